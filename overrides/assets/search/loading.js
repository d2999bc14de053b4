/* Loading: the engine and its data, fetched when a search box is first used. */
(function () {
  "use strict";

  /* On the page of missing addresses it is a bare slash. */
  var BASE = new URL(document.currentScript.getAttribute("data-base").replace(/\/?$/, "/"), location.href);
  var ENGINE = [
    "vendored/minisearch.js", "search/words.js", "search/pack.js", "search/index.js", "search/sounds.js",
    "search/names.js", "search/plan.js", "search/core.js", "search-tables.js", "search-index.js",
  ];
  var WARMING = ["会", "huiyi", "会义记路"];
  var WARMING_PAUSE = 30;
  var waiting = {};

  function script(path) {
    return new Promise(function (resolve, reject) {
      var node = document.createElement("script");
      node.src = new URL("assets/" + path, BASE).href;
      /* Fetched side by side, run in the order given. */
      node.async = false;
      node.onload = resolve;
      node.onerror = function () { reject(new Error(path)); };
      document.head.appendChild(node);
    });
  }

  function once(name, start) {
    if (!waiting[name]) waiting[name] = start();
    return waiting[name];
  }

  /* Questions nobody asked, so that the first key is not the one that waits for tables to be made. */
  function warm(searcher) {
    WARMING.forEach(function (text, n) {
      setTimeout(function () { DuizhaoSearch.query(searcher, text); }, n * WARMING_PAUSE);
    });
  }

  /* Scripts and not fetch, so that it works from file://. */
  function engine() {
    return once("engine", function () {
      return Promise.all(ENGINE.map(script)).then(function () {
        var searcher = DuizhaoSearch.load(self.DUIZHAO_INDEX, self.DUIZHAO_TABLES);
        setTimeout(warm, 0, searcher);
        return searcher;
      });
    });
  }

  /* The texts of all sections, for excerpts. */
  function texts() {
    return once("texts", function () {
      return script("search-texts.js").then(function () { return self.DUIZHAO_TEXTS; });
    });
  }

  /* A page's address from here; from disk a folder has to name its file. */
  function address(url) {
    var parts = url.split("#");
    var path = location.protocol === "file:" ? parts[0] + "index.html" : parts[0];
    return new URL(path + (parts[1] ? "#" + parts[1] : ""), BASE).href;
  }

  self.DuizhaoLoading = { engine: engine, texts: texts, address: address, script: script };
})();
