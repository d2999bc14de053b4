/* Words: how text becomes search terms, the same for pages (at build time) and for questions. */
(function (root) {
  "use strict";

  var HAN = "\\u3400-\\u9fff\\uf900-\\ufaff";
  var RUNS = new RegExp("\\d+(?:\\.\\d+)?[" + HAN + "]?|[" + HAN + "]+|[a-z]+", "g");
  var IS_HAN = new RegExp("^[" + HAN + "]");
  var IS_LATIN = /^[a-z]+$/;
  var DIGITS_AND_HAN = new RegExp("([" + HAN + "])\\s+(?=\\d)|(\\d)\\s+(?=[" + HAN + "])", "g");
  /* Grammar, not meaning: a pair that spans one of these says nothing and would only swell the index. */
  var PARTICLES = /[的了吗呢吧啊呀嘛也是把被这那就都又很而或]/g;
  /* Phrases that ask rather than say. */
  var ASKING = /怎么办|怎么处理|怎么回事|怎么样|怎么写|怎么|怎样|如何|什么样|为什么|什么|是不是|能不能|可不可以|可以|要不要|该不该|用不用|有没有|是否|多少|必须|一定|应该|需要|非得|到底|请问|我们|你们|他们/g;
  var NUMERALS = "〇一二三四五六七八九";
  var NUMERAL_RUN = /[〇零一二两三四五六七八九十百千万]+/g;

  function normalise(text) {
    return String(text).normalize("NFKC").toLowerCase()
      .replace(/(\d),(?=\d{3})/g, "$1")
      .replace(DIGITS_AND_HAN, "$1$2");
  }

  function isHan(text) {
    return IS_HAN.test(text);
  }

  function isLatin(text) {
    return IS_LATIN.test(text);
  }

  /* Chinese runs become overlapping pairs; a run of one stays as it is; a number is a term by itself
     and together with its unit. */
  function terms(text) {
    var found = [];
    (normalise(text).replace(PARTICLES, " ").match(RUNS) || []).forEach(function (run) {
      var first = run.charAt(0);
      if (first >= "0" && first <= "9") {
        var last = run.charAt(run.length - 1);
        if (isHan(last)) found.push(run.slice(0, -1));
        found.push(run);
      } else if (!isHan(run) || run.length === 1) {
        found.push(run);
      } else {
        for (var i = 0; i + 1 < run.length; i++) found.push(run.slice(i, i + 2));
      }
    });
    return found;
  }

  function withoutAsking(text) {
    return normalise(text).replace(ASKING, " ").trim() || normalise(text);
  }

  /* 四千 → 4000, 十六 → 16, 两 → 2; null where the characters are not a number (百分, 万一). */
  function numeral(run) {
    var total = 0;
    var digit = 0;
    for (var i = 0; i < run.length; i++) {
      var one = run.charAt(i) === "零" ? 0 : run.charAt(i) === "两" ? 2 : NUMERALS.indexOf(run.charAt(i));
      if (one >= 0) {
        if (digit && i) return null;
        digit = one;
        continue;
      }
      var unit = { 十: 10, 百: 100, 千: 1000, 万: 10000 }[run.charAt(i)];
      if (unit === 10000) total = (total + digit) * unit;
      else total += (digit || (unit === 10 ? 1 : 0)) * unit;
      digit = 0;
    }
    return total + digit || null;
  }

  /* Chinese numerals become figures, the way the pages write them: 两次 → 2次. */
  function withFigures(text) {
    return text.replace(NUMERAL_RUN, function (run) { return numeral(run) || run; });
  }

  root.DuizhaoWords = {
    normalise: normalise,
    isHan: isHan,
    isLatin: isLatin,
    terms: terms,
    withoutAsking: withoutAsking,
    numeral: numeral,
    withFigures: withFigures,
  };
})(typeof self !== "undefined" ? self : globalThis);
