/* Counting text as the Chinese edition of Word does. */
(function (root) {
  "use strict";

  /* Characters that count one each: Han, kana, bopomofo, full-width forms and marks, and the marks that
     Chinese and Latin text share, which in Chinese text are full-width. */
  var EACH = /[\u2e80-\u2fdf\u2ff0-\u2fff\u3001-\u30ff\u3100-\u312f\u31a0-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uff9f\uffe0-\uffee\u2018\u2019\u201c\u201d\u2014\u2015\u2026\u00b7]/;
  var ASTRAL_HAN = [0x20000, 0x3ffff];
  var LINE = /[\n\v\f\u2028\u2029]/;
  var SPACE = /\s/;
  /* Marks without width of their own: joiners, direction marks, variation selectors. */
  var NOTHING = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]/;
  var APOSTROPHE = "\u2019";
  var LATIN = /[A-Za-z\u00c0-\u024f]/;

  function isEach(character, before, after) {
    if (character === APOSTROPHE && LATIN.test(before) && LATIN.test(after)) return false;
    var code = character.codePointAt(0);
    return EACH.test(character) || (code >= ASTRAL_HAN[0] && code <= ASTRAL_HAN[1]);
  }

  /* {words, characters, withSpaces, paragraphs}: words is Word's 字数. */
  function count(text) {
    var result = { words: 0, characters: 0, withSpaces: 0, paragraphs: 0 };
    var inRun = false;
    var inParagraph = false;
    var characters = Array.from(text.replace(/\r\n?/g, "\n")).filter(function (c) { return !NOTHING.test(c); });
    characters.forEach(function (character, n) {
      if (LINE.test(character)) {
        inRun = inParagraph = false;
        return;
      }
      result.withSpaces++;
      if (SPACE.test(character)) {
        inRun = false;
        return;
      }
      result.characters++;
      if (!inParagraph) result.paragraphs++;
      inParagraph = true;
      var each = isEach(character, characters[n - 1] || "", characters[n + 1] || "");
      if (each || !inRun) result.words++;
      inRun = !each;
    });
    return result;
  }

  root.DuizhaoCount = { count: count };
})(typeof self !== "undefined" ? self : globalThis);
