/* Units: which of them measure the same thing, and by what factor. */
(function (root) {
  "use strict";

  /* Two units of one family convert exactly. Days and months do not, nor do days and working days. */
  var FAMILIES = {
    hours: [["分钟", 1 / 60], ["刻钟", 1 / 4], ["小时", 1], ["钟头", 1]],
    days: [["天", 1], ["日", 1], ["周", 7], ["星期", 7], ["礼拜", 7]],
    workdays: [["工作日", 1]],
    months: [["月", 1], ["季度", 3], ["年", 12]],
    lessons: [["学时", 1], ["课时", 1]],
    chars: [["字", 1]],
    pages: [["页", 1]],
    people: [["人", 1], ["名", 1], ["位", 1]],
    households: [["户", 1]],
    money: [["元", 1], ["块钱", 1], ["角", 0.1], ["毛", 0.1], ["毛钱", 0.1], ["角钱", 0.1]],
    share: [["%", 0.01], ["成", 0.1]],
    times: [["次", 1], ["回", 1], ["遍", 1], ["场", 1], ["轮", 1], ["趟", 1]],
    things: [["个", 1], ["项", 1], ["种", 1], ["类", 1], ["方面", 1], ["件事", 1]]
  };
  /* Measure words of things nobody has counted in any directive here: compared with nothing but themselves. */
  var OTHERS = ["份", "篇", "件", "张", "条", "本", "套", "块", "面", "门", "节", "堂", "台", "期", "批", "家", "所", "支",
    "组", "处", "部", "则", "级", "层", "道", "款", "班", "届", "分", "票", "岁", "公里", "米", "斤", "字符", "倍", "号", "盘", "辆", "杯", "桌", "间", "顿"];
  /* Families that may answer one question, though not always by calculation. */
  var DIMENSIONS = { hours: "time", days: "time", workdays: "time", months: "time", times: "count", things: "count" };
  var SHARE = "的比例";
  var HOURS_PER_DAY = 8;

  var units = [];
  Object.keys(FAMILIES).forEach(function (family) {
    FAMILIES[family].forEach(function (pair) { units.push({ word: pair[0], family: family, factor: pair[1] }); });
  });
  OTHERS.forEach(function (word) { units.push({ word: word, family: word, factor: 1 }); });
  units.sort(function (a, b) { return b.word.length - a.word.length; });

  /* The unit a text begins with, or null. */
  function leading(text) {
    return units.find(function (unit) { return text.indexOf(unit.word) === 0; }) || null;
  }

  function named(word) {
    return units.find(function (unit) { return unit.word === word; }) || null;
  }

  /* The unit of a limit as directives are written down here: “个工作日”, “年左右”, “天（相对固定）”, “应到会人数的比例”. */
  function ofLimit(text) {
    if (text.slice(-SHARE.length) === SHARE) return { word: text, family: "share", factor: 1, rough: false };
    var bare = text.replace(/（.*?）/g, "").trim();
    var rough = /左右$/.test(bare);
    bare = bare.replace(/左右$/, "");
    var unit = named(bare) || named(bare.replace(/^个/, ""));
    return { word: bare, family: unit ? unit.family : bare, factor: unit ? unit.factor : 1, rough: rough };
  }

  function dimension(family) {
    return DIMENSIONS[family] || family;
  }

  root.DuizhaoUnits = { leading: leading, named: named, ofLimit: ofLimit, dimension: dimension, HOURS_PER_DAY: HOURS_PER_DAY, units: units };
})(typeof self !== "undefined" ? self : globalThis);
