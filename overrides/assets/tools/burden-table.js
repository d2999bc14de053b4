/* The calculation as a table for a spreadsheet. */
(function (root) {
  "use strict";

  var core = root.DuizhaoBurden;

  /* Spreadsheets run a cell that begins like a formula (OWASP, CSV Injection); an apostrophe stops them. */
  function csvCell(value) {
    if (typeof value === "number") return String(Math.round(value * 100) / 100);
    var text = String(value);
    if (/^[=+\-@\t\r＝＋－＠]/.test(text)) text = "'" + text;
    return /[",;\t\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }

  /* RFC 4180, with the byte order mark that makes Excel and WPS read it as UTF-8. */
  function csv(rows) {
    return "\ufeff" + rows.map(function (row) { return row.map(csvCell).join(","); }).join("\r\n") + "\r\n";
  }

  function figures(used) {
    return core.CELLS.map(function (kind) { return used[kind]; });
  }

  function ends() {
    return Array.prototype.concat.apply([], Array.prototype.map.call(arguments, function (range) { return [range.low, range.high]; }));
  }

  /* The whole calculation as rows of a table. clauseWords: from a row's clause to what readers call it. */
  function table(state, result, clauseWords) {
    var head = ["项目", "实际一年几次", "实际人数", "实际最少分钟", "实际最多分钟",
      "规定依据", "规定一年几次", "规定人数", "规定最少分钟", "规定最多分钟",
      "实际最少小时", "实际最多小时", "规定最少小时", "规定最多小时", "差最少小时", "差最多小时", "备注"];
    var rows = [head];
    state.rows.forEach(function (row, n) {
      var one = result.rows[n];
      if (one.blank) return;
      var clause = clauseWords(row.clause);
      if (!one.counted) {
        rows.push([row.name].concat(core.CELLS.map(function (kind) { return row.actual[kind]; }), clause, Array(10).fill(""), "没有算进去"));
        return;
      }
      rows.push([row.name].concat(figures(one.used.actual), clause, figures(one.used.ruled), ends(one.actual, one.ruled, one.difference), ""));
    });
    var total = ends(result.actual, result.ruled, result.difference);
    rows.push(["合计（小时）"].concat(Array(9).fill(""), total, ""));
    if (result.cost !== null) {
      rows.push(["合计（元）"].concat(Array(9).fill(""), total.map(function (one) { return one * result.cost; }), "每小时 " + result.cost + " 元"));
    }
    return rows;
  }

  root.DuizhaoBurdenTable = { table: table, csv: csv };
})(typeof self !== "undefined" ? self : globalThis);
