/* The page “as of a day”: the tables are there already, for the day of the edition; this fills them for another. */
(function () {
  "use strict";

  var form = document.querySelector("[data-as-of]");
  var picker = form.querySelector("input[type=date]");
  var telling = form.querySelector("select");
  var onlyChanged = form.querySelector("input[type=checkbox]");
  var status = document.querySelector("[data-as-of-status]");
  var data = self.DUIZHAO_AS_OF;
  var KEY = "#d=";
  var now = DuizhaoAsOf.on(data, data.edition);
  var rows = { directives: rowsOf("directive"), practices: rowsOf("practice") };

  function rowsOf(kind) {
    return Array.from(document.querySelectorAll("[data-then-" + kind + "]"), function (cell) { return { cell: cell, row: cell.closest("tr") }; });
  }

  function chinese(day) {
    return day.split("-").map(Number).map(function (n, at) { return n + " " + "年月日"[at]; }).join(" ");
  }

  function fill(kind, then) {
    var shown = 0;
    rows[kind].forEach(function (one, n) {
      /* A document of which we do not know is not one that changed. */
      var changed = then[n].code !== now[kind][n].code && (kind === "practices" || then[n].code !== "unknown");
      one.cell.textContent = then[n].label;
      one.cell.setAttribute("data-then", then[n].code);
      one.row.hidden = onlyChanged.checked && !changed;
      one.row.toggleAttribute("data-changed", changed);
      shown += one.row.hidden ? 0 : 1;
    });
    return shown;
  }

  function count(answers, code) {
    return answers.filter(function (answer) { return answer.code === code; }).length;
  }

  function show(day) {
    var then = DuizhaoAsOf.on(data, day);
    var shown = fill("directives", then.directives) + fill("practices", then.practices);
    document.querySelectorAll("[data-day]").forEach(function (node) { node.textContent = chinese(day); });
    var text = chinese(day) + "：收录的 " + then.directives.length + " 份文件里，在用的 " + count(then.directives, "in-force") +
      " 份，尚未施行的 " + count(then.directives, "not-yet") + " 份，已失效的 " + count(then.directives, "over") +
      " 份，查不清的 " + count(then.directives, "unknown") + " 份；" + then.practices.length + " 个结论里，站得住的 " +
      count(then.practices, "stands") + " 个。";
    if (day > data.edition) text += "这一天晚于本版日期，只按已经知道的日期推算。";
    if (onlyChanged.checked && !shown) text += "没有和本版日期不同的。";
    status.textContent = text;
    telling.value = day;
    if (telling.selectedIndex < 0) telling.value = "";
  }

  function choose(day) {
    if (!DuizhaoAsOf.isDay(day)) {
      status.textContent = "没有这一天。选一个日期，写成 2024-08-06 这样。";
      return;
    }
    picker.value = day;
    history.replaceState(history.state, "", KEY + day);
    show(day);
  }

  function restore() {
    if (location.hash.indexOf(KEY) === 0) choose(location.hash.slice(KEY.length));
  }

  form.addEventListener("submit", function (event) { event.preventDefault(); });
  picker.addEventListener("change", function () { choose(picker.value); });
  telling.addEventListener("change", function () { if (telling.value) choose(telling.value); });
  onlyChanged.addEventListener("change", function () { show(DuizhaoAsOf.isDay(picker.value) ? picker.value : data.edition); });
  self.addEventListener("hashchange", restore);
  form.hidden = false;
  picker.value = data.edition;
  show(data.edition);
  restore();
})();
