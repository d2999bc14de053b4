/* Checklist: boxes beside the names on the page, and what is ticked sorted into groups. */
(function () {
  "use strict";

  var core = DuizhaoChecklist;
  var KEPT = "duizhao-checklist";
  var element = DuizhaoView.element;
  var button = DuizhaoView.button;
  var panel = document.querySelector("[data-checklist]");
  var groups = core.groups(panel.getAttribute("data-checklist"));
  var isOwnPage = panel.hasAttribute("data-checklist-page");
  var spans = Array.from(document.querySelectorAll("[data-item]"));
  var boxes = {};
  var ticked = [];

  function kept() {
    try { return core.clean(JSON.parse(localStorage.getItem(KEPT))); } catch (error) { return []; }
  }

  function keep() {
    try { localStorage.setItem(KEPT, JSON.stringify(ticked)); } catch (error) { /* not kept, still shown */ }
  }

  /* The names ticked on this page, in its order. */
  function tickedHere() {
    return Object.keys(boxes).filter(function (name) { return ticked.indexOf(name) >= 0; });
  }

  /* Where several scenes want the same material, the name says which: not to be seen in the list, to be heard there. */
  function nameOf(span) {
    return span.textContent.trim();
  }

  function addBox(span) {
    var name = span.getAttribute("data-item");
    var box = element("input", "tick");
    box.type = "checkbox";
    box.checked = ticked.indexOf(name) >= 0;
    box.setAttribute("aria-label", "勾选：" + nameOf(span));
    box.addEventListener("change", function () {
      ticked = ticked.filter(function (other) { return other !== name; });
      if (box.checked) ticked.push(name);
      changed();
    });
    boxes[name] = box;
    span.insertBefore(box, span.firstChild);
  }

  /* A row of a table, or an item of a list, as an item of the result: without the box, all else as it stands. */
  function copy(span) {
    var item = element("li");
    var cells = span.closest("tr") ? Array.from(span.closest("tr").cells) : [span.closest("li")];
    cells.forEach(function (cell, n) {
      if (n) item.append(" ");
      Array.from(cell.childNodes).forEach(function (node) { item.appendChild(node.cloneNode(true)); });
    });
    item.querySelectorAll("input").forEach(function (box) { box.remove(); });
    item.querySelectorAll("[data-item]").forEach(function (name) {
      name.replaceWith(element("strong", "", nameOf(name)));
    });
    return item;
  }

  function items() {
    return tickedHere().map(function (name) {
      var span = boxes[name].parentNode;
      return { group: span.getAttribute("data-group"), span: span };
    });
  }

  function section(heap) {
    var node = element("section", "heap");
    var heading = element("h3");
    var badge = element("span", "badge", heap.label);
    badge.setAttribute("data-verdict", heap.code);
    heading.append(badge, " " + heap.items.length + " 样");
    var meaning = document.querySelector('[data-meaning="' + heap.code + '"]');
    var list = element("ul");
    heap.items.forEach(function (item) { list.appendChild(copy(item.span)); });
    node.append(heading);
    if (meaning) node.append(element("p", "note", meaning.textContent));
    node.append(list);
    return node;
  }

  var status = element("p", "checklist-status");
  status.setAttribute("role", "status");
  var result = element("div", "checklist-result");
  var actions = element("div", "actions");
  var bar = element("a", "tick-bar");
  /* From a scene's page the note is written on the page of the list. */
  var toNote = isOwnPage ? button("写成情况说明", function () {
    document.dispatchEvent(new CustomEvent("duizhao-write-note"));
  }) : element("a", "button", "写成情况说明");

  function draw() {
    var heaps = core.sorted(groups, items());
    var fragment = core.toFragment(tickedHere());
    status.textContent = bar.textContent = core.summary(heaps);
    result.replaceChildren.apply(result, heaps.map(section));
    panel.setAttribute("data-count", tickedHere().length);
    actions.hidden = bar.hidden = !heaps.length;
    if (isOwnPage) history.replaceState(history.state, "", location.pathname + location.search + fragment);
    else toNote.href = DuizhaoLoading.address("tools/checklist/") + fragment;
  }

  function changed() {
    keep();
    draw();
    document.dispatchEvent(new CustomEvent("duizhao-ticked"));
  }

  function clear() {
    var gone = tickedHere();
    ticked = ticked.filter(function (name) { return gone.indexOf(name) < 0; });
    gone.forEach(function (name) { boxes[name].checked = false; });
    changed();
    panel.focus();
  }

  function copyLink(event) {
    var link = DuizhaoLoading.address("tools/checklist/") + core.toFragment(tickedHere());
    var done = event.target;
    navigator.clipboard.writeText(link).then(function () { done.textContent = "已复制"; }, function () {
      status.textContent = "没有复制成，请从地址栏复制";
    });
  }

  /* Only the list on the print, whatever else the page holds. */
  function printList() {
    document.documentElement.setAttribute("data-print", "list");
    print();
    document.documentElement.removeAttribute("data-print");
  }

  /* Only on the page of its own: what to look for among hundreds of items. */
  function finder() {
    var label = element("label", "", "在清单里找");
    var box = element("input");
    box.type = "search";
    box.autocomplete = "off";
    box.addEventListener("input", function () {
      var text = box.value.trim();
      document.querySelectorAll(".tick-list").forEach(function (list) {
        var scene = list.previousElementSibling;
        var inScene = scene.textContent.indexOf(text) >= 0;
        var shown = Array.from(list.querySelectorAll("li")).filter(function (item) {
          item.hidden = !inScene && item.textContent.indexOf(text) < 0;
          return !item.hidden;
        });
        scene.hidden = list.hidden = !shown.length;
      });
    });
    label.appendChild(box);
    return label;
  }

  function build() {
    var heading = element("h2", "", "你勾的");
    heading.id = "ticked";
    bar.href = "#ticked";
    actions.append(toNote, button("打印清单", printList));
    if (location.protocol !== "file:" && navigator.clipboard) actions.append(button("复制链接", copyLink));
    actions.append(button("清空", clear));
    panel.tabIndex = -1;
    panel.append(heading, status, result, actions);
    if (isOwnPage) panel.parentNode.querySelector(".checklist-items h2").after(finder());
    document.querySelector("main").appendChild(bar);
    panel.hidden = false;
  }

  ticked = (isOwnPage && core.fromFragment(location.hash)) || kept();
  spans.forEach(addBox);
  build();
  draw();
  self.DuizhaoTicked = tickedHere;
})();
