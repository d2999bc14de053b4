/* What was in force on a day: the same answers as scripts/duizhao/tools/as_of.py, which says why. */
(function (root) {
  "use strict";

  /* Days are ISO texts, which sort as days do. Returns {code, label}. */
  function force(directive, day, data) {
    var words = data.words;
    if (directive.repealed && directive.repealed <= day) return { code: "over", label: words.repealed };
    if (directive.begins > day) return { code: "not-yet", label: words["not-yet"] };
    if (day >= data.edition) return { code: directive.force, label: directive.label };
    if (!directive.begins) return { code: "unknown", label: words["start-unknown"] };
    if (directive.force !== "over") return { code: directive.force, label: words["then-" + directive.status] || directive.label };
    if (directive.repealed) return { code: "in-force", label: words["repealed-later"] };
    if (directive.status === "superseded" && directive.replaced) {
      return day < directive.replaced ? { code: "in-force", label: words["replaced-later"] } : { code: "over", label: directive.label };
    }
    return { code: "unknown", label: words["end-unknown"] };
  }

  /* What a verdict rested on; `forces` are those of all directives that day. */
  function ground(practice, forces, words) {
    var all = new Set();
    var telling = new Set();
    practice.cited.forEach(function (pair) {
      var code = forces[pair[0]].code;
      all.add(code);
      if (pair[1] || !practice.strong) telling.add(code);
    });
    if (telling.has("in-force")) return { code: "stands", label: words.stands };
    if (telling.has("unknown")) return { code: "unknown", label: words.unknown };
    if (all.has("in-force") || all.has("unknown") || !all.size) return { code: "unsettled", label: words.unsettled };
    if (all.size > 1) return { code: "none", label: words["none-mixed"] };
    return { code: "none", label: words[all.has("over") ? "none-over" : "none-not-yet"] };
  }

  /* {directives, practices}: one answer each, in the order of the data. */
  function on(data, day) {
    var forces = data.directives.map(function (directive) { return force(directive, day, data); });
    return {
      directives: forces,
      practices: data.practices.map(function (practice) { return ground(practice, forces, data.words); })
    };
  }

  /* Whether a text is a day of the calendar. */
  function isDay(text) {
    var parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
    var date = parts && new Date(Date.UTC(parts[1], parts[2] - 1, parts[3]));
    return Boolean(date) && date.toISOString().slice(0, 10) === text;
  }

  root.DuizhaoAsOf = { on: on, isDay: isDay };
})(typeof self !== "undefined" ? self : globalThis);
