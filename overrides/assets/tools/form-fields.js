/* Fields made from a schema. What is typed goes straight into the values, which the rest of the form reads. */
(function () {
  "use strict";

  var core = self.DuizhaoForm;
  var element = self.DuizhaoView.element;
  var SHORT = 80;

  function idOf(prefix, pointer) {
    return prefix + pointer.replace(/\//g, "-");
  }

  function button(text, className, act) {
    var node = element("button", "form-button " + className, text);
    node.type = "button";
    node.addEventListener("click", act);
    return node;
  }

  /* {node, show(faults), focus(pointer)} for a schema and its values. `options`: {prefix, terms, choices, provisions,
     changed()}; `provisions` is {list, byKey, ready()}. */
  function create(top, state, options) {
    /* By pointer: what to focus, what is described by the fault, and the line the fault is written on. */
    var controls = {};

    function forget(pointer) {
      Object.keys(controls).forEach(function (known) {
        if (known === pointer || known.indexOf(pointer + "/") === 0) delete controls[known];
      });
    }

    function note(pointer, focused, described, below) {
      var fault = element("span", "form-fault");
      fault.id = idOf(options.prefix, pointer) + "-fault";
      described.setAttribute("aria-describedby", ((described.getAttribute("aria-describedby") || "") + " " + fault.id).trim());
      controls[pointer] = { focused: focused, described: described, fault: fault };
      below.append(fault);
    }

    function hintFor(node, pointer, text) {
      var hint = element("span", "form-hint", text);
      hint.id = idOf(options.prefix, pointer) + "-hint";
      node.setAttribute("aria-describedby", hint.id);
      return hint;
    }

    function labelled(name, required) {
      return name + (required ? "（必填）" : "");
    }

    function select(schema, key, required) {
      var node = element("select");
      var listed = options.choices[key] || options.terms[schema.title] || [];
      node.append(new Option(required ? "请选择" : "不写", ""));
      listed.forEach(function (one) { node.append(new Option(one[2] ? one[1] + "：" + one[2] : one[1], one[0])); });
      return node;
    }

    function input(schema, key, required) {
      if (schema.enum || options.choices[key]) return select(schema, key, required);
      if (schema.type === "number" || schema.pattern || schema.maxLength <= SHORT) {
        var line = element("input");
        line.type = "text";
        if (schema.type === "number") line.inputMode = "decimal";
        return line;
      }
      var area = element("textarea");
      area.rows = 1;
      return area;
    }

    /* Grows with what is in it where the browser does not see to that by itself. */
    function grow(area) {
      if (area.tagName !== "TEXTAREA" || CSS.supports("field-sizing", "content")) return;
      area.rows = Math.max(1, Math.ceil(area.value.length / 18));
    }

    /* A text, a number or a choice. `named` is what stands before it; in a list, only spoken. */
    function leaf(schema, holder, key, pointer, field, named) {
      var node = element("div", "form-field");
      var control = input(schema, field, named.required || named.spoken);
      var label = element("label", named.spoken ? "visually-hidden" : "", named.name);
      control.id = label.htmlFor = idOf(options.prefix, pointer);
      control.value = holder[key];
      if (named.required) control.setAttribute("aria-required", "true");
      grow(control);
      control.addEventListener("input", function () {
        holder[key] = control.value;
        grow(control);
        options.changed();
      });
      node.append(label);
      if (named.hint) node.append(hintFor(control, pointer, named.hint));
      node.append(control);
      if (schema.maxLength && control.tagName !== "SELECT") node.append(counter(control, schema.maxLength));
      note(pointer, control, control, node);
      return node;
    }

    function counter(control, most) {
      var node = element("span", "form-count");
      function count() { node.textContent = Array.from(core.tidy(control.value)).length + " / " + most + " 字"; }
      control.addEventListener("input", count);
      count();
      return node;
    }

    /* A clause: chosen by typing, shown in full once chosen. */
    function reference(holder, pointer, named) {
      var node = element("div", "form-field form-reference");
      var label = element("label", "", named.name);
      var chosen = element("div", "form-chosen");
      var picker = self.DuizhaoFormPicker.create({
        id: idOf(options.prefix, pointer + "/provision"),
        label: named.name,
        list: options.provisions.list,
        ready: options.provisions.ready,
        placeholder: "打几个字，如“照片”“支部条例 十六”",
        chosen: function (thing) { set(thing.directive, thing.provision, true); },
      });

      function set(directive, provision, focus) {
        holder.directive = directive;
        holder.provision = provision;
        show();
        if (focus) (directive ? chosen.querySelector("button") : picker.input).focus();
        options.changed();
      }

      function show() {
        var thing = options.provisions.byKey[holder.directive + "#" + holder.provision];
        if (holder.directive && !thing) holder.directive = holder.provision = "";
        picker.node.hidden = Boolean(thing);
        chosen.hidden = !thing;
        if (!thing) return;
        chosen.replaceChildren(
          element("strong", "", thing.name), " ", element("span", "form-hint", thing.about),
          button("换一条", "form-small", function () { set("", "", true); })
        );
        chosen.lastChild.setAttribute("aria-label", "换一条，现在是" + thing.name);
      }

      label.htmlFor = picker.input.id;
      node.append(label);
      if (named.hint) node.append(hintFor(picker.input, pointer, named.hint));
      node.append(picker.node, chosen);
      note(pointer + "/provision", picker.input, picker.input, node);
      controls[pointer + "/directive"] = controls[pointer + "/provision"];
      controls[pointer] = controls[pointer + "/provision"];
      show();
      return node;
    }

    function isReference(schema) {
      return Boolean(schema.properties && schema.properties.directive && schema.properties.provision);
    }

    /* The fields of an object one below the other; a clause comes first. */
    function fields(schema, holder, pointer, isOptional) {
      var node = document.createDocumentFragment();
      var names = Object.keys(schema.properties);
      if (isReference(schema)) {
        names = names.filter(function (name) { return name !== "directive" && name !== "provision"; });
        node.append(reference(holder, pointer, { name: labelled("依据", true), hint: "" }));
      }
      names.forEach(function (name) {
        var required = !isOptional && (schema.required || []).indexOf(name) >= 0;
        node.append(field(schema.properties[name], holder, name, pointer + "/" + name, required));
      });
      return node;
    }

    function field(schema, holder, key, pointer, required) {
      schema = core.resolve(top, schema);
      var words = core.words(schema);
      var named = { name: labelled(words[0], required), hint: words[1], required: required };
      if (schema.type === "array") return list(schema, holder, key, pointer, named, words[0]);
      if (isReference(schema)) return reference(holder[key], pointer, named);
      if (schema.type === "object") return group(schema, holder[key], pointer, named);
      return leaf(schema, holder, key, pointer, key, named);
    }

    function group(schema, holder, pointer, named) {
      var node = element("fieldset", "form-group");
      var hint = hintFor(node, pointer, named.hint);
      node.append(element("legend", "", named.name), hint, fields(schema, holder, pointer, !named.required));
      return node;
    }

    function list(schema, holder, key, pointer, named, name) {
      var node = element("fieldset", "form-list");
      var rows = element("div", "form-rows");
      var adding = button("加一条", "form-small", function () { add(rows.children.length); });
      var items = core.resolve(top, schema.items);

      function row(n) {
        var at = pointer + "/" + n;
        var isGroup = items.type === "object";
        var one = element(isGroup ? "fieldset" : "div", "form-row");
        var spoken = name + " " + (n + 1);
        if (isGroup) {
          one.append(element("legend", "", spoken), fields(items, holder[key][n], at));
        } else {
          var only = leaf(items, holder[key], n, at, key, { name: spoken, spoken: true, hint: "" });
          only.querySelector("textarea, input, select").addEventListener("keydown", function (event) {
            if (event.key !== "Enter" || event.isComposing || event.target.tagName === "SELECT") return;
            event.preventDefault();
            add(n + 1);
          });
          one.append(only);
        }
        var removing = button("删掉", "form-small", function () { remove(n); });
        removing.setAttribute("aria-label", "删掉" + spoken);
        one.append(removing);
        return one;
      }

      function draw() {
        forget(pointer);
        controls[pointer] = own;
        rows.replaceChildren.apply(rows, holder[key].map(function (item, n) { return row(n); }));
      }

      function add(n) {
        holder[key].splice(n, 0, core.blank(top, schema.items));
        draw();
        rows.children[n].querySelector("textarea, input, select").focus();
        options.changed();
      }

      function remove(n) {
        holder[key].splice(n, 1);
        draw();
        var next = rows.children[Math.min(n, rows.children.length - 1)];
        (next ? next.querySelector("textarea, input, select") : adding).focus();
        options.changed();
      }

      adding.id = idOf(options.prefix, pointer);
      adding.setAttribute("aria-label", name + "：加一条");
      node.append(element("legend", "", named.name));
      node.append(hintFor(node, pointer, named.hint));
      node.append(rows, adding);
      note(pointer, adding, adding, node);
      var own = controls[pointer];
      draw();
      return node;
    }

    function controlOf(pointer) {
      while (pointer && !controls[pointer]) pointer = pointer.slice(0, pointer.lastIndexOf("/"));
      return controls[pointer];
    }

    function show(faults) {
      Object.keys(controls).forEach(function (pointer) {
        controls[pointer].fault.textContent = "";
        controls[pointer].described.removeAttribute("aria-invalid");
      });
      faults.forEach(function (fault) {
        var control = controlOf(fault.at);
        if (!control) return;
        control.fault.textContent = fault.message;
        if (control.described.tagName !== "BUTTON") control.described.setAttribute("aria-invalid", "true");
      });
    }

    function focus(pointer) {
      var control = controlOf(pointer);
      var target = control.focused.closest("[hidden]") ? control.focused.closest(".form-field").querySelector("button") : control.focused;
      target.focus();
    }

    var node = element("div", "form-fields");
    node.append(fields(top, state, ""));
    return { node: node, show: show, focus: focus };
  }

  self.DuizhaoFormFields = { create: create, button: button };
})();
