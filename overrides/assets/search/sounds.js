/* Sounds: a question typed by ear (会义, zhutidangri, zqyj) or in traditional characters, in the
   index's own words. The tables come from search-tables.js. */
(function (root) {
  "use strict";

  var Words = root.DuizhaoWords;
  var CANDIDATES = 4;
  var LONGEST_SYLLABLE = 6;
  var LONGEST_WORD = 40;

  function readingsOf(table) {
    var readings = new Map();
    Object.keys(table).forEach(function (syllable) {
      Array.from(table[syllable]).forEach(function (one) {
        if (!readings.has(one)) readings.set(one, []);
        readings.get(one).push(syllable);
      });
    });
    return readings;
  }

  function foldingOf(pairs) {
    var folding = new Map();
    for (var i = 0; i + 1 < pairs.length; i += 2) folding.set(pairs.charAt(i), pairs.charAt(i + 1));
    return folding;
  }

  /* Sounds many people do not keep apart: zh/z, ch/c, sh/s, -ng/-n. */
  function loose(syllable) {
    return syllable.replace(/^([zcs])h/, "$1").replace(/ng$/, "n");
  }

  /* `names` are the titles and aliases that initials may stand for; `has` tells whether a term is indexed. */
  function load(tables, names, has) {
    var readings = readingsOf(tables.sounds);
    var folding = foldingOf(tables.traditional);
    var characters = new Map();
    var places = null;
    /* Each key asks again what the keys before it asked. */
    var known = new Map();
    Object.keys(tables.sounds).forEach(function (syllable) {
      var sound = loose(syllable);
      characters.set(sound, (characters.get(sound) || "") + tables.sounds[syllable]);
    });

    /* Pairs of the index that sound like these two syllables. */
    function pairs(first, second) {
      var found = [];
      Array.from(characters.get(loose(first)) || "").forEach(function (a) {
        Array.from(characters.get(loose(second)) || "").forEach(function (b) {
          if (has(a + b)) found.push(a + b);
        });
      });
      return found;
    }

    /* Pairs of the index that sound like this one. */
    function alike(pair) {
      if (known.has(pair)) return known.get(pair);
      var found = new Set();
      (readings.get(pair.charAt(0)) || []).forEach(function (first) {
        (readings.get(pair.charAt(1)) || []).forEach(function (second) {
          pairs(first, second).forEach(function (one) { found.add(one); });
        });
      });
      known.set(pair, Array.from(found));
      return known.get(pair);
    }

    /* How many characters from `start` the letters spell, by syllable or initial; 0 if they do not. */
    function spelt(letters, at, name, start) {
      if (at === letters.length) return start;
      if (start >= name.length) return 0;
      var options = readings.get(name.charAt(start)) || [];
      for (var i = 0; i < options.length; i++) {
        var syllable = options[i];
        var rest = letters.length - at;
        if (letters.startsWith(syllable, at)) {
          var whole = spelt(letters, at + syllable.length, name, start + 1);
          if (whole) return whole;
        } else if (rest < syllable.length && syllable.startsWith(letters.slice(at))) {
          return start + 1;
        }
        if (syllable.length > 1 && letters.charAt(at) === syllable.charAt(0)) {
          var initial = spelt(letters, at + 1, name, start + 1);
          if (!initial && /^[zcs]h/.test(syllable) && letters.charAt(at + 1) === "h") {
            initial = spelt(letters, at + 2, name, start + 1);
          }
          if (initial) return initial;
        }
      }
      return 0;
    }

    /* Places in names, by the letter their sound begins with. */
    function starts() {
      if (places) return places;
      places = {};
      new Set(names).forEach(function (name) {
        for (var start = 0; start < name.length; start++) {
          var letters = (readings.get(name.charAt(start)) || []).map(function (syllable) { return syllable.charAt(0); });
          new Set(letters).forEach(function (letter) {
            (places[letter] || (places[letter] = [])).push({ name: name, start: start });
          });
        }
      });
      return places;
    }

    /* Chinese words the letters may stand for, likeliest first: at the start of a name before inside
       one, then the words that stand in most names. */
    function spellings(letters) {
      var found = new Map();
      if (!Words.isLatin(letters) || letters.length < 2 || letters.length > LONGEST_WORD) return [];
      (starts()[letters.charAt(0)] || []).forEach(function (place) {
        var end = spelt(letters, 0, place.name, place.start);
        if (end <= place.start + (letters.length > 2 ? 0 : 1)) return;
        var word = place.name.slice(place.start, end);
        found.set(word, (found.get(word) || 0) + (place.start === 0 ? 4 : 1));
      });
      return Array.from(found.keys())
        .sort(function (a, b) { return found.get(b) - found.get(a) || (a < b ? -1 : 1); })
        .slice(0, CANDIDATES);
    }

    /* Letters cut into syllables, longest first, for words that stand in no name; null if they cannot be. */
    function syllables(letters) {
      var cut = [[]];
      for (var end = 1; end <= letters.length; end++) {
        for (var start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
          var known = Object.prototype.hasOwnProperty.call(tables.sounds, letters.slice(start, end));
          if (!known || !cut[start] || (cut[end] && cut[end].length <= cut[start].length + 1)) continue;
          cut[end] = cut[start].concat(letters.slice(start, end));
        }
      }
      return cut[letters.length] || null;
    }

    /* Pairs of the index for each two syllables that follow each other. */
    function heard(letters) {
      var parts = letters.length <= LONGEST_WORD && syllables(letters);
      if (!parts) return [];
      return parts.slice(1).map(function (second, n) { return pairs(parts[n], second); });
    }

    /* The commonest sound of each character, in letters. */
    function letters(text) {
      return Array.from(text, function (one) { return (readings.get(one) || [one])[0]; }).join("");
    }

    function fold(text) {
      return Array.from(text, function (one) { return folding.get(one) || one; }).join("");
    }

    /* Whether the letters can be read at all. */
    function isReadable(letters) {
      return spellings(letters).length > 0 || heard(letters).length > 0;
    }

    return { isReadable: isReadable, alike: alike, spellings: spellings, heard: heard, letters: letters, fold: fold };
  }

  root.DuizhaoSounds = { load: load };
})(typeof self !== "undefined" ? self : globalThis);
