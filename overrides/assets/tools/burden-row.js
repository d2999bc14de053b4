/* One row of the calculator's form: shows a row of the state and writes into it what is typed. */
(function () {
  "use strict";

  var core = self.DuizhaoBurden;
  var data = self.DUIZHAO_BURDEN;
  var element = self.DuizhaoView.element;
  var frequencies = keyed(data.frequencies, "key");
  var practices = keyed(data.practices, "id");
  var LEEWAY = {
    "in-principle": "“原则上”是平常照此办，允许有例外。",
    generally: "“一般”是通常这样，不是次次都必须。",
  };
  var nextId = 0;

  function keyed(list, name) {
    var found = Object.create(null);
    list.forEach(function (one) { found[one[name]] = one; });
    return found;
  }

  function badge(kind, code, label) {
    var node = element("span", "badge", label);
    node.setAttribute("data-" + kind, code);
    return node;
  }

  function link(url, text) {
    var node = element("a", "", text);
    node.href = self.DuizhaoLoading.address(url);
    return node;
  }

  function optionWords(one) {
    var leeway = one.strength === "must" ? "" : one.strength_label + "，";
    return one.subject + "（" + leeway + one.written + "；" + one.scope + doubt(one, "；") + "）";
  }

  /* Wording seen in fewer than two copies is never cited without saying so. */
  function doubt(one, before) {
    return one.evidence === "official" || one.evidence === "two-copies" ? "" : before + one.evidence_label;
  }

  /* A row's clause as results and tables cite it. */
  function clauseWords(clause) {
    var one = frequencies[clause];
    if (!clause) return "没有查到规定";
    return one ? one.strength_label + "，" + one.clause + doubt(one, "，") : "自己填的";
  }

  /* Options under the name they share, in the order given. */
  function grouped(list, groupName, value, words) {
    var groups = new Map();
    list.forEach(function (one) {
      if (!groups.has(one[groupName])) {
        groups.set(one[groupName], document.createElement("optgroup"));
        groups.get(one[groupName]).label = one[groupName];
      }
      groups.get(one[groupName]).append(new Option(words(one), value(one)));
    });
    return Array.from(groups.values());
  }

  function clauseOptions() {
    return grouped(data.frequencies, "directive", function (one) { return one.key; }, optionWords);
  }

  function practiceOptions() {
    return grouped(data.practices, "scene", function (one) { return one.id; }, function (one) { return one.title; });
  }

  /* A row that starts from a practice; its published effort, if there is one, is filled in. */
  function fromPractice(id) {
    var row = core.emptyRow();
    var practice = practices[id];
    if (!practice) return row;
    row.name = practice.title;
    row.practice = id;
    if (practice.effort) {
      row.actual.times = String(practice.effort.times);
      row.actual.low = String(practice.effort.low);
      row.actual.high = String(practice.effort.high);
    }
    return row;
  }

  function aboutPractice(practice) {
    var nodes = [badge("verdict", practice.verdict, practice.verdict_label), " "];
    if (!practice.settled) nodes.push(badge("unsettled", "true", "结论待核对"), " ");
    nodes.push(link(practice.url, "看这种做法的对照"));
    if (practice.effort) nodes.push("。次数和分钟来自：" + practice.effort.source + "，可以改。");
    return nodes;
  }

  function aboutClause(one, typed) {
    var nodes = [badge("strength", one.strength, one.strength_label), " " + one.written + "。", link(one.url, one.clause), " ",
      badge("evidence", one.evidence, one.evidence_label), " 适用：" + one.scope + "。" + (LEEWAY[one.strength] || "")];
    var changed = core.figure(typed, "times").value;
    if (changed !== null && changed !== one.times) {
      nodes.push(element("strong", "", "条文合一年 " + one.times + " 次，这里用的是你填的 " + changed + " 次。"));
    }
    return nodes;
  }

  /* What became of a row, in one line. */
  function sumWords(row, result) {
    if (result.blank) return "";
    if (Object.keys(result.faults).length) return "有数没填对，这一项没有算进去。";
    if (result.lacking.length) return "还缺：" + result.lacking.join("、") + "。这一项没有算进去。";
    var words = "一年实际 " + core.rangeWords(result.actual, "小时");
    if (row.clause) words += "，照条文 " + core.rangeWords(result.ruled, "小时") + "，" + core.differenceWords(result.difference, "小时");
    if (result.fewer) words += "。实际次数比条文写的少：语气是“应当”的要做够，先看条文";
    return words + "。";
  }

  /* {node, value, show(result, n), removeButton, focus()}: `changed` is called after every edit, `removed` on request. */
  function create(template, value, changed, removed) {
    var node = template.content.firstElementChild.cloneNode(true);
    var name = node.querySelector("[data-name]");
    var select = node.querySelector("[data-clause]");
    var ruled = node.querySelector('[data-side="ruled"]');
    var removeButton = node.querySelector("[data-remove]");
    var cells = [];

    if (!practices[value.practice]) value.practice = "";
    if (value.clause && !frequencies[value.clause]) value.clause = core.OWN;

    function connect(side) {
      node.querySelectorAll('[data-side="' + side + '"] [data-cell]').forEach(function (input) {
        var kind = input.getAttribute("data-cell");
        var fault = input.closest(".burden-field").querySelector("[data-fault]");
        fault.id = "burden-fault-" + nextId++;
        input.setAttribute("aria-describedby", fault.id);
        input.value = value[side][kind];
        input.addEventListener("input", function () {
          value[side][kind] = input.value;
          changed();
        });
        cells.push({ side: side, kind: kind, input: input, fault: fault });
      });
    }

    function showClause() {
      var one = frequencies[value.clause];
      var about = node.querySelector("[data-clause-about]");
      about.hidden = !one;
      if (one) about.replaceChildren.apply(about, aboutClause(one, value.ruled.times));
      ruled.querySelectorAll(".burden-field, [data-same]").forEach(function (part) { part.hidden = !value.clause; });
    }

    function show(result, n) {
      node.querySelector("[data-number]").textContent = n + 1;
      removeButton.setAttribute("aria-label", "删掉第 " + (n + 1) + " 项" + (value.name ? "：" + value.name : ""));
      cells.forEach(function (cell) {
        var fault = result.faults[cell.side + "." + cell.kind] || "";
        cell.fault.textContent = fault;
        cell.input.setAttribute("aria-invalid", fault ? "true" : "false");
        if (cell.side === "ruled" && cell.kind !== "times") cell.input.placeholder = value.actual[cell.kind];
      });
      node.querySelector("[data-sum]").textContent = sumWords(value, result);
      showClause();
    }

    connect("actual");
    connect("ruled");
    name.value = value.name;
    name.maxLength = core.MAX_NAME;
    name.addEventListener("input", function () {
      value.name = name.value;
      changed();
    });
    select.append.apply(select, clauseOptions());
    select.value = value.clause;
    select.addEventListener("change", function () {
      value.clause = select.value;
      var times = frequencies[value.clause] ? String(frequencies[value.clause].times) : "";
      value.ruled.times = ruled.querySelector('[data-cell="times"]').value = times;
      changed();
    });
    removeButton.addEventListener("click", removed);
    if (value.practice) {
      var about = node.querySelector("[data-about]");
      about.append.apply(about, aboutPractice(practices[value.practice]));
      about.hidden = false;
    }
    return {
      node: node,
      value: value,
      show: show,
      removeButton: removeButton,
      focus: function () { (value.name ? cells[0].input : name).focus(); },
    };
  }

  self.DuizhaoBurdenRow = { create: create, fromPractice: fromPractice, practiceOptions: practiceOptions, clauseWords: clauseWords };
})();
