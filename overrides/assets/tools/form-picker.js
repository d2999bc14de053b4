/* A box to type in with a list to choose from (the combobox of the ARIA Authoring Practices), for long lists. */
(function () {
  "use strict";

  var element = self.DuizhaoView.element;
  var SHOWN = 12;
  var nextId = 0;

  function textOf(thing) {
    return [element("span", "form-option-name", thing.name), element("span", "form-option-about", thing.about || "")];
  }

  /* {node, input}: `list` is from DuizhaoFormFind, `chosen` is called with what is picked; `ready`, where the list
     comes later, returns a promise that it has come. */
  function create(options) {
    var id = "form-picker-" + nextId++;
    var node = element("div", "form-picker");
    var input = element("input");
    var box = element("ul", "form-options");
    var said = element("span", "visually-hidden");
    var found = [];
    var at = -1;

    function show() {
      found = self.DuizhaoFormFind.find(options.list, input.value, SHOWN);
      box.replaceChildren.apply(box, found.map(function (thing, n) {
        var row = element("li", "form-option");
        row.id = id + "-" + n;
        row.setAttribute("role", "option");
        row.append.apply(row, textOf(thing));
        /* Before the box loses focus, which closes the list. */
        row.addEventListener("mousedown", function (event) { event.preventDefault(); });
        row.addEventListener("click", function () { pick(n); });
        return row;
      }));
      mark(-1);
      open(found.length > 0);
      said.textContent = found.length ? "列出 " + found.length + " 条，用上下键选" : "没有找到，换几个字试试";
    }

    function ask() {
      if (!options.ready || options.list.length) return show();
      said.textContent = "还在读，稍等";
      options.ready().then(function () { if (document.activeElement === input) show(); }, function () { said.textContent = ""; });
    }

    function open(isOpen) {
      box.hidden = !isOpen;
      input.setAttribute("aria-expanded", String(isOpen));
      if (!isOpen) mark(-1);
    }

    function mark(n) {
      at = n;
      Array.from(box.children).forEach(function (row, place) { row.setAttribute("aria-selected", String(place === n)); });
      if (n < 0) return input.removeAttribute("aria-activedescendant");
      input.setAttribute("aria-activedescendant", box.children[n].id);
      box.children[n].scrollIntoView({ block: "nearest" });
    }

    function pick(n) {
      open(false);
      input.value = "";
      said.textContent = "";
      options.chosen(found[n]);
    }

    function move(event) {
      var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) {
        event.preventDefault();
        if (box.hidden) ask();
        if (found.length) mark((at + step + found.length + (at < 0 && step < 0 ? 1 : 0)) % found.length);
      } else if (event.key === "Enter") {
        event.preventDefault();
        if (!box.hidden && found.length) pick(Math.max(at, 0));
      } else if (event.key === "Escape" && !box.hidden) {
        event.preventDefault();
        open(false);
      }
    }

    input.type = "text";
    input.id = options.id;
    input.autocomplete = "off";
    input.placeholder = options.placeholder || "";
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", id);
    input.setAttribute("aria-expanded", "false");
    box.id = id;
    box.hidden = true;
    box.setAttribute("role", "listbox");
    box.setAttribute("aria-label", options.label);
    said.setAttribute("role", "status");
    input.addEventListener("input", ask);
    input.addEventListener("keydown", move);
    input.addEventListener("blur", function () { open(false); });
    node.append(input, box, said);
    return { node: node, input: input };
  }

  self.DuizhaoFormPicker = { create: create };
})();
