/* The number checker on the page of numbers: a question typed, or sent along in the address. */
(function () {
  "use strict";

  var form = document.querySelector("[data-numbers]");
  var box = form.querySelector("input");
  var status = document.querySelector("[data-numbers-status]");
  var found = document.querySelector("[data-numbers-found]");
  var element = DuizhaoView.element;
  var SHOWN = 6;
  var KEY = "#n=";
  var checker = DuizhaoNumbers.load(self.DUIZHAO_NUMBERS);

  function badge(kind, code, label) {
    var node = element("span", "badge", label);
    node.setAttribute("data-" + kind, code);
    return node;
  }

  function item(result) {
    var limit = result.limit;
    var row = element("li", "number-result");
    row.setAttribute("data-relation", result.relation || "none");
    row.appendChild(element("p", "number-subject", limit.subject));
    row.appendChild(element("p", "number-sentence", result.sentence + "。"));
    if (result.notes.length) row.appendChild(element("p", "number-note", result.notes.join("；") + "。"));
    var facts = element("p", "number-facts");
    facts.append(badge("strength", limit.strength, limit.strengthLabel), " 对谁适用：" + limit.scope);
    row.appendChild(facts);
    var source = element("p", "number-facts");
    var link = element("a", "", limit.clause);
    link.href = DuizhaoLoading.address(limit.url);
    source.append("依据：", link, " ", badge("evidence", limit.evidence, limit.evidenceLabel));
    if (limit.numberEvidence) source.append(" ", badge("number-evidence", "less", limit.numberEvidence));
    if (limit.force) source.append(" ", badge("force", String(limit.standing), limit.force));
    row.appendChild(source);
    return row;
  }

  function list(results) {
    var node = element("ol", "number-results");
    results.forEach(function (result) { node.appendChild(item(result)); });
    return node;
  }

  function more(summary, results) {
    var node = element("details");
    node.append(element("summary", "", summary), list(results));
    return node;
  }

  function draw(answer) {
    var nodes = [];
    var later = answer.main.slice(SHOWN).concat(answer.rest);
    if (answer.main.length) nodes.push(list(answer.main.slice(0, SHOWN)));
    if (later.length) nodes.push(more("还有 " + later.length + " 条也沾边", later));
    if (answer.related.length) nodes.push(more("说的是同一件事，数的是别的：" + answer.related.length + " 条", answer.related));
    found.replaceChildren.apply(found, nodes);
    status.replaceChildren(message(answer));
    /* Said aloud, and not shown twice: the first card has it. */
    if (answer.state === "some") {
      status.append(element("span", "visually-hidden", "最接近的：" + answer.main[0].limit.subject + "，" + answer.main[0].sentence + "。"));
    }
  }

  function message(answer) {
    var quantity = answer.parsed.quantity;
    var count = answer.main.length + answer.rest.length;
    var chosen = quantity && answer.parsed.more ? "你写了几个数，只比了“" + quantity.text + "”。" : "";
    if (answer.state === "empty") return "";
    if (answer.state === "no-number") {
      return count
        ? "没有读到数。下面是和这些话有关的 " + count + " 条，写上数和单位再比，如“公文 4600 字”。"
        : "没有读到数，也没有找到和这些话有关的条款。写上是什么事、多少、什么单位，如“公文 4600 字”。";
    }
    if (answer.state === "bare") return "只有一个数。写上是什么事、什么单位，如“公文 4600 字”。";
    if (answer.state === "none") {
      return chosen + "“" + quantity.text + "”：本站所收条款里没有给它定数。这不等于可以随便要求，也不等于别处没有规定。" +
        (answer.parsed.words ? "" : "写上是什么事，结果会更准。");
    }
    if (!answer.parsed.words) chosen += "没有写是什么事，只按单位找。";
    return chosen + "有 " + count + " 条可以对照。";
  }

  function show() {
    var text = box.value.trim();
    draw(DuizhaoNumbers.ask(checker, text));
    found.dataset.asked = text;
  }

  /* The address says what is shown, so that the question can be sent on. */
  function remember() {
    var text = box.value.trim();
    history.replaceState(history.state, "", text ? KEY + encodeURIComponent(text) : location.pathname + location.search);
  }

  function restore() {
    if (location.hash.indexOf(KEY) !== 0) return;
    try { box.value = decodeURIComponent(location.hash.slice(KEY.length)); } catch (error) { box.value = ""; }
    show();
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    remember();
    show();
  });
  form.querySelectorAll("[data-example]").forEach(function (button) {
    button.addEventListener("click", function () {
      box.value = button.textContent;
      remember();
      show();
    });
  });
  self.addEventListener("hashchange", restore);
  form.hidden = false;
  restore();
})();
