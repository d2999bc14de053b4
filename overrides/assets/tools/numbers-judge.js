/* One number beside one limit: how they compare, what was converted, and how much room the wording leaves. */
(function (root) {
  "use strict";

  var SAME = 1e-6;
  var REDUCING = /[减降压]/;
  var NO_CALENDAR = "“天”和“月”没有固定的换算，要对着日历数";

  /* {kind, dimension, relation, sentence, notes}.
     kind: "compared"; "apart" if the two do not convert; "other" if something else is counted.
     relation: "over", "within", "exact", "reached", "below" or "other"; empty if not compared. */
  function judge(limit, unit, parsed) {
    var convert = root.DuizhaoNumberConvert;
    var result = { kind: "other", dimension: root.DuizhaoUnits.dimension(unit.family), relation: "", sentence: "“" + limit.words + "”", notes: [] };
    var quantity = parsed.quantity;
    if (!quantity) return Object.assign(result, { kind: "compared" });
    var own = convert.ownUnit(quantity, unit, result.dimension);
    if (!own || (unit.family === "share" && REDUCING.test(limit.subject) !== REDUCING.test(parsed.words))) return result;
    var asked = (parsed.per ? convert.often(parsed.per) + " " : "") + quantity.text;
    var bounds = convert.inOwnUnit(limit, unit, quantity, own, result.notes);
    if (bounds) bounds = convert.overOwnSpan(limit, own, parsed, bounds, result.notes);
    /* Within what a month may be, only a calendar can tell. */
    var open = bounds && bounds[0] < bounds[1] && bounds[0] <= quantity.value && quantity.value <= bounds[1];
    if (!bounds || open) {
      if (open) result.notes = [NO_CALENDAR];
      return Object.assign(result, { kind: "apart", sentence: asked + "，和“" + limit.words + "”不能直接比" });
    }
    var relation = compare(limit.comparator, quantity.value, bounds[0]);
    if (!quantity.unit) result.notes.push("你没有写单位，按条文的“" + unit.word + "”比");
    if (quantity.rough) result.notes.push("你写的是约数，按 " + quantity.text + " 比");
    if (unit.rough) result.notes.push("条文说的是约数");
    return Object.assign(result, {
      kind: "compared",
      relation: relation,
      sentence: sentence(limit, asked, relation),
      notes: result.notes.concat(room(limit, relation))
    });
  }

  function compare(comparator, value, bound) {
    var same = Math.abs(value - bound) <= SAME * Math.max(Math.abs(value), Math.abs(bound));
    if (comparator === "≤") return same ? "exact" : value > bound ? "over" : "within";
    if (comparator === "≥") return same ? "exact" : value > bound ? "reached" : "below";
    if (comparator === ">") return !same && value > bound ? "reached" : "below";
    return same ? "exact" : "other";
  }

  function sentence(limit, asked, relation) {
    var bound = "“" + limit.words + "”";
    return asked + "，" + {
      over: "超过了" + bound,
      within: "没有超过" + bound,
      reached: "达到" + bound,
      below: "不足" + bound,
      exact: "正好等于" + bound + "里的数",
      other: "不是" + bound + "这个数"
    }[relation];
  }

  /* What the wording lets one say, and what it does not. */
  function room(limit, relation) {
    var notes = [];
    if (limit.evidence === "unverified") notes.push("条文内容待核对，只作线索，不要引用");
    if (limit.comparator === ">" && relation === "below") notes.push("条文要“超过”，正好也不够");
    if (limit.strength === "generally" || limit.strength === "in-principle") notes.push("“" + limit.strengthLabel + "”留有余地，允许有例外");
    if (limit.strength === "may") notes.push("条文说的是“可以”，没有要求必须这样");
    if (limit.strength === "principle") notes.push("语气是原则性要求，条文没有写成硬指标");
    if (limit.strength === "must-not" && limit.comparator === "≥") notes.push("条文说的“不得”，从这个数起");
    return notes;
  }

  root.DuizhaoNumberJudge = { judge: judge };
})(typeof self !== "undefined" ? self : globalThis);
