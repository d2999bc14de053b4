/* Reading a question: the number meant, what it is counted per, and the words left over. */
(function (root) {
  "use strict";

  var LONGEST = 200;
  /* Numbers that are names. */
  var NAMES = /三会一课|两学一做|三重一大|八项规定|六项纪律|四个意识|四个自信|两个维护|两个确立|两个责任|一岗双责|一票否决|一次性|一件事|一把手|第一书记|第一议题|一刀切|一肩挑|一条龙|一本账|一张表/g;
  /* Dates, years and ordinals count nothing. */
  var DATES = new RegExp([
    "(?:19|20)\\d\\d ?年度?(?: ?\\d{1,2} ?月)?(?: ?\\d{1,2} ?[日号])?",
    "(?:19|20)\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}",
    "[一二][零〇一二三四五六七八九]{3}年",
    "\\d{1,2} ?月(?: ?\\d{1,2} ?[日号])?",
    "[上去前今明]一?年",
    "第 ?[\\d零〇一二两三四五六七八九十百]+"
  ].join("|"), "g");
  var PERIOD = "(半年|年|季度|季|月|周|星期|礼拜|天|日)";
  var EACH = new RegExp("每(?:1|一)? ?个? ?" + PERIOD + "|/ ?(?:1|一)? ?个?" + PERIOD + "(?![一-龥])|全(年)", "g");
  var MONTHS = { "半年": 6, "年": 12, "季度": 3, "季": 3, "月": 1 };
  var DAYS = { "周": 7, "星期": 7, "礼拜": 7, "天": 1, "日": 1 };
  var CALENDAR = ["days", "months"];

  function normalise(text) {
    return String(text).slice(0, LONGEST).normalize("NFKC").toLowerCase().replace(/⁄/g, "/")
      .replace(/(\d),(?=\d{3}(?!\d))/g, "$1").replace(/\s+/g, " ").trim();
  }

  /* {quantity: {value, unit or null, rough, text} or null, more, per: {months, days, text} or null, words}.
     Of several numbers the last one is meant: what comes before tells what it is about. */
  function parse(raw) {
    var text = normalise(raw);
    var per = period(text);
    var bare = blank(blank(text, DATES), EACH);
    var all = root.DuizhaoQuantities.find(blank(bare, NAMES));
    var often = per ? null : span(all, bare);
    if (often) {
      per = { months: 0, days: 0, text: text.slice(often.start, often.end).trim() };
      per[often.unit.family] = often.value * often.unit.factor;
    }
    var left = all.filter(function (one) { return one !== often; });
    var withUnits = left.filter(function (one) { return one.unit; });
    var words = all.reduce(function (rest, one) { return rest.slice(0, one.start) + " ".repeat(one.end - one.start) + rest.slice(one.end); }, bare);
    return {
      quantity: (withUnits.length ? withUnits : left).slice(-1)[0] || null,
      more: left.length > 1,
      per: per,
      words: words.replace(/ +/g, " ").trim()
    };
  }

  /* The text with what matches blanked out, so that places stay where they are. */
  function blank(text, pattern) {
    return text.replace(pattern, function (match) { return " ".repeat(match.length); });
  }

  /* 每季度, /年, 全年. */
  function period(text) {
    var match = new RegExp(EACH.source).exec(text);
    if (!match) return null;
    var word = match[1] || match[2] || match[3];
    return { months: MONTHS[word] || 0, days: DAYS[word] || 0, text: word };
  }

  /* The span of time that says how often, as in 一年三次 and 两年一次. */
  function span(all, text) {
    return all.find(function (one, n) {
      if (!isCalendar(one) || !all.some(function (other) { return other.unit && !isCalendar(other); })) return false;
      if (one.value === 1 || (one.value === 0.5 && one.unit.word === "年")) return true;
      var next = all[n + 1];
      return Boolean(next && next.unit) && root.DuizhaoUnits.dimension(next.unit.family) === "count" && /^[ 内里中]?$/.test(text.slice(one.end, next.start));
    }) || null;
  }

  function isCalendar(one) {
    return Boolean(one.unit) && CALENDAR.indexOf(one.unit.family) >= 0;
  }

  root.DuizhaoNumberParse = { parse: parse, normalise: normalise };
})(typeof self !== "undefined" ? self : globalThis);
