/* Burden calculator without the page: reads figures, adds them up, says the sums in words.
   A state is {cost, rows: [{name, practice, clause, actual, ruled}]}; every figure in it is the text
   the reader typed, empty where nothing was typed. clause is "" (no clause found), "own" (the
   reader's own figure) or the key of a frequency a directive sets. */
(function (root) {
  "use strict";

  var MAX_ROWS = 40;
  var MAX_NAME = 60;
  var OWN = "own";
  var CELLS = ["times", "people", "low", "high"];
  var MOST = { times: 5000, people: 100000, low: 10000, high: 10000, cost: 10000 };
  var MINUTES_A_YEAR = 365 * 24 * 60;
  var WORKING_DAY = 8;
  var NAMES = { times: "一年几次", people: "几个人", low: "每人次几分钟" };
  var PLAIN = /^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?$/;

  /* Rows and figures */

  function emptySide() {
    return { times: "", people: "", low: "", high: "" };
  }

  function emptyRow() {
    return { name: "", practice: "", clause: "", actual: emptySide(), ruled: emptySide() };
  }

  /* A typed figure: {value, fault}; value is null if nothing usable was typed. At most two decimals count. */
  function figure(text, kind) {
    var typed = String(text).normalize("NFKC").replace(/\s/g, "");
    if (!typed) return { value: null, fault: "" };
    if (!PLAIN.test(typed) || !/\d/.test(typed)) return { value: null, fault: "要写数字，如 12 或 1.5" };
    var value = Math.round(Number(typed.replace(/,/g, "")) * 100) / 100;
    if (value < 0) return { value: null, fault: "不能小于 0" };
    if (value > MOST[kind]) return { value: null, fault: "太大了，最多填 " + MOST[kind] };
    return { value: value, fault: "" };
  }

  /* The figures of one side; a lone minute figure is both the least and the most. */
  function side(cells, prefix, faults) {
    var read = {};
    CELLS.forEach(function (cell) {
      var one = figure(cells[cell], cell);
      if (one.fault) faults[prefix + "." + cell] = one.fault;
      read[cell] = one.value;
    });
    if (read.low === null) read.low = read.high;
    if (read.high === null) read.high = read.low;
    if (read.low > read.high) faults[prefix + ".high"] = "最多的不能比最少的小";
    return read;
  }

  function fill(read, other) {
    var filled = { times: read.times, people: read.people, low: read.low, high: read.high };
    if (filled.people === null) filled.people = other.people;
    if (filled.low === null) {
      filled.low = other.low;
      filled.high = other.high;
    }
    return filled;
  }

  function tooLong(read, prefix, faults) {
    var minutes = read.times * read.high;
    if (minutes > MINUTES_A_YEAR && !faults[prefix + ".times"]) {
      faults[prefix + ".times"] = "每人一年合 " + Math.round(minutes / 60) + " 小时，比一整年（8760 小时）还多，请检查次数和分钟";
    }
  }

  function hours(read) {
    var once = read.times * read.people / 60;
    return { low: once * read.low, high: once * read.high };
  }

  /* Both sides are taken to be quick, or slow, together. */
  function difference(one, other) {
    var ends = [one.low - other.low, one.high - other.high];
    return { low: Math.min(ends[0], ends[1]), high: Math.max(ends[0], ends[1]) };
  }

  function missing(read) {
    return ["times", "people", "low"].filter(function (cell) { return read[cell] === null; })
      .map(function (cell) { return NAMES[cell]; });
  }

  /* One row: its faults by cell, what is still missing, and if there is neither, its hours. */
  function computeRow(row) {
    var faults = {};
    var actual = side(row.actual, "actual", faults);
    var nothing = { times: 0, people: 0, low: 0, high: 0 };
    var ruled = row.clause ? fill(side(row.ruled, "ruled", faults), actual) : nothing;
    tooLong(actual, "actual", faults);
    tooLong(ruled, "ruled", faults);
    var lacking = missing(actual);
    var blank = CELLS.every(function (cell) { return !String(row.actual[cell]).trim(); });
    if (row.clause && ruled.times === null) lacking.push("规定一年几次");
    var result = { faults: faults, lacking: lacking, blank: blank, counted: !lacking.length && !Object.keys(faults).length };
    if (result.counted) {
      result.used = { actual: actual, ruled: ruled };
      result.actual = hours(actual);
      result.ruled = hours(ruled);
      result.difference = difference(result.actual, result.ruled);
      result.fewer = actual.times < ruled.times;
    }
    return result;
  }

  function sum(rows, part) {
    return rows.reduce(function (total, row) {
      return { low: total.low + row[part].low, high: total.high + row[part].high };
    }, { low: 0, high: 0 });
  }

  /* Everything that can be shown of a state; hours a year. */
  function compute(state) {
    var rows = state.rows.map(computeRow);
    var counted = rows.filter(function (row) { return row.counted; });
    var cost = figure(state.cost, "cost");
    var actual = sum(counted, "actual");
    var ruled = sum(counted, "ruled");
    return {
      rows: rows,
      counted: counted.length,
      left: rows.filter(function (row) { return !row.counted && !row.blank; }).length,
      actual: actual,
      ruled: ruled,
      difference: difference(actual, ruled),
      cost: cost.value,
      costFault: cost.fault,
    };
  }

  /* Words */

  function number(value) {
    var rounded = Math.abs(value) < 100 ? Math.round(value * 10) / 10 : Math.round(value);
    return String(rounded === 0 ? 0 : rounded);
  }

  function rangeWords(range, unit) {
    var low = number(range.low);
    var high = number(range.high);
    return (low === high ? low : low + "—" + high) + " " + unit;
  }

  function differenceWords(range, unit) {
    var low = Number(number(range.low));
    var high = Number(number(range.high));
    if (low === 0 && high === 0) return "一样多";
    if (low >= 0) return "多 " + rangeWords(range, unit);
    if (high <= 0) return "少 " + rangeWords({ low: -range.high, high: -range.low }, unit);
    return "少 " + number(-range.low) + " 到多 " + number(range.high) + " " + unit;
  }

  function scaled(range, factor) {
    return { low: range.low * factor, high: range.high * factor };
  }

  function daysWords(range) {
    return rangeWords(scaled(range, 1 / WORKING_DAY), "个 8 小时工作日");
  }

  function usedWords(used) {
    var minutes = used.low === used.high ? used.low : used.low + "—" + used.high;
    return used.times + " 次 × " + used.people + " 人 × " + minutes + " 分钟";
  }

  root.DuizhaoBurden = {
    MAX_ROWS: MAX_ROWS, MAX_NAME: MAX_NAME, OWN: OWN, CELLS: CELLS,
    emptyRow: emptyRow, figure: figure, compute: compute,
    rangeWords: rangeWords, differenceWords: differenceWords, daysWords: daysWords, usedWords: usedWords, scaled: scaled,
  };
})(typeof self !== "undefined" ? self : globalThis);
