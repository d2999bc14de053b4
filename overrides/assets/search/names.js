/* Names: whether a question names a document (支部条例, 若干规定三), and which clause of it. */
(function (root) {
  "use strict";

  var Words = root.DuizhaoWords;
  var COMMON = /中国共产党|中华人民共和国|中共中央|国务院|[《》“”"()（）,，、\s]|\d{4}年?(?:修订|版|第二次修正|修正)|试行/g;
  var ENDINGS = /条例|规定|办法|规则|意见|通知|细则|准则|方案|章程|规划|决定|讲话|党章|法/g;
  var LONGEST_NAME = 16;
  var CLAUSE = /第?([〇零一二两三四五六七八九十百]+|\d+)(?:条|项|款|点|部分)|([〇零一二三四五六七八九十百]+|\d{1,3})$/;
  /* How sure a match makes us that the document is meant. */
  var WHOLE = 5;
  var CONTAINED = 4;
  var PART = 3;
  var ABBREVIATED = 2.5;
  var LEAST_SHARE = 0.3;

  function bare(text) {
    return Words.normalise(text).replace(COMMON, "");
  }

  function toNumber(text) {
    return /^\d+$/.test(text) ? Number(text) : Words.numeral(text);
  }

  /* {rest, number}: the question without its clause, and the clause's number or null. */
  function splitClause(text) {
    var found = CLAUSE.exec(text);
    if (!found) return { rest: text, number: null };
    return { rest: text.slice(0, found.index), number: toNumber(found[1] || found[2]) };
  }

  function clauseNumber(label) {
    var found = /[〇零一二三四五六七八九十百]+|\d+/.exec(label);
    return found ? toNumber(found[0]) : null;
  }

  /* Whether the characters of the short text stand in the long one in the same order, not too far apart. */
  function runsThrough(short, long) {
    var at = 0;
    for (var i = 0; i < long.length && at < short.length; i++) if (long.charAt(i) === short.charAt(at)) at++;
    return at === short.length && short.length / long.length >= LEAST_SHARE;
  }

  /* Stretches of the question that end like a document's name, longest first. */
  function likeNames(asked) {
    var found = [];
    for (var hit; (hit = ENDINGS.exec(asked)); ) {
      var end = hit.index + hit[0].length;
      for (var start = Math.max(0, end - LONGEST_NAME); start <= end - 3; start++) found.push(asked.slice(start, end));
    }
    return found.sort(function (a, b) { return b.length - a.length; });
  }

  function strength(asked, like, name) {
    if (name.length < 2) return 0;
    if (asked === name) return WHOLE;
    if (asked.indexOf(name) >= 0) return CONTAINED + name.length / 100;
    for (var i = 0; i < like.length; i++) {
      if (like[i].length >= 4 && name.indexOf(like[i]) >= 0) return PART * (1 + like[i].length / name.length) / 2;
      /* Chinese names are shortened by leaving characters out: 支部条例 for 支部工作条例. */
      if (like[i].length >= 4 && runsThrough(like[i], name)) {
        return ABBREVIATED * (1 + like[i].length / name.length) / 2;
      }
    }
    return 0;
  }

  /* A function of a page's names: how strongly the question names it, 0 if it does not. */
  function matcher(asked) {
    var whole = bare(asked);
    var like = likeNames(whole);
    return function (names) {
      return Math.max.apply(null, names.map(function (name) { return strength(whole, like, name); }).concat(0));
    };
  }

  root.DuizhaoNames = { bare: bare, runsThrough: runsThrough, splitClause: splitClause, clauseNumber: clauseNumber, matcher: matcher };
})(typeof self !== "undefined" ? self : globalThis);
