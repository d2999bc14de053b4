/* Small aids on every page: theme switch, links that work from disk, filters of lists. */
(function () {
  "use strict";

  function themeSwitch(button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      var root = document.documentElement;
      var dark = root.getAttribute("data-theme") === "dark" ||
        (!root.getAttribute("data-theme") && matchMedia("(prefers-color-scheme: dark)").matches);
      var next = dark ? "light" : "dark";
      root.setAttribute("data-theme", next);
      try { localStorage.setItem("duizhao-theme", next); } catch (error) { /* not kept, still switched */ }
    });
  }

  /* From disk a folder shows a file list, so links to folders are given their index page.
     Links in drawings are not among document.links and know their address as text only. */
  function linksFromDisk() {
    Array.from(document.links).forEach(function (link) {
      if (link.protocol === "file:" && link.pathname.slice(-1) === "/") link.pathname += "index.html";
    });
    document.querySelectorAll("svg a[href]").forEach(function (link) {
      var target = new URL(link.href.baseVal, document.baseURI);
      if (target.protocol !== "file:" || target.pathname.slice(-1) !== "/") return;
      target.pathname += "index.html";
      link.setAttribute("href", target.href);
    });
  }

  function filters(form) {
    var box = form.nextElementSibling;
    var rows = Array.from(box.querySelectorAll(":scope > ul > li, tbody > tr"));
    var count = form.querySelector("[data-count]");
    var picks = Array.from(form.querySelectorAll("[data-filter]"));
    var text = form.querySelector("[data-filter-text]");

    function fits(row, pick) {
      return !pick.value || row.querySelector("[data-" + pick.getAttribute("data-filter") + '="' + CSS.escape(pick.value) + '"]');
    }

    function apply() {
      var shown = rows.filter(function (row) {
        var fit = picks.every(function (pick) { return fits(row, pick); }) &&
          (!text || row.textContent.indexOf(text.value.trim()) >= 0);
        row.hidden = !fit;
        return fit;
      });
      count.textContent = "共 " + shown.length + " 条";
    }

    form.hidden = false;
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("input", apply);
    apply();
  }

  document.querySelectorAll("[data-theme-switch]").forEach(themeSwitch);
  if (location.protocol === "file:") linksFromDisk();
  document.querySelectorAll("form.filters").forEach(filters);
})();
