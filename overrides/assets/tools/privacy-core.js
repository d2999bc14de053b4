/* Finds what must not be published in a text, as scripts/duizhao/rules/privacy does, step by step.
   Needs privacy-numbers.js and privacy-names.js, and the definition in data/privacy.js:
   DuizhaoPrivacy.scan(DuizhaoPrivacy.load(DUIZHAO_PRIVACY), text, official). */
(function (root) {
  "use strict";

  /* How many characters around a candidate are looked at; how much of a private number messages repeat. */
  var AROUND = 12;
  var SHOWN_BEFORE = 3;
  var SHOWN_AFTER = 2;
  /* Full-width characters people type on a Chinese keyboard, one for one. */
  var WIDE = "＠．－‐‑‒–";
  var NARROW = "@.-----";

  var compiled = {};

  function has(source, text) {
    if (!compiled[source]) compiled[source] = new RegExp(source, "u");
    return compiled[source].test(text);
  }

  function each(source, text, visit) {
    var find = new RegExp(source, "gu");
    var match;
    while ((match = find.exec(text))) visit(match[0], match.index, find.lastIndex);
  }

  function before(line, start) {
    return line.slice(Math.max(0, start - AROUND), start);
  }

  function after(line, end) {
    return line.slice(end, end + AROUND);
  }

  /* {definition, real, strict, words, public}: the lists to look up as sets. */
  function load(definition) {
    var real = {};
    Object.keys(definition.places.real).forEach(function (kind) { real[kind] = new Set(definition.places.real[kind]); });
    return {
      definition: definition,
      real: real,
      strict: new Set(definition.places.strict),
      words: new Set(definition.people.words),
      public: new Set(definition.people.public)
    };
  }

  /* Hits in order of place: {rule, message, fix, start, end}, counted as text areas count.
     `official`: the text says what an authority published; names of units and document numbers are free there. */
  function scan(scanner, text, official) {
    var offset = 0;
    var hits = [];
    text.split("\n").forEach(function (line) {
      inLine(scanner, line, official).forEach(function (hit) {
        hits.push(Object.assign(hit, { start: hit.start + offset, end: hit.end + offset }));
      });
      offset += line.length + 1;
    });
    return hits;
  }

  function inLine(scanner, line, official) {
    var hits = [];
    var taken = new Set();
    candidates(scanner, plain(line), official, function (entry, start, end, name) {
      var own = [];
      for (var at = start; at < end; at += 1) own.push(entry.rule + ":" + at);
      if (own.some(function (place) { return taken.has(place); })) return;
      own.forEach(function (place) { taken.add(place); });
      var message = "像是" + (name || entry.name) + "：" + shown(entry, line.slice(start, end));
      hits.push({ rule: entry.rule, message: message, fix: entry.fix, start: start, end: end });
    });
    return hits.sort(function (a, b) { return a.start - b.start || (a.rule < b.rule ? -1 : Number(a.rule > b.rule)); });
  }

  function shown(entry, text) {
    return entry.hide ? text.slice(0, SHOWN_BEFORE) + "…" + text.slice(-SHOWN_AFTER) : text;
  }

  function plain(line) {
    return line.replace(/[０-９Ａ-Ｚａ-ｚ＠．－‐‑‒–]/g, function (wide) {
      var at = WIDE.indexOf(wide);
      return at < 0 ? String.fromCharCode(wide.charCodeAt(0) - 0xFEE0) : NARROW[at];
    });
  }

  function candidates(scanner, line, official, report) {
    var definition = scanner.definition;
    var bare = line.replace(new RegExp(definition.address, "gu"), function (address) { return " ".repeat(address.length); });
    definition.patterns.forEach(function (entry) { patterns(entry, entry.everywhere ? line : bare, report); });
    root.DuizhaoPrivacyNames.people(scanner, bare, report);
    if (official) return;
    root.DuizhaoPrivacyNames.places(scanner, bare, report);
    root.DuizhaoPrivacyNumbers.documentNumbers(definition.numbers, bare, report);
  }

  /* After a candidate that does not fit, the search goes on one character later. */
  function patterns(entry, line, report) {
    var find = new RegExp(entry.find, "gu");
    var match;
    while ((match = find.exec(line))) {
      var start = match.index;
      var end = start + match[0].length;
      var good = fits(entry, line, start, end);
      if (good) report(entry, start, end);
      find.lastIndex = good ? end : start + 1;
    }
  }

  function fits(entry, line, start, end) {
    var text = line.slice(start, end);
    return !(entry.before && has(entry.before, before(line, start))) &&
      !(entry.after && has(entry.after, after(line, end))) &&
      !(entry.unless && has(entry.unless, text)) &&
      root.DuizhaoPrivacyNumbers.satisfies(entry.check, text);
  }

  root.DuizhaoPrivacy = { load: load, scan: scan, has: has, each: each, before: before, after: after };
})(typeof self !== "undefined" ? self : globalThis);
