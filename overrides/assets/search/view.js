/* View: one search result as a list item, matched words marked. */
(function () {
  "use strict";

  var EXCERPT = 72;
  var LEAD = 12;

  function element(tag, className, text) {
    var node = document.createElement(tag);
    if (className) node.className = className;
    if (text) node.textContent = text;
    return node;
  }

  function button(text, act) {
    var node = element("button", "button", text);
    node.type = "button";
    node.addEventListener("click", act);
    return node;
  }

  /* Which characters of the text belong to a matched term. */
  function hits(text, terms) {
    var lower = text.toLowerCase();
    var hit = new Uint8Array(text.length);
    if (lower.length !== text.length) return hit;
    terms.forEach(function (term) {
      for (var at = lower.indexOf(term); at >= 0; at = lower.indexOf(term, at + 1)) hit.fill(1, at, at + term.length);
    });
    return hit;
  }

  function marked(text, terms) {
    var node = document.createDocumentFragment();
    var hit = hits(text, terms);
    for (var start = 0, end = 0; start < text.length; start = end) {
      while (end < text.length && hit[end] === hit[start]) end++;
      var piece = text.slice(start, end);
      node.appendChild(hit[start] ? element("mark", "", piece) : document.createTextNode(piece));
    }
    return node;
  }

  /* The stretch of the text with the most matched characters. */
  function excerpt(text, terms) {
    if (text.length <= EXCERPT) return text;
    var hit = hits(text, terms);
    var count = 0;
    var best = { count: -1, start: 0 };
    for (var end = 0; end < text.length; end++) {
      count += hit[end];
      if (end >= EXCERPT) count -= hit[end - EXCERPT];
      if (count > best.count) best = { count: count, start: Math.max(0, end - EXCERPT + 1) };
    }
    var start = Math.max(0, Math.min(best.start + EXCERPT - LEAD, text.length) - EXCERPT);
    return (start ? "…" : "") + text.slice(start, start + EXCERPT) + (start + EXCERPT < text.length ? "…" : "");
  }

  /* `text` is what the excerpt is taken from; empty where texts are not loaded. */
  function item(result, text) {
    var row = element("li", "result");
    var link = element("a");
    link.href = DuizhaoLoading.address(result.url);
    link.setAttribute("data-result", "");
    link.setAttribute("data-kind", result.kind);
    link.appendChild(element("span", "result-kind", result.kind_label));
    link.appendChild(document.createTextNode(" "));
    var title = element("span", "result-title");
    title.appendChild(marked(result.title, result.terms));
    link.appendChild(title);
    if (result.verdict) {
      var badge = element("span", "badge", result.verdict_label);
      badge.setAttribute("data-verdict", result.verdict);
      link.append(" ", badge);
    }
    if (result.heading) {
      var heading = element("span", "result-heading");
      heading.appendChild(marked(result.heading, result.terms));
      link.appendChild(heading);
    }
    var summary = text ? excerpt(text, result.terms) : excerpt(result.summary, []);
    if (summary) {
      var words = element("span", "result-summary");
      words.appendChild(marked(summary, result.terms));
      link.appendChild(words);
    }
    row.appendChild(link);
    return row;
  }

  self.DuizhaoView = { element: element, button: button, item: item };
})();
