/* What a number must satisfy to be what it looks like, and which document numbers are not public. */
(function (root) {
  "use strict";

  /* Weights and check characters of GB 11643—1999 (ISO 7064, MOD 11-2). */
  var WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  var CHECK_CHARACTERS = "10X98765432";

  function satisfies(check, text) {
    var number = text.replace(/[ -]/g, "").toUpperCase();
    if (check === "identity") return isIdentity(number);
    if (check === "old-identity") return isDay("19" + number.slice(6, 12));
    if (check === "bank-card") {
      return number.length >= 16 && number.length <= 19 && luhn(number) && !(number.length === 18 && isIdentity(number));
    }
    return true;
  }

  function isIdentity(number) {
    var sum = WEIGHTS.reduce(function (total, weight, i) { return total + weight * Number(number[i]); }, 0);
    return isDay(number.slice(6, 14)) && CHECK_CHARACTERS[sum % 11] === number[17];
  }

  function isDay(digits) {
    var year = Number(digits.slice(0, 4));
    var month = Number(digits.slice(4, 6));
    var day = Number(digits.slice(6));
    var date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  }

  /* The check of ISO/IEC 7812-1, annex B. */
  function luhn(digits) {
    var sum = 0;
    for (var i = 0; i < digits.length; i += 1) {
      var digit = Number(digits[digits.length - 1 - i]) * (i % 2 ? 2 : 1);
      sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 === 0;
  }

  function documentNumbers(entry, line, report) {
    root.DuizhaoPrivacy.each(entry.find, line, function (text, start, end) {
      var begin = codeBegins(entry, text);
      var code = run(entry, text).slice(begin);
      var number = same(text.slice(begin));
      var ends = function (whole) { return function (known) { return endsWith(entry, whole, known); }; };
      if (entry.public.some(ends(number))) return;
      if (root.DuizhaoPrivacy.has(entry.marks, code)) report(entry, start + begin, end, entry.secret);
      else if (!entry.codes.some(ends(code))) report(entry, start + begin, end);
    });
  }

  /* What stands before the bracket; the issuer's code begins after the last word of the sentence in it. */
  function run(entry, text) {
    return (new RegExp(entry.code, "u").exec(text) || [""])[0];
  }

  function codeBegins(entry, text) {
    var whole = run(entry, text);
    var begin = 0;
    root.DuizhaoPrivacy.each(entry.lead, whole, function (lead, start, end) { if (end < whole.length) begin = end; });
    return begin;
  }

  /* 〔2024〕3号 and [2024] 第3号 are one number. */
  function same(number) {
    return number.replace(/[[［【（(]/g, "〔").replace(/[\]］】）)]/g, "〕").replace(/[ 第]/g, "");
  }

  /* Whether a text ends with something known that is not part of another issuer's. */
  function endsWith(entry, text, known) {
    return text.endsWith(known) && !root.DuizhaoPrivacy.has(entry.local, text.slice(0, text.length - known.length));
  }

  root.DuizhaoPrivacyNumbers = { satisfies: satisfies, documentNumbers: documentNumbers };
})(typeof self !== "undefined" ? self : globalThis);
