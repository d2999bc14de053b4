/* The calculator's results: totals, chart and table, all from one computed result. */
(function () {
  "use strict";

  var core = self.DuizhaoBurden;
  var element = self.DuizhaoView.element;
  var PARTS = [["actual", "实际要求"], ["ruled", "条文写明的"]];
  /* On one sheet of paper there is room for this many rows of bars beside the table. */
  var FEW = 4;
  var UNNAMED = "没写名字的一项";

  function cell(tag, lines, scope) {
    var node = element(tag);
    if (scope) node.scope = scope;
    lines.forEach(function (words, n) { node.append(element(n ? "small" : "span", "", words)); });
    return node;
  }

  function line(parts) {
    var node = element("tr");
    node.append.apply(node, parts);
    return node;
  }

  function entries(state, result) {
    return state.rows.map(function (row, n) { return { row: row, label: row.name.trim() || UNNAMED, sums: result.rows[n] }; })
      .filter(function (one) { return one.sums.counted; });
  }

  function bodyLine(one, clauseWords) {
    var ruled = [core.rangeWords(one.sums.ruled, "小时")];
    if (one.row.clause) ruled.push(core.usedWords(one.sums.used.ruled));
    ruled.push(clauseWords(one.row.clause));
    return line([
      cell("th", [one.label], "row"),
      cell("td", [core.rangeWords(one.sums.actual, "小时"), core.usedWords(one.sums.used.actual)]),
      cell("td", ruled),
      cell("td", [core.differenceWords(one.sums.difference, "小时")]),
    ]);
  }

  function table(list, result, clauseWords) {
    var node = element("table");
    node.append(element("caption", "", "每一项一年的小时数"));
    var head = element("thead");
    head.append(line(["项目", "实际要求", "条文写明的", "差"].map(function (words) { return cell("th", [words], "col"); })));
    var body = element("tbody");
    list.forEach(function (one) { body.append(bodyLine(one, clauseWords)); });
    var foot = element("tfoot");
    foot.append(line([
      cell("th", ["合计"], "row"),
      cell("td", [core.rangeWords(result.actual, "小时")]),
      cell("td", [core.rangeWords(result.ruled, "小时")]),
      cell("td", [core.differenceWords(result.difference, "小时")]),
    ]));
    node.append(head, body, foot);
    return node;
  }

  function money(range, result, words) {
    return result.cost === null ? "" : "，" + words(core.scaled(range, result.cost), "元");
  }

  function costWords(range, unit) {
    return "合 " + core.rangeWords(range, unit);
  }

  function totals(result) {
    var nodes = [];
    PARTS.forEach(function (part) {
      var range = result[part[0]];
      nodes.push(element("dt", "", part[1]));
      nodes.push(element("dd", "", "一年 " + core.rangeWords(range, "小时") + "（约 " + core.daysWords(range) + "）" + money(range, result, costWords)));
    });
    nodes.push(element("dt", "", "相差"));
    nodes.push(element("dd", "", core.differenceWords(result.difference, "小时") + money(result.difference, result, core.differenceWords)));
    return nodes;
  }

  function bars(list, result) {
    var all = list.map(function (one) { return { label: one.label, actual: one.sums.actual, ruled: one.sums.ruled }; });
    if (all.length > 1) all.push({ label: "合计", actual: result.actual, ruled: result.ruled });
    return self.DuizhaoBurdenChart.draw(all);
  }

  /* clauseWords: from a row's clause to what readers call it. */
  function show(place, state, result, clauseWords) {
    var list = entries(state, result);
    var left = place.querySelector("[data-left]");
    place.hidden = !list.length;
    left.hidden = !result.left;
    left.textContent = "有 " + result.left + " 项没有填全或者没有填对，没有算进去。";
    if (!list.length) return;
    var sums = place.querySelector("[data-totals]");
    sums.replaceChildren.apply(sums, totals(result));
    var chart = place.querySelector("[data-chart]");
    chart.replaceChildren(bars(list, result));
    chart.classList.toggle("burden-many", list.length > FEW);
    place.querySelector("[data-table]").replaceChildren(table(list, result, clauseWords));
  }

  /* The totals as one sentence, for those who hear the page. */
  function spoken(result) {
    if (!result.counted) return "";
    return "合计：实际要求一年 " + core.rangeWords(result.actual, "小时") + "，条文写明的 " +
      core.rangeWords(result.ruled, "小时") + "，" + core.differenceWords(result.difference, "小时") + "。";
  }

  self.DuizhaoBurdenResults = { show: show, spoken: spoken };
})();
