/* Box: the first results under a search box as people type. */
(function () {
  "use strict";

  var SHOWN = 8;
  /* As many as a phone shows; the rest follows, so that no key waits for what nobody sees yet. */
  var AT_ONCE = 4;
  var element = DuizhaoView.element;

  function dropDown(box, number) {
    var form = box.closest("form");
    var list = element("ol", "search-results search-drop");
    var status = element("p", "visually-hidden");
    var drawn = "";
    list.hidden = true;
    list.id = "search-drop-" + number;
    status.setAttribute("role", "status");
    box.setAttribute("aria-controls", list.id);
    box.setAttribute("aria-autocomplete", "list");
    form.append(list, status);

    function draw(searcher, text) {
      var found = DuizhaoSearch.query(searcher, text);
      var results = found.results.slice(0, SHOWN);
      list.replaceChildren.apply(list, results.slice(0, AT_ONCE).map(row));
      list.hidden = !results.length;
      drawn = text;
      setTimeout(function () { if (drawn === text) list.append.apply(list, results.slice(AT_ONCE).map(row)); }, 0);
      if (!results.length) status.textContent = "没有对得上的，按回车到搜索页看相近的";
      else status.textContent = (found.sure ? "有 " : "没有全对上的，最接近的有 ") + results.length + " 条，按向下键选择";
    }

    function row(result) {
      return DuizhaoView.item(result, "");
    }

    function update() {
      var text = box.value.trim();
      if (!text || text === drawn) {
        list.hidden = !text || !list.childElementCount;
        return;
      }
      DuizhaoLoading.engine().then(function (searcher) {
        /* Typed on while the engine loaded: only the last question is answered. */
        if (box.value.trim() === text) draw(searcher, text);
      }, function () { status.textContent = "搜索没有加载出来，按回车到搜索页"; });
    }

    function move(event) {
      var stops = [box].concat(Array.from(list.querySelectorAll("a")));
      var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      var next = step && !list.hidden && stops[stops.indexOf(document.activeElement) + step];
      if (event.key === "Escape" && !list.hidden) {
        list.hidden = true;
        box.focus();
        event.preventDefault();
      } else if (next) {
        event.preventDefault();
        next.focus();
      }
    }

    DuizhaoTyping.whenTyped(box, update);
    form.addEventListener("keydown", move);
    box.addEventListener("focus", update);
    document.addEventListener("click", function (event) {
      if (!form.contains(event.target)) list.hidden = true;
    });
    form.addEventListener("focusout", function (event) {
      if (event.relatedTarget && !form.contains(event.relatedTarget)) list.hidden = true;
    });
  }

  /* A form's address ends in a folder; opened from disk it has to name the file. */
  function formsFromDisk() {
    document.querySelectorAll("form[role=search][action]").forEach(function (form) {
      if (form.getAttribute("action")) form.action = DuizhaoLoading.address("search/");
    });
  }

  if (location.protocol === "file:") formsFromDisk();
  document.querySelectorAll("[data-search-box]").forEach(function (box, number) {
    if (box.getAttribute("data-search-box") !== "page") dropDown(box, number);
  });
})();
