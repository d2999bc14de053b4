/* Which limits a question is about, by its words alone. */
(function (root) {
  "use strict";

  var FIELDS = [["subject", 3], ["topics", 2.5], ["scope", 1], ["short", 0.5]];
  var WHOLE_SUBJECT = 5;
  /* What a limit keeps of its fit if the question names nothing of its subject. */
  var FLOOR = 0.6;
  var PARTS = /[的和、，；：（）()\/及与或对到在 ]/;
  var TAILS = /(?:数量|次数|人数|时间|期限|天数|规模|范围|比例|幅度|时长|篇幅|数)$/;
  /* Words that say only that there is a number. */
  var EMPTY = /^(?:时间|期限|人数|数量|次数|规模|范围|幅度|目标|情形|时限|实际|一次|工作|其他|全国|一个|各级|时间期限)$/;
  /* What may stand around a single character that is a word: 开 2 小时的会. */
  var AROUND = /[的了个要这那开让我们 ,.?!，。？！、]/g;

  function prepare(data) {
    var normalise = root.DuizhaoNumberParse.normalise;
    var limits = data.limits.map(function (limit) {
      return {
        subject: normalise(limit.subject), topics: limit.topics.map(normalise), scope: normalise(limit.scope), short: normalise(limit.short)
      };
    });
    var meanings = new Map();

    function means(typed, meant) {
      if (!meanings.has(typed)) meanings.set(typed, new Set());
      meanings.get(typed).add(meant);
    }

    data.meanings.forEach(function (pair) { means(normalise(pair[0]), normalise(pair[1])); });
    limits.forEach(function (limit) {
      [limit.subject, limit.short].concat(limit.topics, limit.subject.split(PARTS), limit.scope.split(PARTS)).forEach(function (word) {
        [word, word.replace(TAILS, "")].forEach(function (term) {
          if (term.length > 1 && !EMPTY.test(term)) means(term, term);
        });
      });
    });
    data.weak.forEach(function (word) { means(word, word); });
    var prepared = { limits: limits, meanings: meanings, weak: new Set(data.weak), rarity: new Map() };
    prepared.longest = Math.max.apply(null, Array.from(meanings.keys(), function (word) { return word.length; }));
    meanings.forEach(function (meant, word) {
      var count = limits.filter(function (limit) { return weight(limit, meant) > 0; }).length;
      prepared.rarity.set(word, Math.log(1 + limits.length / Math.max(1, count)));
    });
    return prepared;
  }

  /* How well a limit carries any of these words: best place counts. */
  function weight(limit, meant) {
    var best = 0;
    meant.forEach(function (word) {
      if (limit.subject === word) best = Math.max(best, WHOLE_SUBJECT);
      FIELDS.forEach(function (field) {
        var text = limit[field[0]];
        var hit = Array.isArray(text)
          ? text.some(function (topic) { return topic.indexOf(word) >= 0; })
          : text.indexOf(word) >= 0;
        if (hit) best = Math.max(best, field[1]);
      });
    });
    return best;
  }

  /* Share of a subject that the question named: 督查 names less of 意识形态专题督查 than of 督查检查考核. */
  function covered(subject, prepared, words) {
    var rest = subject;
    words.forEach(function (word) {
      prepared.meanings.get(word).forEach(function (meant) { rest = rest.split(meant).join(""); });
    });
    return 1 - rest.length / subject.length;
  }

  /* Longest known words first, from left to right; what no word covers is left over. */
  function known(prepared, text) {
    var found = [];
    var left = "";
    for (var at = 0; at < text.length;) {
      var length = Math.min(prepared.longest, text.length - at);
      while (length > 1 && !prepared.meanings.has(text.substr(at, length))) length--;
      if (length > 1) found.push(text.substr(at, length));
      else left += text[at];
      at += length;
    }
    left = left.replace(AROUND, "");
    if (left.length === 1 && prepared.meanings.has(left)) {
      found.push(left);
      left = "";
    }
    return { words: Array.from(new Set(found)), left: left };
  }

  /* Fit of every limit, 0 for none. `weak` is set where only words for who it concerns were known. */
  function fits(prepared, text) {
    var found = known(prepared, text);
    var strong = found.words.filter(function (word) { return !prepared.weak.has(word); });
    var telling = strong.length ? strong : found.words;
    var fit = prepared.limits.map(function (limit) {
      var total = 0;
      var held = false;
      found.words.forEach(function (word) {
        var one = weight(limit, prepared.meanings.get(word)) * prepared.rarity.get(word);
        total += one;
        held = held || (one > 0 && telling.indexOf(word) >= 0);
      });
      return held ? total * (FLOOR + (1 - FLOOR) * covered(limit.subject, prepared, found.words)) : 0;
    });
    return { fit: fit, any: found.words.length > 0, weak: !strong.length, left: found.left };
  }

  root.DuizhaoNumberMatch = { prepare: prepare, fits: fits };
})(typeof self !== "undefined" ? self : globalThis);
