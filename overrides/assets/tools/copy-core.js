/* How old a copy is on a given day, and what has happened since, as far as the copy itself can know. */
(function (root) {
  "use strict";

  var DAY = 864e5;
  /* West of the place where the edition was dated it may still be the day before. */
  var ZONES = 1;

  /* Date.UTC, so that no clock is put forward or back between the two days. */
  function utc(day) {
    var parts = day.split("-").map(Number);
    return Date.UTC(parts[0], parts[1] - 1, parts[2]);
  }

  function sum(rows) {
    return rows.reduce(function (total, row) { return total + row[2]; }, 0);
  }

  /* [directive id, number of provisions], most first. */
  function byDirective(rows) {
    var counts = {};
    rows.forEach(function (row) { counts[row[1]] = (counts[row[1]] || 0) + row[2]; });
    return Object.keys(counts)
      .map(function (id) { return [id, counts[id]]; })
      .sort(function (one, other) { return other[1] - one[1] || (one[0] < other[0] ? -1 : 1); });
  }

  /* `data` is DUIZHAO_COPY, `today` an ISO day. A directive that has turned since asks for a look, however new the copy. */
  function age(data, today) {
    var days = Math.round((utc(today) - utc(data.edition)) / DAY);
    if (days < -ZONES) return { level: "clock", days: days };
    days = Math.max(days, 0);
    var turns = data.turns.filter(function (turn) { return turn[0] <= today; });
    var reached = data.levels.filter(function (level) { return days >= level[1]; }).length - 1;
    var level = data.levels[Math.max(reached, turns.length ? 1 : 0)];
    var due = data.due.filter(function (row) { return row[0] <= today; });
    var since = due.filter(function (row) { return row[0] > data.edition; });
    return {
      level: level[0],
      advice: level[2],
      days: days,
      turns: turns,
      due: sum(since),
      dueBefore: sum(due) - sum(since),
      dueBy: byDirective(since),
    };
  }

  /* “2027 年 1 月 1 日” from an ISO date that may lack day or month. */
  function chinese(date) {
    var units = ["年", "月", "日"];
    return date.split("-").map(function (part, n) { return Number(part) + " " + units[n]; }).join(" ");
  }

  function iso(date) {
    function two(number) { return (number < 10 ? "0" : "") + number; }
    return date.getFullYear() + "-" + two(date.getMonth() + 1) + "-" + two(date.getDate());
  }

  root.DuizhaoCopy = { age: age, chinese: chinese, iso: iso };
})(typeof self !== "undefined" ? self : globalThis);
