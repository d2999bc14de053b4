/* Quantities: each numeral of a line with the unit that belongs to it. */
(function (root) {
  "use strict";

  /* What 个 may stand before; before anything else it is itself the unit, as in 一个支部. */
  var AFTER_GE = /^(月|季度|星期|礼拜|工作日|小时|钟头|方面|人)$/;
  var PERSONS = /^ ?(?:正式|预备|农民)?(?:党员|干部|委员|同志|群众|代表|人员|书记)(?![活大群小学])/;
  /* 两天半 is two and a half, but 3 天半年 is not. */
  var HALF = /^ ?半(?![年天月个小日数])/;
  var ABOUT_AFTER = /^ ?(?:左右|上下)/;
  var ABOUT_BEFORE = /(?:约|近|将近|大概|差不多|不到) ?$/;
  var COMPOUND = ["hours", "months"];

  /* {value, unit or null, rough, start, end, inFigures, text} for every numeral that is a quantity. */
  function find(text) {
    var found = [];
    root.DuizhaoNumerals.find(text).forEach(function (numeral) {
      if (found.length && numeral.start < found[found.length - 1].end) return;
      var one = read(text, numeral);
      if (!one.unit) one.unit = unitBefore(text, one.start);
      if (!one.unit && one.inFigures) one.unit = strangeUnit(text, one.end);
      var alone = /(^|[ :])$/.test(text.slice(0, one.start)) && /^($| )/.test(text.slice(one.end));
      if (one.unit || one.inFigures || alone) found.push(one);
    });
    found = joined(found, text);
    found.forEach(function (one) { one.text = shown(one, text); });
    return found;
  }

  function read(text, numeral) {
    var one = { value: numeral.value, unit: null, rough: false, start: numeral.start, end: numeral.end, inFigures: numeral.inFigures, asWritten: numeral.isFraction };

    /* Moves past what the pattern matches at the end of what has been read. */
    function take(pattern) {
      var match = pattern.exec(text.slice(one.end));
      if (match) one.end += match[0].length;
      return Boolean(match);
    }

    one.rough = take(/^ ?[多余来几]/);
    if (numeral.value === 1 && take(/^半(?![年天月个小日])数?/)) return share(one, 0.5);
    if (numeral.isFraction) {
      take(/^数/);
      if (!root.DuizhaoUnits.leading(text.slice(one.end).replace(/^ ?个? ?/, ""))) return share(one, numeral.value);
    }
    if (take(/^ ?个半/)) one.value += 0.5;
    readUnit(text, one, take);
    if (one.unit && take(HALF)) one.value += 0.5;
    if (take(ABOUT_AFTER) || ABOUT_BEFORE.test(text.slice(0, one.start))) one.rough = true;
    return one;
  }

  function share(one, value) {
    one.unit = root.DuizhaoUnits.named("%");
    one.value = value / one.unit.factor;
    one.asWritten = true;
    return one;
  }

  function readUnit(text, one, take) {
    var rest = text.slice(one.end);
    var ge = /^ ?个 ?/.exec(rest);
    var lead = ge ? ge[0] : /^ ?/.exec(rest)[0];
    var unit = root.DuizhaoUnits.leading(rest.slice(lead.length));
    if (unit && (!ge || AFTER_GE.test(unit.word))) {
      one.unit = unit;
      one.end += lead.length + unit.word.length;
    } else if (take(/^ ?个/)) {
      one.unit = root.DuizhaoUnits.named(PERSONS.test(text.slice(one.end)) ? "人" : "个");
    }
  }

  /* “学时 30”, “字数：4600”: the unit stands before the number. */
  function unitBefore(text, start) {
    var before = text.slice(0, start).replace(/[ :是为有达到]+$/, "");
    return root.DuizhaoUnits.units.find(function (unit) {
      return (unit.word.length > 1 && before.slice(-unit.word.length) === unit.word) || before.slice(-unit.word.length - 1) === unit.word + "数";
    }) || null;
  }

  /* A unit nobody here has heard of is still a unit: 95 瓦 is not 95 of something else. */
  function strangeUnit(text, end) {
    var match = /^ ?([一-龥a-z]{1,2})(?=$|[ ,.;:!?、。])/.exec(text.slice(end));
    return match ? { word: match[1], family: "?" + match[1], factor: 1 } : null;
  }

  /* 1 小时 10 分钟 and 1 年 6 个月 are one quantity. */
  function joined(found, text) {
    return found.reduce(function (kept, one) {
      var last = kept[kept.length - 1];
      var family = last && last.unit && one.unit && last.unit.family === one.unit.family && one.unit.family;
      if (COMPOUND.indexOf(family) >= 0 && last.unit.factor > one.unit.factor && /^[ 零又]?$/.test(text.slice(last.end, one.start))) {
        last.value = Number((last.value * last.unit.factor / one.unit.factor + one.value).toPrecision(12));
        last.unit = one.unit;
        last.end = one.end;
        last.asWritten = true;
      } else {
        kept.push(one);
      }
      return kept;
    }, []);
  }

  /* Halves, fractions and compounds read better as they were written. */
  function shown(one, text) {
    var value = Number(one.value.toPrecision(12));
    if (one.asWritten || (!one.inFigures && value % 1)) return text.slice(one.start, one.end).trim();
    if (!one.unit) return String(value);
    if (one.unit.word === "%") return value + "%";
    return value + " " + (/^(小时|人)$/.test(one.unit.word) || !AFTER_GE.test(one.unit.word) ? "" : "个") + one.unit.word;
  }

  root.DuizhaoQuantities = { find: find };
})(typeof self !== "undefined" ? self : globalThis);
