/* Reading a question: the number meant, its unit, what it is counted per, and the words left over. */
(function (root) {
  "use strict";

  var LONGEST = 200;
  /* Numbers that are names. */
  var NAMES = /三会一课|两学一做|三重一大|八项规定|六项纪律|四个意识|四个自信|两个维护|两个确立|两个责任|一岗双责|一票否决|一次性|一件事|一把手|第一书记|第一议题|一刀切|一肩挑|一条龙|一本账|一张表/g;
  var DATES = /(?:19|20)\d\d ?年(?:度)?(?: ?\d{1,2} ?月)?(?: ?\d{1,2} ?[日号])?|[一二][零〇一二三四五六七八九]{3}年|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2} ?月(?: ?\d{1,2} ?[日号])?|[上去前今明]一?年|第 ?[\d零〇一二两三四五六七八九十百]+/g;
  var PERIODS = "半年|年|季度|季|月|周|星期|礼拜|天|日";
  var EACH = new RegExp("每(?:1|一)? ?个? ?(" + PERIODS + ")|/ ?(?:1|一)? ?(?:个)?(" + PERIODS + ")(?![一-龥])|全(年)", "g");
  var MONTHS = { "半年": 6, "年": 12, "季度": 3, "季": 3, "月": 1 };
  var DAYS = { "周": 7, "星期": 7, "礼拜": 7, "天": 1, "日": 1 };
  /* What 个 may stand before; before anything else it is itself the unit, as in 一个支部. */
  var AFTER_GE = /^(月|季度|星期|礼拜|工作日|小时|钟头|方面|人)$/;
  var CALENDAR = ["days", "months"];

  function normalise(text) {
    return String(text).slice(0, LONGEST).normalize("NFKC").toLowerCase().replace(/⁄/g, "/")
      .replace(/(\d),(?=\d{3}(?!\d))/g, "$1").replace(/\s+/g, " ").trim();
  }

  /* The same text with what matches blanked out, so that places stay where they are. */
  function blank(text, pattern) {
    return text.replace(pattern, function (match) { return " ".repeat(match.length); });
  }

  function explicitPer(text) {
    var match = new RegExp(EACH.source).exec(text);
    if (!match) return null;
    return period(1, match[1] || match[2] || match[3]);
  }

  function period(count, word) {
    return word in MONTHS
      ? { months: count * MONTHS[word], days: 0, text: word }
      : { months: 0, days: count * DAYS[word], text: word };
  }

  /* The unit after a numeral, with 个 before it and 半 after it read along: 两个半小时, 三天半. */
  function withUnit(text, numeral) {
    var token = { value: numeral.value, start: numeral.start, end: numeral.end, unit: null, rough: false, inFigures: numeral.inFigures };
    var rest = text.slice(numeral.end);
    var rough = /^ ?[多余来几]/.exec(rest);
    if (rough) {
      token.rough = true;
      token.end += rough[0].length;
      rest = text.slice(token.end);
    }
    var half = /^ ?个半|^半(?!年|天|月|个|小时|日|数)/.exec(rest);
    if (half && !numeral.isFraction) {
      token.value = half[0] === "半" && numeral.value === 1 ? 0.5 : numeral.value + 0.5;
      token.end += half[0].length;
      rest = text.slice(token.end);
      if (half[0] === "半") numeral.isFraction = true;
    }
    var lead = /^ ?(?:个 ?)?/.exec(rest)[0];
    var unit = root.DuizhaoUnits.leading(rest.slice(lead.length));
    if (/个/.test(lead) && !(unit && AFTER_GE.test(unit.word))) {
      lead = lead.replace(/个.*/, "");
      unit = root.DuizhaoUnits.named("个");
    }
    if (numeral.isFraction && !unit) {
      unit = root.DuizhaoUnits.named("%");
      token.value = token.value / unit.factor;
      token.end += /^ ?数/.test(rest) ? 1 : 0;
    } else if (unit) {
      token.end += lead.length + unit.word.length;
      rest = text.slice(token.end);
      if (/^ ?半(?!年|天|月|个|小时|日)/.test(rest)) {
        token.value += 0.5;
        token.end += /^ ?半/.exec(rest)[0].length;
        rest = text.slice(token.end);
      }
    }
    token.unit = unit;
    token.isFraction = numeral.isFraction;
    if (/^ ?(?:左右|上下)/.test(rest) || /(?:约|近|将近|大概|差不多|不到) ?$/.test(text.slice(0, token.start))) token.rough = true;
    return token;
  }

  /* “学时 30”, “字数：4600”: the unit stands before the number. */
  function unitBefore(text, start) {
    var before = text.slice(0, start).replace(/[ :是为有达到]+$/, "");
    return root.DuizhaoUnits.units.find(function (unit) {
      return (unit.word.length > 1 && before.slice(-unit.word.length) === unit.word) || before.slice(-unit.word.length - 1) === unit.word + "数";
    }) || null;
  }

  /* A unit nobody here has heard of is still a unit: 95 瓦 is not 95 of something else. */
  function strangeUnit(text, end) {
    var match = /^ ?([一-龥a-z]{1,2})(?=$|[ ,.;:!?、。])/.exec(text.slice(end));
    return match ? { word: match[1], family: "?" + match[1], factor: 1 } : null;
  }

  function tokens(text) {
    var found = [];
    root.DuizhaoNumerals.find(text).forEach(function (numeral) {
      if (found.length && numeral.start < found[found.length - 1].end) return;
      var token = withUnit(text, numeral);
      if (!token.unit) token.unit = unitBefore(text, token.start);
      if (!token.unit && numeral.inFigures) token.unit = strangeUnit(text, token.end);
      var alone = /(^|[ :])$/.test(text.slice(0, token.start)) && /^($| )/.test(text.slice(token.end));
      if (token.unit || numeral.inFigures || alone) found.push(token);
    });
    return found;
  }

  /* Which of the time spans says how often, as in 一年三次, 两年一次: not a quantity then. */
  function perToken(all, text) {
    return all.find(function (token, n) {
      if (!token.unit || CALENDAR.indexOf(token.unit.family) < 0) return false;
      if (!all.some(function (other) { return other !== token && other.unit && CALENDAR.indexOf(other.unit.family) < 0; })) return false;
      if (token.value === 1 || (token.value === 0.5 && token.unit.word === "年")) return true;
      var next = all[n + 1];
      return Boolean(next && next.unit && root.DuizhaoUnits.dimension(next.unit.family) === "count" && /^[ 内里中]?$/.test(text.slice(token.end, next.start)));
    }) || null;
  }

  /* {quantity: {value, unit or null, rough, text} or null, more, per: {months, days, text} or null, words} */
  function parse(raw) {
    var text = normalise(raw);
    var per = explicitPer(text);
    var bare = blank(blank(blank(text, NAMES), EACH), DATES);
    var all = tokens(bare);
    var often = per ? null : perToken(all, bare);
    if (often) {
      per = { months: 0, days: 0, text: text.slice(often.start, often.end).trim() };
      per[often.unit.family] = often.value * often.unit.factor;
    }
    var left = all.filter(function (token) { return token !== often; });
    var withUnits = left.filter(function (token) { return token.unit; });
    var chosen = (withUnits.length ? withUnits : left).slice(-1)[0] || null;
    var words = blank(text, EACH);
    all.forEach(function (token) { words = words.slice(0, token.start) + " ".repeat(token.end - token.start) + words.slice(token.end); });
    return {
      quantity: chosen && { value: chosen.value, unit: chosen.unit, rough: chosen.rough, text: shown(chosen, bare) },
      more: left.length > 1,
      per: per,
      words: words.replace(/ +/g, " ").trim()
    };
  }

  function shown(token, text) {
    var value = Number(token.value.toPrecision(12));
    /* Halves and fractions read better as they were written: 半年, 三分之二. */
    if (token.isFraction || (!token.inFigures && value % 1)) return text.slice(token.start, token.end).trim();
    if (!token.unit) return String(value);
    if (token.unit.word === "%") return value + "%";
    var counter = AFTER_GE.test(token.unit.word) && !/^(小时|人)$/.test(token.unit.word) ? "个" : "";
    return value + " " + counter + token.unit.word;
  }

  root.DuizhaoNumberParse = { parse: parse, normalise: normalise };
})(typeof self !== "undefined" ? self : globalThis);
