/* Index: built once from the library's documents, shipped packed, unpacked into MiniSearch.

   A page has sections; the section without an anchor is the page's head and carries its names. Short
   fields are shipped as the text that is shown anyway and split into terms on loading; only the long
   fields are shipped as packed postings. How often a word stands in a section is not kept: in texts
   this short it says little and would cost a fifth of the index. */
(function (root) {
  "use strict";

  var Words = root.DuizhaoWords;
  var Pack = root.DuizhaoPack;
  var SHORT = ["title", "aliases", "materials", "scene", "heading"];
  /* A section has one long text: a clause's requirement, or else its body. */
  var FIELDS = SHORT.concat("requirement", "body");
  /* MiniSearch numbers fields in the order given, and states the version of its own format. */
  var FORMAT = 2;

  function byCodeUnits(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
  }

  function postings(texts) {
    var found = new Map();
    texts.forEach(function (terms, id) {
      new Set(terms).forEach(function (term) {
        if (!found.has(term)) found.set(term, []);
        found.get(term).push(id);
      });
    });
    return found;
  }

  function isPair(term) {
    return term.length === 2 && Words.isHan(term) && Words.isHan(term.charAt(1));
  }

  /* Most used characters first, so that the numbers of the pairs lie close together. */
  function alphabetOf(pairs) {
    var uses = new Map();
    pairs.join("").split("").forEach(function (one) { uses.set(one, (uses.get(one) || 0) + 1); });
    return Array.from(uses.keys()).sort(function (a, b) { return uses.get(b) - uses.get(a) || byCodeUnits(a, b); });
  }

  function prebuild(documentsJson) {
    var given = JSON.parse(documentsJson);
    var sections = given.sections;
    var texts = sections.map(function (section) { return Words.terms(section.text); });
    var found = postings(texts);
    var all = Array.from(found.keys()).sort(byCodeUnits);
    var pairs = all.filter(isPair);
    var words = all.filter(function (term) { return !isPair(term); });
    var alphabet = alphabetOf(pairs);
    var number = new Map(alphabet.map(function (one, n) { return [one, n]; }));
    var size = alphabet.length;
    var codes = pairs.map(function (pair) { return number.get(pair.charAt(0)) * size + number.get(pair.charAt(1)); });
    codes.sort(function (a, b) { return a - b; });
    var out = Pack.writer();
    var postingCount = 0;
    out.set(codes, 0, size * size - 1);
    codes.map(function (code) { return alphabet[Math.floor(code / size)] + alphabet[code % size]; })
      .concat(words)
      .forEach(function (term) {
        var ids = found.get(term);
        postingCount += ids.length;
        out.small(ids.length - 1);
        out.set(ids, 0, sections.length - 1);
      });
    texts.forEach(function (terms) { out.small(terms.length); });
    return JSON.stringify({
      kinds: given.kinds,
      pages: given.pages,
      synonyms: given.synonyms,
      pageOf: runs(sections),
      anchors: sections.map(function (section) { return section.anchor; }).join("\n"),
      headings: sections.map(function (section) { return section.heading; }).join("\n"),
      alphabet: alphabet.join(""),
      pairs: codes.length,
      words: words.join(" "),
      postings: postingCount,
      packed: out.finish(),
    });
  }

  /* How many sections each page has; the sections of a page stand together. */
  function runs(sections) {
    var counts = [];
    sections.forEach(function (section) { counts[section.page] = (counts[section.page] || 0) + 1; });
    return counts;
  }

  function unpackSections(data) {
    var anchors = data.anchors.split("\n");
    var headings = data.headings.split("\n");
    var sections = [];
    data.pageOf.forEach(function (count, page) {
      for (var i = 0; i < count; i++) {
        sections.push({ page: page, anchor: anchors[sections.length], heading: headings[sections.length] });
      }
    });
    return sections;
  }

  function shortText(data, section, field) {
    var page = data.pages[section.page];
    if (field === "heading") return section.heading;
    if (section.anchor) return "";
    if (field === "materials") return page.materials.map(function (n) { return data.pages[n].title; }).join(" ");
    if (field === "scene") return page.scene < 0 ? "" : data.pages[page.scene].title;
    return page[field];
  }

  function longField(section) {
    return FIELDS.indexOf(section.anchor.indexOf("p-") === 0 ? "requirement" : "body");
  }

  /* Long fields: for each term the sections that have it, all in one array, each term's from its start on. */
  function unpackLong(data, sections) {
    var input = Pack.reader(data.packed);
    var size = data.alphabet.length;
    var numbers = new Map();
    input.set(data.pairs, 0, size * size - 1).forEach(function (code) {
      numbers.set(data.alphabet.charAt(Math.floor(code / size)) + data.alphabet.charAt(code % size), numbers.size);
    });
    if (data.words) data.words.split(" ").forEach(function (word) { numbers.set(word, numbers.size); });
    var starts = new Int32Array(numbers.size + 1);
    var ids = new Int32Array(data.postings);
    for (var n = 0; n < numbers.size; n++) {
      starts[n + 1] = starts[n] + input.small() + 1;
      input.fill(ids, starts[n], starts[n + 1], 0, sections.length - 1);
    }
    var lengths = sections.map(function () { return input.small(); });
    return { numbers: numbers, starts: starts, ids: ids, lengths: lengths };
  }

  /* Short fields: for each term a list of section × SHORT.length + field, one for each time it stands there. */
  function unpackShort(data, sections) {
    var found = new Map();
    var lengths = sections.map(function (section, id) {
      return SHORT.map(function (field, f) {
        var here = Words.terms(shortText(data, section, field));
        here.forEach(function (term) {
          if (!found.has(term)) found.set(term, []);
          found.get(term).push(id * SHORT.length + f);
        });
        return here.length;
      });
    });
    return { found: found, lengths: lengths };
  }

  function averages(lengths) {
    return FIELDS.map(function (_, f) {
      var held = lengths.filter(function (length) { return length[f]; });
      return held.reduce(function (sum, length) { return sum + length[f]; }, 0) / (held.length || 1);
    });
  }

  function numbered(list, value) {
    var object = {};
    list.forEach(function (item, n) { object[n] = value(item, n); });
    return object;
  }

  /* A function from a Chinese character to the terms it stands in. */
  function byCharacter(terms) {
    var found = new Map();
    terms.forEach(function (term) {
      if (!Words.isHan(term)) return;
      new Set(term).forEach(function (one) {
        var held = found.get(one);
        if (held) held.push(term);
        else found.set(one, [term]);
      });
    });
    return function (one) { return found.get(one) || []; };
  }

  /* {kinds, pages, sections, synonyms, latin, containing(character), uses(term), has(term), slice(terms)}.
     A slice is a MiniSearch that knows some terms only: filling it with all of them takes ten times
     as long as everything else here. */
  function load(data) {
    var sections = unpackSections(data);
    var long = unpackLong(data, sections);
    var short = unpackShort(data, sections);
    var fields = sections.map(longField);
    var lengths = sections.map(function (_, id) {
      var length = short.lengths[id].concat(0, 0);
      length[fields[id]] = long.lengths[id];
      return length;
    });
    var saved = {
      documentCount: sections.length,
      nextId: sections.length,
      documentIds: numbered(sections, function (_, id) { return id; }),
      fieldIds: FIELDS.reduce(function (ids, field, n) { ids[field] = n; return ids; }, {}),
      fieldLength: numbered(lengths, function (length) { return length; }),
      averageFieldLength: averages(lengths),
      storedFields: {},
      dirtCount: 0,
      serializationVersion: FORMAT,
    };

    /* As MiniSearch saves it: field number → section number → how often. */
    function entry(term) {
      var made = {};
      function count(f, id) {
        var held = made[f] || (made[f] = {});
        held[id] = (held[id] || 0) + 1;
      }
      var n = long.numbers.get(term);
      if (n !== undefined) {
        for (var at = long.starts[n]; at < long.starts[n + 1]; at++) count(fields[long.ids[at]], long.ids[at]);
      }
      (short.found.get(term) || []).forEach(function (place) {
        count(place % SHORT.length, Math.floor(place / SHORT.length));
      });
      return made;
    }

    function slice(terms) {
      var index = terms.map(function (term) { return [term, entry(term)]; });
      return root.MiniSearch.loadJS(Object.assign({ index: index }, saved), {
        fields: FIELDS,
        tokenize: Words.terms,
        processTerm: function (term) { return term; },
      });
    }

    var terms = Array.from(new Set(Array.from(long.numbers.keys()).concat(Array.from(short.found.keys()))));

    return {
      kinds: data.kinds,
      pages: data.pages,
      sections: sections,
      synonyms: data.synonyms,
      latin: terms.filter(Words.isLatin),
      containing: byCharacter(terms),
      uses: function (term) {
        var n = long.numbers.get(term);
        return (n === undefined ? 0 : long.starts[n + 1] - long.starts[n]) + (short.found.get(term) || []).length;
      },
      has: function (term) { return long.numbers.has(term) || short.found.has(term); },
      slice: slice,
    };
  }

  root.DuizhaoIndex = { prebuild: prebuild, load: load };
})(typeof self !== "undefined" ? self : globalThis);
