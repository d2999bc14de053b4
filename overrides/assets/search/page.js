/* Search page: all results of the question in the address, grouped and filtered. */
(function () {
  "use strict";

  var page = document.querySelector("[data-search-page]");
  var form = page.querySelector("form");
  var box = form.querySelector("input");
  var status = page.querySelector(".search-status");
  var found = page.querySelector(".search-found");
  var drawer = page.querySelector(".search-filters");
  var filters = drawer.querySelector("form");
  var fallback = document.querySelector(".search-fallback");
  var PICKS = ["kind", "scene", "verdict", "level"];
  var FIRST = 5;
  var SHOWN_IN_GROUP = 10;
  var GUESSES = 5;
  var element = DuizhaoView.element;
  /* Empty until they have come; results without excerpts are still results. */
  var texts = [];

  function picked(name) {
    return filters.elements[name].value;
  }

  function fits(searcher, result) {
    return PICKS.every(function (name) {
      var wanted = picked(name);
      if (!wanted) return true;
      if (name === "scene") return result.scene >= 0 && searcher.pages[result.scene].url === "scenes/" + wanted + "/";
      return result[name] === wanted;
    });
  }

  function list(results, start) {
    var node = element("ol", "search-results");
    node.start = start;
    results.forEach(function (result) { node.appendChild(DuizhaoView.item(result, excerptSource(result))); });
    return node;
  }

  /* A practice or scene is answered by its summary; anything else by the words around the hit. */
  function excerptSource(result) {
    return result.summary && result.section === null ? "" : texts[result.text] || "";
  }

  function group(name, results, start) {
    var node = element("section", "search-group");
    node.appendChild(element("h2", "", name));
    node.appendChild(list(results.slice(0, SHOWN_IN_GROUP), start));
    if (results.length > SHOWN_IN_GROUP) {
      var more = element("details");
      more.append(element("summary", "", "还有 " + (results.length - SHOWN_IN_GROUP) + " 条"));
      more.appendChild(list(results.slice(SHOWN_IN_GROUP), start + SHOWN_IN_GROUP));
      node.appendChild(more);
    }
    return node;
  }

  function draw(searcher, text, answer) {
    var results = answer.results.filter(function (result) { return fits(searcher, result); });
    if (!answer.sure) results = results.slice(0, GUESSES);
    var nodes = [];
    if (results.length) nodes.push(group(answer.sure ? "最接近的" : "猜您要找的", results.slice(0, FIRST), 1));
    var next = FIRST + 1;
    Object.keys(searcher.kinds).forEach(function (kind) {
      var rest = results.slice(FIRST).filter(function (result) { return result.kind === kind; });
      if (!rest.length) return;
      nodes.push(group(searcher.kinds[kind], rest, next));
      next += rest.length;
    });
    found.replaceChildren.apply(found, nodes);
    found.dataset.asked = text;
    fallback.hidden = answer.sure && results.length > 0;
    status.textContent = message(text, answer, results.length);
  }

  function message(text, answer, count) {
    var shown = "“" + text.slice(0, 40) + (text.length > 40 ? "…" : "") + "”";
    if (answer.sure && count) return shown + "：" + count + " 条结果";
    if (!answer.results.length) return "没有找到" + shown + "。可以从下面的场景进去找。";
    if (!count) return "按现在的筛选，没有" + shown + "的结果。可以放宽筛选。";
    return "没有完全对得上" + shown + "的页面。下面 " + count + " 条是猜的，也可以从场景进去找。";
  }

  function show() {
    var text = box.value.trim();
    drawer.hidden = !text;
    if (!text) {
      found.replaceChildren();
      status.textContent = "";
      fallback.hidden = false;
      return Promise.resolve();
    }
    if (!found.childElementCount) {
      /* Room for what comes, so that it pushes nothing away. */
      status.textContent = "正在找……";
      fallback.hidden = true;
      page.setAttribute("data-asking", "");
    }
    return DuizhaoLoading.engine().then(function (searcher) {
      if (box.value.trim() !== text) return;
      var answer = DuizhaoSearch.query(searcher, text);
      draw(searcher, text, answer);
      if (texts.length) return;
      return DuizhaoLoading.texts().then(function (loaded) {
        texts = loaded;
        if (box.value.trim() === text) draw(searcher, text, answer);
      }, function () {});
    }, function () {
      status.textContent = "搜索没有加载出来。请从下面的列表里找。";
      fallback.hidden = false;
    });
  }

  /* The address always says what is shown, so that it can be sent on and comes back with “back”. */
  function remember() {
    var url = new URL(location.href);
    url.search = "";
    if (box.value.trim()) url.searchParams.set("q", box.value.trim());
    PICKS.forEach(function (name) { if (picked(name)) url.searchParams.set(name, picked(name)); });
    history.replaceState(history.state, "", url.href);
  }

  function restore() {
    var asked = new URLSearchParams(location.search);
    box.value = asked.get("q") || "";
    PICKS.forEach(function (name) {
      filters.elements[name].value = asked.get(name) || "";
      if (filters.elements[name].selectedIndex < 0) filters.elements[name].value = "";
    });
    drawer.open = PICKS.some(picked);
  }

  /* Arrows walk through the results, Escape leads back to the box. */
  function move(event) {
    var stops = [box].concat(Array.from(found.querySelectorAll("a")).filter(function (link) { return link.offsetParent; }));
    var at = stops.indexOf(document.activeElement);
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" && at > 0) {
      box.focus();
    } else if (step && at >= 0 && stops[at + step]) {
      event.preventDefault();
      stops[at + step].focus();
    }
  }

  function changed() {
    remember();
    show();
  }

  restore();
  DuizhaoTyping.whenTyped(box, changed);
  filters.addEventListener("change", changed);
  [form, filters].forEach(function (one) {
    one.addEventListener("submit", function (event) {
      event.preventDefault();
      changed();
    });
  });
  page.addEventListener("keydown", move);
  /* Results come after the browser has put the page back where it was, so the place is kept here. */
  history.scrollRestoration = "manual";
  self.addEventListener("pagehide", function () {
    history.replaceState({ scroll: self.scrollY }, "");
  });
  show().then(function () {
    if (history.state && history.state.scroll) self.scrollTo(0, history.state.scroll);
  });
})();
