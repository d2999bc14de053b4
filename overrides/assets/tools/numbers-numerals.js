/* Numerals: the numbers in a line of text, in figures or in Chinese characters, with where they stand. */
(function (root) {
  "use strict";

  var DIGITS = { "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9 };
  var STEPS = { "十": 10, "百": 100, "千": 1000 };
  var MYRIADS = { "万": 1e4, "亿": 1e8 };
  var HAN = "[零〇一二两三四五六七八九十百千万亿]+";
  var FIGURES = "\\d+(?:\\.\\d+)?";
  var NUMERAL = new RegExp(
    "百分之(" + FIGURES + "|" + HAN + ")" +
    "|(" + FIGURES + "|" + HAN + ") ?分之 ?(" + FIGURES + "|" + HAN + ")" +
    "|(\\d+)/(\\d+)(?![/\\d])" +
    "|(" + FIGURES + ")(?: ?([百千万亿])(?:(\\d|[一二两三四五六七八九])(?![\\d.十百千万亿]))?)?" +
    "|(" + HAN + ")" +
    "|(半)", "g");

  /* 四千六百 → 4600, 四千六 → 4600, 一百零六 → 106; null for 两三 and other words that are no number. */
  function han(text) {
    var total = 0;
    var section = 0;
    var digit = null;
    var last = 0;
    var zero = false;
    if (/^[零〇一二三四五六七八九]+$/.test(text) && (text.length > 3 || /[零〇]/.test(text))) {
      return Number(Array.from(text, function (c) { return DIGITS[c]; }).join(""));
    }
    for (var i = 0; i < text.length; i++) {
      var c = text[i];
      if (c in DIGITS) {
        if (digit) return null;
        digit = DIGITS[c];
        zero = zero || digit === 0;
      } else if (c in STEPS) {
        if (last && STEPS[c] >= last) return null;
        last = STEPS[c];
        section += (digit === null || digit === 0 ? 1 : digit) * last;
        digit = null;
        zero = false;
      } else {
        total = (total + section + (digit || 0) || 1) * MYRIADS[c];
        last = i + 2 === text.length ? MYRIADS[c] : 0;
        section = 0;
        digit = null;
        zero = false;
      }
    }
    /* 四千六 and 一万二 leave out the last step. */
    if (digit && !zero && last > 10) digit *= last / 10;
    return total + section + (digit || 0);
  }

  function number(text) {
    return /^\d/.test(text) ? Number(text) : han(text);
  }

  function value(match) {
    var steps = Object.assign({}, STEPS, MYRIADS);
    if (match[1]) return number(match[1]) / 100;
    if (match[2]) return number(match[3]) / number(match[2]);
    if (match[4]) return Number(match[4]) / Number(match[5]);
    if (match[6]) {
      var step = match[7] ? steps[match[7]] : 1;
      var rest = match[8] ? (match[8] in DIGITS ? DIGITS[match[8]] : Number(match[8])) * step / 10 : 0;
      return Number((Number(match[6]) * step + rest).toPrecision(15));
    }
    return match[9] ? han(match[9]) : 0.5;
  }

  /* All numerals in order: {value, start, end, inFigures, isFraction}. */
  function find(text) {
    var found = [];
    var match;
    NUMERAL.lastIndex = 0;
    while ((match = NUMERAL.exec(text))) {
      var v = value(match);
      if (v === null || !isFinite(v)) continue;
      found.push({
        value: v,
        start: match.index,
        end: match.index + match[0].length,
        inFigures: /\d/.test(match[0]),
        isFraction: Boolean(match[1] || match[2] || match[4] || (match[10] && text[match.index + 1] === "数"))
      });
    }
    return found;
  }

  root.DuizhaoNumerals = { find: find, han: han };
})(typeof self !== "undefined" ? self : globalThis);
