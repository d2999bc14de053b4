/* The search box in the header, on the home page and on the search page. */
(function () {
  "use strict";

  var SCRIPT = document.currentScript;
  var BASE = new URL(SCRIPT.getAttribute("data-base") + "/", location.href);
  var NAMES = { practice: "做法", scene: "场景", directive: "文件", provision: "条款", material: "材料", guide: "指南", tool: "工具" };
  var SHOWN_IN_LIST = 8;
  var ready = null;

  function loadScript(path) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = new URL(path, BASE).href;
      script.onload = resolve;
      script.onerror = function () { reject(new Error(path)); };
      document.head.appendChild(script);
    });
  }

  /* Loaded when a box is first focused; scripts and not fetch, so that it works from file://. */
  function engine() {
    if (!ready) {
      ready = ["assets/vendored/minisearch.js", "assets/search-core.js", "assets/search-index.js"]
        .reduce(function (before, path) { return before.then(function () { return loadScript(path); }); }, Promise.resolve())
        .then(function () { return DuizhaoSearch.load(self.DUIZHAO_INDEX); });
    }
    return ready;
  }

  function address(url) {
    var parts = url.split("#");
    var path = location.protocol === "file:" ? parts[0] + "index.html" : parts[0];
    return new URL(path + (parts[1] ? "#" + parts[1] : ""), BASE).href;
  }

  function element(tag, className, text) {
    var node = document.createElement(tag);
    if (className) node.className = className;
    if (text) node.textContent = text;
    return node;
  }

  function marked(text, terms) {
    var node = document.createDocumentFragment();
    var lower = text.toLowerCase();
    var hit = new Uint8Array(text.length);
    terms.forEach(function (term) {
      for (var at = lower.indexOf(term); at >= 0; at = lower.indexOf(term, at + 1)) hit.fill(1, at, at + term.length);
    });
    for (var start = 0, end = 0; start < text.length; start = end) {
      while (end < text.length && hit[end] === hit[start]) end++;
      var piece = text.slice(start, end);
      node.appendChild(hit[start] ? element("mark", "", piece) : document.createTextNode(piece));
    }
    return node;
  }

  function item(result) {
    var row = element("li", "result");
    var link = element("a");
    link.href = address(result.url);
    link.setAttribute("data-result", "");
    link.setAttribute("data-kind", result.kind);
    link.appendChild(element("span", "result-kind", NAMES[result.kind]));
    link.appendChild(document.createTextNode(" "));
    var title = element("span", "result-title");
    title.appendChild(marked(result.title, result.terms));
    link.appendChild(title);
    if (result.verdict) {
      var badge = element("span", "badge", result.verdict_label);
      badge.setAttribute("data-verdict", result.verdict);
      link.appendChild(document.createTextNode(" "));
      link.appendChild(badge);
    }
    var summary = element("span", "result-summary");
    summary.appendChild(marked(shortened(result.summary), result.terms));
    link.appendChild(summary);
    row.appendChild(link);
    return row;
  }

  function shortened(text) {
    return text.length > 72 ? text.slice(0, 72) + "…" : text;
  }

  function whenTyped(box, act) {
    var composing = false;
    box.addEventListener("compositionstart", function () { composing = true; });
    box.addEventListener("compositionend", function () { composing = false; act(); });
    box.addEventListener("input", function () { if (!composing) act(); });
    box.addEventListener("focus", function () { engine().catch(function () {}); }, { once: true });
  }

  function dropDown(box) {
    var list = element("ol", "search-results search-drop");
    list.hidden = true;
    var status = element("p", "visually-hidden");
    status.setAttribute("role", "status");
    box.closest("form").append(list, status);

    function update() {
      var text = box.value.trim();
      if (!text) {
        list.hidden = true;
        return;
      }
      engine().then(function (index) {
        if (box.value.trim() !== text) return;
        var results = DuizhaoSearch.query(index, text).slice(0, SHOWN_IN_LIST);
        list.replaceChildren.apply(list, results.map(item));
        list.hidden = !results.length;
        status.textContent = results.length ? "有 " + results.length + " 条结果，按向下键选择" : "没有找到";
      }, function () { status.textContent = "搜索没有加载出来，按回车到搜索页"; });
    }

    whenTyped(box, update);
    box.closest("form").addEventListener("keydown", function (event) {
      if (event.key === "Escape") list.hidden = true;
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      var stops = [box].concat(Array.from(list.querySelectorAll("a")));
      var next = stops[stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)];
      if (next && !list.hidden) {
        event.preventDefault();
        next.focus();
      }
    });
    document.addEventListener("click", function (event) {
      if (!box.closest("form").contains(event.target)) list.hidden = true;
    });
  }

  function searchPage(page) {
    var box = page.querySelector("input");
    var list = page.querySelector(".search-results");
    var status = page.querySelector(".search-status");

    function show() {
      var text = box.value.trim();
      if (!text) {
        list.replaceChildren();
        status.textContent = "";
        return;
      }
      status.textContent = "正在找……";
      engine().then(function (index) {
        if (box.value.trim() !== text) return;
        var results = DuizhaoSearch.query(index, text).slice(0, 50);
        list.replaceChildren.apply(list, results.map(item));
        status.textContent = results.length
          ? "“" + text + "”：" + results.length + " 条结果"
          : "没有找到“" + text + "”。换个说法，或从下面的列表里找。";
      }, function () { status.textContent = "搜索没有加载出来。请从下面的列表里找。"; });
    }

    function remember() {
      var url = new URL(location.href);
      url.searchParams.set("q", box.value.trim());
      history.replaceState(null, "", url.href);
    }

    box.value = new URLSearchParams(location.search).get("q") || "";
    whenTyped(box, show);
    page.querySelector("form").addEventListener("submit", function (event) {
      event.preventDefault();
      remember();
      show();
    });
    show();
  }

  /* A form's address ends in a folder; opened from disk it has to name the file. */
  if (location.protocol === "file:") {
    document.querySelectorAll("form[role=search][action]").forEach(function (form) {
      if (form.getAttribute("action")) form.action = address("search/");
    });
  }
  document.querySelectorAll("[data-search-box]").forEach(function (box) {
    if (box.getAttribute("data-search-box") !== "page") dropDown(box);
  });
  var page = document.querySelector("[data-search-page]");
  if (page) searchPage(page);
})();
