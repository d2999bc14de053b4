/* Find among things that have words: the more of what was typed is in them, and the nearer the name, the sooner. */
(function (root) {
  "use strict";

  var IN_NAME = 3;
  var WHOLE = 5;
  /* Less than this part of what was typed is chance. */
  var FEW = 3;

  /* Figures for numerals, so that 第 16 条 finds 第十六条. */
  function plain(text) {
    return root.DuizhaoWords.withFigures(root.DuizhaoWords.normalise(text));
  }

  /* `things`: [{name, words, …}]; returns a list to search. */
  function prepared(things) {
    return things.map(function (thing) {
      return {
        thing: thing,
        name: plain(thing.name),
        words: plain(thing.name + " " + thing.words),
      };
    });
  }

  /* At most `most` things that have all that was typed, or else a part of it; without words, the first ones. */
  function find(list, typed, most) {
    var phrases = plain(typed).split(/\s+/).filter(Boolean);
    var terms = root.DuizhaoWords.terms(plain(typed));
    if (!phrases.length) return list.slice(0, most).map(function (one) { return one.thing; });
    return list.map(function (one, n) {
      return { thing: one.thing, score: score(one, phrases, terms), order: n };
    }).filter(function (one) { return one.score > 0; }).sort(function (a, b) {
      return b.score - a.score || a.order - b.order;
    }).slice(0, most).map(function (one) { return one.thing; });
  }

  function score(one, phrases, terms) {
    var found = 0;
    phrases.forEach(function (phrase) {
      if (one.name.indexOf(phrase) >= 0) found += WHOLE * IN_NAME;
      else if (one.words.indexOf(phrase) >= 0) found += WHOLE;
    });
    var hits = terms.filter(function (term) { return one.words.indexOf(term) >= 0; });
    if (!found && hits.length * FEW < terms.length) return 0;
    terms.forEach(function (term) { if (one.name.indexOf(term) >= 0) found += IN_NAME; });
    return found + hits.length;
  }

  root.DuizhaoFormFind = { prepared: prepared, find: find };
})(typeof self !== "undefined" ? self : globalThis);
