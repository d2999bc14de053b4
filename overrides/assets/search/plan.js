/* Plan: from a question to the terms to look up, those typed and those guessed. */
(function (root) {
  "use strict";

  var Words = root.DuizhaoWords;
  var HAN_RUNS = /[\u4e00-\u9fff]+/g;
  /* Guessed terms weigh less than typed ones. */
  var SAME_SOUND = 0.6;
  var SYNONYM = 0.6;
  var SPELT = 0.9;
  var FIGURE = 0.8;
  /* 两年, 一次 stand everywhere; 四千字 does not. */
  var SMALL_FIGURE = 0.3;
  var LONE = 0.4;
  var MOST_ALIKE = 3;
  var MOST_PAIRS = 24;
  var LONGEST_NAME = 8;
  /* A long text nobody typed is answered from what is known in it. */
  var MOST_GUESSED = 20;

  /* A list of {term, weight, group, prefix}; terms of one group stand for one typed term. */
  root.DuizhaoPlan = function (searcher, question) {
    /* 必须遵守 may be a question's frame or a clause's words; if all of it is known, it is the latter. */
    var isQuoted = Words.terms(question).every(searcher.has);
    var text = isQuoted ? question : Words.withoutAsking(question);
    var asked = [];
    var group = 0;
    var guessed = 0;

    function ask(term, weight, prefix) {
      asked.push({ term: term, weight: weight, group: group, prefix: Boolean(prefix) });
    }

    function askAll(terms, weight) {
      terms.forEach(function (term) { ask(term, weight); });
    }

    /* A pair no page has was typed by ear, or spans two words. */
    function pair(term) {
      if (searcher.has(term)) return ask(term, 1);
      if (++guessed > MOST_GUESSED) return;
      var alike = searcher.sounds.alike(term);
      var half = alike.filter(function (other) {
        return other.charAt(0) === term.charAt(0) || other.charAt(1) === term.charAt(1);
      });
      /* One wrong character is likelier than two, a common word likelier than a rare one. */
      askAll(likeliest(half.length ? half : alike), half.length ? SAME_SOUND : SAME_SOUND / 2);
    }

    function likeliest(terms) {
      return terms.slice().sort(function (a, b) { return searcher.uses(b) - searcher.uses(a); }).slice(0, MOST_ALIKE);
    }

    /* A name typed by ear: 主体党日 for 主题党日, where each pair may be a word of its own. */
    function misheard(run) {
      if (run.length < 3 || run.length > LONGEST_NAME || searcher.isNamed(run)) return;
      var meant = searcher.sounds.spellings(searcher.sounds.letters(run)).find(function (word) {
        return word.length === run.length;
      });
      if (meant) Words.terms(meant).forEach(function (term) { ask(term, SAME_SOUND); group++; });
    }

    /* A verb often stands alone before what it is done to: 补|去年的会议记录. */
    function lone(term, n) {
      var before = n > 0 && typed[n - 1].slice(-1) === term.charAt(0);
      if (searcher.has(term) || (before && searcher.has(typed[n - 1]))) return;
      ask(term.charAt(0), LONE, true);
    }

    function single(term, alone) {
      askAll(searcher.containing(term).slice(0, MOST_PAIRS), alone ? 1 : LONE);
    }

    function isLatinWord(term) {
      return searcher.latin.some(function (word) { return word.startsWith(term); });
    }

    function letters(term) {
      var known = isLatinWord(term);
      if (known) ask(term, 1, true);
      var words = searcher.sounds.spellings(term);
      words.forEach(function (word, n) { askAll(Words.terms(word), SPELT / (1 + n)); });
      if (known || words.length) return;
      var heard = searcher.sounds.heard(term);
      heard.forEach(function (terms) {
        askAll(likeliest(terms), SAME_SOUND);
        group++;
      });
      if (!heard.length) ask(term, 1, true);
    }

    /* Pinyin is typed with and without spaces: hui yi, huiyi. */
    function joined(terms) {
      return terms.reduce(function (out, term) {
        var before = out[out.length - 1];
        var both = before && Words.isLatin(before) && Words.isLatin(term) && !isLatinWord(before) && !isLatinWord(term);
        return both && searcher.sounds.isReadable(before + term) ? out.slice(0, -1).concat(before + term) : out.concat(term);
      }, []);
    }

    var typed = joined(Words.terms(text));
    typed.forEach(function (term, n) {
      if (Words.isLatin(term)) letters(term);
      else if (!Words.isHan(term)) ask(term, 1);
      else if (term.length === 1) single(term, typed.length === 1);
      else {
        pair(term);
        lone(term, n);
      }
      group++;
    });
    (text.match(HAN_RUNS) || []).forEach(misheard);
    Words.terms(Words.withFigures(text)).forEach(function (term) {
      if (typed.indexOf(term) < 0 && searcher.has(term)) {
        ask(term, /^\d(?!\d)/.test(term) ? SMALL_FIGURE : FIGURE);
        group++;
      }
    });
    searcher.synonyms.forEach(function (entry) {
      if (!entry.typed.some(function (words) { return question.indexOf(words) >= 0; })) return;
      askAll(Words.terms(entry.meant), SYNONYM);
      group++;
    });
    return asked;
  };
})(typeof self !== "undefined" ? self : globalThis);
