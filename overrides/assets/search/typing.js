/* Typing: when a search box has something new to say, and the key that leads to it. */
(function () {
  "use strict";

  /* What an input method is still composing is not yet a question. */
  function whenTyped(box, act) {
    var composing = false;
    box.addEventListener("compositionstart", function () { composing = true; });
    box.addEventListener("compositionend", function () {
      composing = false;
      act();
    });
    box.addEventListener("input", function () { if (!composing) act(); });
    box.addEventListener("focus", function () { DuizhaoLoading.engine().catch(function () {}); }, { once: true });
  }

  function isWriting(node) {
    return node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName);
  }

  /* “/” leads to the page's own search box, else to the one in the header. */
  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    var boxes = Array.from(document.querySelectorAll("[data-search-box]"));
    var box = boxes.find(function (one) { return one.getAttribute("data-search-box") === "page"; }) || boxes[0];
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  self.DuizhaoTyping = { whenTyped: whenTyped };
})();
