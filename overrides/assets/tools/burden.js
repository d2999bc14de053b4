/* The calculator: rows, results, and the link that holds everything. Nothing is stored or sent. */
(function () {
  "use strict";

  var core = self.DuizhaoBurden;
  var codec = self.DuizhaoBurdenLink;
  var form = self.DuizhaoBurdenRow;
  var results = self.DuizhaoBurdenResults;
  var place = document.querySelector("[data-burden]");
  var list = place.querySelector("[data-rows]");
  var template = place.querySelector("[data-row-template]");
  var pick = place.querySelector("[data-pick]");
  var addButton = place.querySelector("[data-add]");
  var cost = place.querySelector("[data-cost]");
  var costFault = cost.closest(".burden-field").querySelector("[data-fault]");
  var problem = place.querySelector("[data-problem]");
  var status = place.querySelector("[data-status]");
  var linkLine = place.querySelector("[data-link]");
  var PREFIX = "#b=";
  var WRITE_EVERY = 300;
  var SPEAK_AFTER = 1200;
  var rows = [];
  var result = null;
  var writing = 0;
  var written = 0;
  var speaking = 0;

  function state() {
    return { cost: cost.value, rows: rows.map(function (row) { return row.value; }) };
  }

  function say(words) {
    clearTimeout(speaking);
    status.textContent = words;
  }

  /* The address carries the figures, so that a reload keeps them. */
  function write() {
    clearTimeout(writing);
    writing = 0;
    written = Date.now();
    var fragment = PREFIX + codec.encode(state());
    try { history.replaceState(history.state, "", fragment); } catch (error) { /* not kept, still shown */ }
  }

  function draw() {
    result = core.compute(state());
    rows.forEach(function (row, n) { row.show(result.rows[n], n); });
    costFault.textContent = result.costFault;
    cost.setAttribute("aria-invalid", result.costFault ? "true" : "false");
    results.show(place.querySelector("[data-result]"), state(), result, form.clauseWords);
    document.body.classList.toggle("burden-prints-result", result.counted > 0);
    addButton.disabled = rows.length >= core.MAX_ROWS;
  }

  function changed() {
    draw();
    /* Browsers limit how often the address may change. */
    if (!writing) writing = setTimeout(write, Math.max(0, written + WRITE_EVERY - Date.now()));
    clearTimeout(speaking);
    speaking = setTimeout(function () { status.textContent = results.spoken(result); }, SPEAK_AFTER);
    linkLine.hidden = true;
  }

  function append(value) {
    var row = form.create(template, value, changed, function () { remove(row); });
    rows.push(row);
    list.append(row.node);
    return row;
  }

  function remove(row) {
    var at = rows.indexOf(row);
    rows.splice(at, 1);
    row.node.remove();
    changed();
    var next = rows[at] || rows[at - 1];
    (next ? next.removeButton : addButton).focus();
    say("删掉了" + (row.value.name || "一项") + "，还有 " + rows.length + " 项。");
  }

  function load(loaded) {
    list.replaceChildren();
    rows = [];
    cost.value = loaded.cost;
    loaded.rows.forEach(append);
    draw();
  }

  function blank() {
    return { cost: "", rows: [core.emptyRow()] };
  }

  /* What the address holds; a link that cannot be read is said so and changes nothing. */
  function fromAddress() {
    if (location.hash.slice(0, PREFIX.length) !== PREFIX) return null;
    var loaded = codec.decode(location.hash.slice(PREFIX.length));
    problem.hidden = !!loaded;
    problem.textContent = "这个链接里的数读不出来，可能没有复制完整。请对方重新发一次，或者在下面自己填。";
    return loaded;
  }

  /* From disk the page's published address, if it has one, is what others can open. */
  function shareAddress() {
    var published = document.querySelector('link[rel="canonical"]');
    var here = location.href.split("#")[0];
    return (location.protocol === "file:" && published ? published.href : here) + PREFIX + codec.encode(state());
  }

  function copy() {
    var address = shareAddress();
    var onlyHere = address.slice(0, 5) === "file:" ? "这一页是从磁盘打开的，链接只在这台设备上能用。" : "";
    function byHand() {
      var text = place.querySelector("[data-link-text]");
      text.value = address;
      linkLine.hidden = false;
      text.focus();
      text.select();
      say("没能自动复制，请在下面的框里全选复制。" + onlyHere);
    }
    if (!navigator.clipboard) return byHand();
    navigator.clipboard.writeText(address).then(function () { say("链接已复制。" + onlyHere); }, byHand);
  }

  function download() {
    var text = self.DuizhaoBurdenTable.csv(self.DuizhaoBurdenTable.table(state(), result, form.clauseWords));
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    link.download = "负担测算.csv";
    link.click();
    setTimeout(URL.revokeObjectURL, 60000, link.href);
    say("表格已下载。");
  }

  function reset() {
    if (!confirm("清空全部内容？清空以后找不回来。")) return;
    load(blank());
    write();
    rows[0].focus();
    say("已清空。");
  }

  pick.append.apply(pick, form.practiceOptions());
  costFault.id = "burden-fault-cost";
  cost.setAttribute("aria-describedby", costFault.id);
  cost.addEventListener("input", changed);
  addButton.addEventListener("click", function () {
    var row = append(form.fromPractice(pick.value));
    pick.value = "";
    changed();
    row.focus();
    say("加了第 " + rows.length + " 项。");
  });
  place.querySelector(".burden-edit").addEventListener("submit", function (event) { event.preventDefault(); });
  place.querySelector("[data-copy-link]").addEventListener("click", copy);
  place.querySelector("[data-csv]").addEventListener("click", download);
  place.querySelector("[data-reset]").addEventListener("click", reset);
  place.querySelector("[data-print]").addEventListener("click", function () { self.print(); });
  self.addEventListener("hashchange", function () {
    var loaded = fromAddress();
    if (loaded) load(loaded);
  });
  self.addEventListener("pagehide", function () { if (writing) write(); });
  load(fromAddress() || blank());
  place.hidden = false;
})();
