/* Answering: the number a question asks about, beside every limit its words fit. */
(function (root) {
  "use strict";

  /* Share of the best fit from which a limit counts as meant. */
  var CLOSE = 0.5;
  /* Whether it is asked who, how many or how long, many limits come into question, and a word for who is not enough. */
  var COMMON = ["time", "count", "people", "share"];
  var OVER = 2;

  function load(data) {
    return {
      data: data,
      prepared: root.DuizhaoNumberMatch.prepare(data),
      units: data.limits.map(function (limit) { return root.DuizhaoUnits.ofLimit(limit.unit); })
    };
  }

  /* {state, parsed, main, rest, related}: state is "empty", "no-number", "bare" (nothing but a number), "none" or "some".
     `main` fits the words best, `rest` less well; `related` fits the words but counts something else. */
  function ask(checker, text) {
    var parsed = root.DuizhaoNumberParse.parse(text);
    var answer = { state: "empty", parsed: parsed, main: [], rest: [], related: [] };
    if (!root.DuizhaoNumberParse.normalise(text)) return answer;
    var found = candidates(checker, parsed);
    var counted = parsed.quantity ? found.filter(function (one) { return one.kind !== "other"; }) : found;
    var close = closeTo(counted);
    answer.main = counted.filter(close);
    answer.rest = counted.filter(function (one) { return !close(one); });
    answer.related = found.filter(closeTo(found)).filter(function (one) { return counted.indexOf(one) < 0 && !one.weak; });
    answer.state = !parsed.quantity ? "no-number" : answer.main.length ? "some" : parsed.words || parsed.quantity.unit ? "none" : "bare";
    return answer;
  }

  function candidates(checker, parsed) {
    var fits = root.DuizhaoNumberMatch.fits(checker.prepared, parsed.words);
    var found = [];
    checker.data.limits.forEach(function (limit, n) {
      var result = root.DuizhaoNumberJudge.judge(limit, checker.units[n], parsed);
      var fit = fits.fit[n];
      /* A bare number is held against everything counted in its unit. */
      if (!fits.any) fit = parsed.words || !parsed.quantity || !parsed.quantity.unit || result.kind === "other" ? 0 : 1;
      if (fits.weak && fits.left && COMMON.indexOf(result.dimension) >= 0) fit = 0;
      if (fit) found.push(Object.assign({ n: n, fit: fit, weak: fits.weak, limit: limit }, result));
    });
    return found.sort(order);
  }

  function closeTo(found) {
    var best = found.reduce(function (most, one) { return Math.max(most, one.fit); }, 0);
    return function (one) { return one.fit >= CLOSE * best; };
  }

  /* What is over comes last; then what could be compared, what fits better, what is worded more strongly. */
  function order(a, b) {
    return Number(a.limit.standing === OVER) - Number(b.limit.standing === OVER) ||
      Number(a.kind !== "compared") - Number(b.kind !== "compared") ||
      b.fit - a.fit || a.limit.strengthOrder - b.limit.strengthOrder || a.n - b.n;
  }

  root.DuizhaoNumbers = { load: load, ask: ask };
})(typeof self !== "undefined" ? self : globalThis);
