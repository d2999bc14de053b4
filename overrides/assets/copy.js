/* Citations: blanks filled with today and the page's address, and buttons that copy. */
(function () {
  "use strict";

  function today() {
    var now = new Date();
    var two = function (number) { return String(number).padStart(2, "0"); };
    return [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  }

  /* Where the site says it is published, else where it is being read; a file on a stick has no address to cite. */
  function address() {
    var canonical = document.querySelector("link[rel=canonical]");
    if (canonical) return canonical.href;
    return /^https?:$/.test(location.protocol) ? location.origin + location.pathname : "";
  }

  function fill() {
    var known = { day: today(), address: address() };
    document.querySelectorAll("[data-blank]").forEach(function (blank) {
      var text = known[blank.getAttribute("data-blank")];
      if (text) blank.textContent = text;
    });
  }

  function select(element) {
    var range = document.createRange();
    range.selectNodeContents(element);
    var selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  /* The older way works where the newer is withheld: on plain http, as in many intranets. */
  function copyOldWay() {
    try { return document.execCommand("copy"); } catch (error) { return false; }
  }

  function copier(button) {
    var text = document.getElementById(button.getAttribute("data-copy"));
    var status = button.nextElementSibling;

    function say(copied) {
      status.textContent = copied ? "已复制" : "没能自动复制。文字已经选中，请按 Ctrl+C，手机上长按复制";
    }

    button.hidden = false;
    button.addEventListener("click", function () {
      fill();
      select(text);
      if (!navigator.clipboard) return say(copyOldWay());
      navigator.clipboard.writeText(text.textContent).then(
        function () { say(true); },
        function () { say(copyOldWay()); }
      );
    });
  }

  fill();
  document.querySelectorAll("[data-copy]").forEach(copier);
})();
