/* Names of persons beside titles and labels, names of units below the province. */
(function (root) {
  "use strict";

  /* A run of name characters that is longer is prose. */
  var RUN = 5;
  var HAN = /[\u4e00-\u9fff]/;

  function people(scanner, line, report) {
    var entry = scanner.definition.people;
    var core = root.DuizhaoPrivacy;
    core.each(entry.labels, line, function (label, start, end) {
      var length = follows(scanner, core.after(line, end), entry.any);
      if (length) report(entry, start, end + length);
    });
    core.each(entry.titles, line, function (title, start, end) {
      if (core.has(entry.runs_on, line.slice(start, end + 1))) return;
      var head = core.before(line, start);
      var own = head.replace(new RegExp(entry.deputy, "u"), "");
      var length = precedes(scanner, own);
      if (length) {
        report(entry, start - head.length + own.length - length, end);
        return;
      }
      length = follows(scanner, core.after(line, end), entry.common);
      if (length) report(entry, start, end + length);
    });
  }

  /* The length of the name a text ends with; 0 if there is none. */
  function precedes(scanner, head) {
    var entry = scanner.definition.people;
    for (var given = 2; given >= 0; given -= 1) {
      for (var surname = 2; surname >= 1; surname -= 1) {
        var length = surname + given;
        var rest = head.slice(0, Math.max(0, head.length - length));
        if (head.length < length || !isName(scanner, head.slice(-length), surname, entry.common)) continue;
        if (given || mayFollow(rest, entry.before)) return length;
      }
    }
    return 0;
  }

  /* The length of the name a text begins with, the gap before it included; 0 if there is none. */
  function follows(scanner, tail, surnames) {
    var entry = scanner.definition.people;
    var text = tail.replace(new RegExp(entry.gap, "u"), "");
    for (var given = 2; given >= 1; given -= 1) {
      for (var surname = 2; surname >= 1; surname -= 1) {
        var length = surname + given;
        if (text.length < length || !isName(scanner, text.slice(0, length), surname, surnames)) continue;
        if (root.DuizhaoPrivacy.has(entry.after, text.slice(length))) return tail.length - text.length + length;
      }
    }
    return 0;
  }

  function isName(scanner, name, surname, surnames) {
    var entry = scanner.definition.people;
    var known = surname === 2 ? entry.double.indexOf(name.slice(0, 2)) >= 0 : surnames.indexOf(name[0]) >= 0;
    return known && Array.from(name.slice(surname)).every(function (char) {
      return HAN.test(char) && entry.not_given.indexOf(char) < 0;
    }) && !scanner.words.has(name.slice(0, 2)) && !scanner.public.has(name);
  }

  function mayFollow(head, allowed) {
    var last = head[head.length - 1];
    return !last || !HAN.test(last) || allowed.indexOf(last) >= 0;
  }

  function places(scanner, line, report) {
    var entry = scanner.definition.places;
    root.DuizhaoPrivacy.each(entry.kinds, line, function (kind, start, end) {
      var tail = root.DuizhaoPrivacy.after(line, end);
      if (tail && (entry.runs_on[kind] || "").indexOf(tail[0]) >= 0) return;
      var head = line.slice(Math.max(0, start - entry.longest - RUN), start);
      var length = real(scanner, head, kind) || guessed(entry, head, kind, tail);
      if (length) report(entry, start - length, end);
    });
  }

  function real(scanner, head, kind) {
    var names = scanner.real[kind];
    for (var length = Math.min(scanner.definition.places.longest, head.length); names && length > 0; length -= 1) {
      var stem = head.slice(-length);
      if (!names.has(stem)) continue;
      var sure = length > 1 && !scanner.strict.has(stem + kind);
      if (sure || mayBegin(scanner.definition.places, head.slice(0, -length))) return length;
    }
    return 0;
  }

  function guessed(entry, head, kind, tail) {
    var begin = head.length;
    if (entry.with_office.indexOf(kind) >= 0 ? !root.DuizhaoPrivacy.has(entry.offices, tail) : entry.guessed.indexOf(kind) < 0) return 0;
    while (begin > Math.max(0, head.length - RUN) && entry.characters.indexOf(head[begin - 1]) >= 0) begin -= 1;
    entry.provinces.forEach(function (province) {
      if (head.startsWith(province, begin)) begin += province.length;
    });
    var stem = head.slice(begin);
    if (stem.length < 2 || stem.length > 3 || isCommon(entry, stem, kind)) return 0;
    return mayBegin(entry, head.slice(0, begin)) ? stem.length : 0;
  }

  function isCommon(entry, stem, kind) {
    return entry.provinces.indexOf(stem) >= 0 || entry.compounds.indexOf(stem.slice(-1) + kind) >= 0 ||
      entry.words.some(function (word) { return stem.endsWith(word); });
  }

  /* Whether a name may begin after this text. */
  function mayBegin(entry, head) {
    return mayFollow(head, entry.before) || entry.provinces.some(function (province) { return head.endsWith(province); });
  }

  root.DuizhaoPrivacyNames = { people: people, places: places };
})(typeof self !== "undefined" ? self : globalThis);
