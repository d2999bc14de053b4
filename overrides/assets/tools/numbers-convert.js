/* Conversions: a limit's number in the unit and over the span of the question, where that can be done exactly. */
(function (root) {
  "use strict";

  var PERIODS = { "年": 12, "半年": 6, "季度": 3, "月": 1 };
  var CALENDAR = { hours: "小时", days: "天", workdays: "工作日", months: "个月" };
  /* Days of the shortest run of 0, 1, 2 … 11 months on end; the longest run has three more. */
  var FEWEST_DAYS = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334];
  var HALF_DAY = "半天按 4 小时折算，是本站的折算，条文没有写";

  /* The unit the number is in if it can stand beside the limit, else null. */
  function ownUnit(quantity, unit, dimension) {
    var own = quantity.unit;
    if (!own) return dimension === "time" || (dimension === "share" && quantity.value > 1) ? null : unit;
    if (own.family === unit.family || root.DuizhaoUnits.dimension(own.family) === dimension) return own;
    return own.word === "个" && unit.family === "people" ? own : null;
  }

  /* The limit's number in the unit of the question, as [lowest, highest]; null if days and working days meet. */
  function inOwnUnit(limit, unit, quantity, own, notes) {
    var day = root.DuizhaoUnits.HOURS_PER_DAY;
    var bound = limit.value * unit.factor / own.factor;
    if (own.family === unit.family || own.family === "people" || unit.family === "people") {
      if (own.factor !== unit.factor && own.family !== "share") notes.push(equals(limit, bound, own));
      if (own.word === "成") notes.push("一成按 10% 算");
      if (own.word !== unit.word && own.family === "things") notes.push(otherWord(own, unit));
      return [bound, bound];
    }
    if (root.DuizhaoUnits.dimension(own.family) === "count") {
      notes.push(otherWord(own, unit));
      return [limit.value, limit.value];
    }
    /* Half a day as four hours is ours; it is meant for 天, the word for days at work, not for 日. */
    if (own.family === "hours" && unit.word === "天") {
      notes.push(equals(limit, bound * day, own) + "（" + HALF_DAY + "）");
      return [bound * day, bound * day];
    }
    if (own.word === "天" && unit.family === "hours") {
      notes.push(equals(limit, bound / day, own) + "（" + HALF_DAY + "）");
      return [bound / day, bound / day];
    }
    return days(limit, unit, quantity, own, notes);
  }

  /* A month has 28 to 31 days: enough to tell most numbers apart without a calendar. */
  function days(limit, unit, quantity, own, notes) {
    var range;
    if (own.family === "days" && unit.family === "months") {
      range = monthDays(limit.value * unit.factor);
      notes.push("条文的 " + counted(limit.value, unit) + "有 " + range.join(" 至 ") + " 天");
      return range.map(function (n) { return n / own.factor; });
    }
    if (own.family === "months" && unit.family === "days") {
      range = monthDays(quantity.value * own.factor);
      notes.push("你写的 " + quantity.text + "有 " + range.join(" 至 ") + " 天");
      return range.reverse().map(function (n) { return limit.value * unit.factor / n * quantity.value; });
    }
    notes.push("“" + CALENDAR[own.family] + "”和“" + CALENDAR[unit.family] + "”没有固定的换算，要对着日历数");
    return null;
  }

  /* The fewest and the most days so many months can have. */
  function monthDays(months) {
    var years = Math.floor(months / 12);
    var rest = months - 12 * years;
    var fewest = rest in FEWEST_DAYS ? FEWEST_DAYS[rest] : 28 * rest;
    var most = rest in FEWEST_DAYS ? fewest + (rest ? 3 : 0) : 31 * rest;
    return [365 * years + fewest, 366 * years + most];
  }

  /* The bounds over the span the question names; null if the limit is not counted by time. */
  function overOwnSpan(limit, own, parsed, bounds, notes) {
    var per = parsed.per;
    var quantity = parsed.quantity;
    var parts = /^(.*?)每?(半年|年|季度|月)$/.exec(limit.per);
    if (parts && parts[1]) notes.push("条文按每个" + (parts[1] === "校" ? "学校" : parts[1]) + "算");
    if (!per) {
      if (parts) notes.push("你没有写多久，按每" + parts[2] + "比");
      return bounds;
    }
    if (!parts) {
      notes.push(limit.per ? "条文按每" + limit.per.replace(/^每/, "") + "算，不按时间算" : "条文的这个数不按时间算");
      return null;
    }
    var months = PERIODS[parts[2]];
    if (per.months === months) return bounds;
    if (own.family === "share") {
      notes.push("比例不按时间换算");
      return null;
    }
    if (!per.months) {
      notes.push("一个月按 28 至 31 天算，只比总数，不看隔多久一次");
      var span = monthDays(months);
      return [bounds[0] * per.days / span[1], bounds[1] * per.days / span[0]];
    }
    var share = per.months / months;
    var here = "条文的每" + parts[2] + " ";
    /* Said over the longer span: 0.25 times a season is no number of times. */
    notes.push((share > 1
      ? here + counted(bounds[0], own) + "，合" + often(per) + " " + counted(bounds[0] * share, own)
      : "你写的" + often(per) + " " + quantity.text + "，合每" + parts[2] + " " + counted(quantity.value / share, own)) + "；只比总数，不看隔多久一次");
    return [bounds[0] * share, bounds[1] * share];
  }

  function equals(limit, value, own) {
    return "条文的 " + limit.value + " " + limit.unit + "合 " + tidy(value) + " " + unitText(own);
  }

  function counted(value, unit) {
    return tidy(value) + " " + unitText(unit);
  }

  function otherWord(own, unit) {
    return "你写的是“" + own.word + "”，条文数的是“" + unit.word + "”";
  }

  function unitText(unit) {
    return (/^(月|工作日|季度|星期|礼拜)$/.test(unit.word) ? "个" : "") + unit.word;
  }

  function often(per) {
    return /^[年月季周天日星礼半]/.test(per.text) ? "每" + per.text : per.text;
  }

  function tidy(value) {
    return String(Number(value.toPrecision(4)));
  }

  root.DuizhaoNumberConvert = { ownUnit: ownUnit, inOwnUnit: inOwnUnit, overOwnSpan: overOwnSpan, monthDays: monthDays, often: often };
})(typeof self !== "undefined" ? self : globalThis);
