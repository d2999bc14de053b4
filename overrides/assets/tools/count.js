/* The page that counts a text: nothing leaves it, nothing is kept. */
(function () {
  "use strict";

  var form = document.querySelector("[data-count-form]");
  var box = form.querySelector("textarea");
  var status = document.querySelector("[data-count-status]");
  var caps = Array.from(document.querySelectorAll("[data-cap]"));
  /* Long enough that a screen reader is not interrupted at every key. */
  var PAUSE = 400;
  var waiting = 0;
  var empty = caps.map(function (cap) { return cap.textContent; });

  function compared(words, cap) {
    if (words === cap) return words + " 字，正好等于这个数";
    return words > cap ? words + " 字，超过了，比它多 " + (words - cap) + " 字" : words + " 字，没有超过，比它少 " + (cap - words) + " 字";
  }

  function show() {
    var found = DuizhaoCount.count(box.value);
    caps.forEach(function (cap, n) {
      cap.textContent = found.words ? compared(found.words, Number(cap.getAttribute("data-cap"))) : empty[n];
    });
    status.textContent = found.words
      ? "字数 " + found.words + "；字符数（不计空格）" + found.characters + "；字符数（计空格）" + found.withSpaces + "；段落 " + found.paragraphs
      : "";
  }

  form.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(show, PAUSE);
  });
  /* The box is emptied after this event, not before. */
  form.addEventListener("reset", function () { setTimeout(function () { show(); box.focus(); }, 0); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.hidden = false;
  if (box.value) show();
})();
