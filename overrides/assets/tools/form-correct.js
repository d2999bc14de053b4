/* What a correction is about: a page picked by typing, and a place on it picked from a list. */
(function () {
  "use strict";

  var element = self.DuizhaoView.element;
  var WHOLE = "整页，或者说不清是哪一处";
  var EXCERPT = 24;

  /* Where a page's parts lie; loaded when the page is picked. */
  function script(page) {
    return "data/pages/" + page.replace(/\/$/, "") + ".js";
  }

  function excerpt(text) {
    var signs = Array.from(text);
    return signs.length > EXCERPT ? signs.slice(0, EXCERPT).join("") + "…" : text;
  }

  function sameKeys(one, other) {
    return JSON.stringify(one) === JSON.stringify(other);
  }

  /* {node, focus(), about(), choose(page, field)}. `holder` has page and field; `chosen(isOther)` is called after each
     choice, with whether it was of another page. */
  function create(pages, holder, chosen) {
    var byAddress = Object.create(null);
    var parts = [];
    var asked = 0;
    pages.forEach(function (page) { byAddress[page[0]] = page; });

    var node = element("div", "form-fields");
    var line = element("div", "form-field");
    var label = element("label", "", "哪一页（必填）");
    var picked = element("div", "form-chosen");
    var fault = element("span", "form-fault");
    var picker = self.DuizhaoFormPicker.create({
      id: "correction-page",
      label: "哪一页",
      list: self.DuizhaoFormFind.prepared(pages.map(function (page) {
        return { name: page[1], about: page[2], words: page[2], page: page[0] };
      })),
      placeholder: "打页面标题里的几个字",
      chosen: function (thing) {
        choose(thing.page, [], true);
        picked.querySelector("button").focus();
      },
    });
    var place = element("div", "form-field");
    var placeLabel = element("label", "", "哪一处");
    var select = element("select");
    var current = element("blockquote", "form-current");

    function about() {
      var page = byAddress[holder.page];
      var part = parts[select.value];
      return { title: page ? page[1] : "", label: part ? part[1] : WHOLE, current: part ? part[2] : "" };
    }

    function showPage() {
      var page = byAddress[holder.page];
      picker.node.hidden = Boolean(page);
      picked.hidden = !page;
      place.hidden = !page || !page[3];
      if (!page) return;
      var link = element("a", "", page[1]);
      link.href = self.DuizhaoLoading.address(page[0]);
      link.target = "_blank";
      var other = self.DuizhaoFormFields.button("换一页", "form-small", function () {
        choose("", [], true);
        picker.input.focus();
      });
      picked.replaceChildren(link, " ", element("span", "form-hint", page[2]), other);
    }

    function showPart() {
      current.textContent = about().current;
      current.hidden = !about().current;
    }

    function offer(found) {
      parts = found;
      select.replaceChildren(new Option(WHOLE, ""));
      parts.forEach(function (part, n) { select.append(new Option(part[1] + "：" + excerpt(part[2]), String(n))); });
      var at = parts.findIndex(function (part) { return sameKeys(part[0], holder.field); });
      select.value = at < 0 ? "" : String(at);
      if (at < 0) holder.field = [];
      showPart();
    }

    function choose(page, field, isOther) {
      var mine = ++asked;
      holder.page = byAddress[page] ? page : "";
      holder.field = field;
      offer([]);
      holder.field = field;
      showPage();
      fault.textContent = "";
      if (byAddress[page] && byAddress[page][3]) {
        self.DuizhaoLoading.script(script(page)).then(function () {
          if (mine !== asked || self.DUIZHAO_PAGE.page !== page) return;
          offer(self.DUIZHAO_PAGE.parts);
          chosen(false);
        }, function () {
          fault.textContent = "这一页的各处没有读出来，刷新再试；不刷新也能按整页填。";
        });
      }
      chosen(isOther);
    }

    label.htmlFor = "correction-page";
    fault.id = "correction-page-fault";
    picker.input.setAttribute("aria-describedby", fault.id);
    select.id = "correction-field";
    placeLabel.htmlFor = select.id;
    select.addEventListener("change", function () {
      holder.field = select.value ? parts[select.value][0] : [];
      showPart();
      chosen(false);
    });
    line.append(label, picker.node, picked, fault);
    place.append(placeLabel, select, current);
    node.append(line, place);
    offer([]);
    showPage();
    return {
      node: node,
      about: about,
      choose: choose,
      knows: function (page) { return Boolean(byAddress[page]); },
      show: function (message) {
        fault.textContent = message;
        if (message) picker.input.setAttribute("aria-invalid", "true");
        else picker.input.removeAttribute("aria-invalid");
      },
      focus: function () { (holder.page ? picked.querySelector("button") : picker.input).focus(); },
    };
  }

  self.DuizhaoFormCorrect = { create: create };
})();
