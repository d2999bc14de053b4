/* The draft: what is filled in stays on this device until it is cleared. */
(function () {
  "use strict";

  var KEPT = "duizhao-form";
  var WAIT = 300;

  function load() {
    try { return JSON.parse(localStorage.getItem(KEPT)) || {}; } catch (error) { return {}; }
  }

  function keep(value) {
    try {
      localStorage.setItem(KEPT, JSON.stringify(value));
      return true;
    } catch (error) {
      return false;
    }
  }

  function clear() {
    try { localStorage.removeItem(KEPT); } catch (error) { /* then there is nothing to clear */ }
  }

  /* A function that keeps what `value()` returns a little later, and at once when the page is left. */
  function keeper(value, failed) {
    var waiting = 0;

    function now() {
      clearTimeout(waiting);
      waiting = 0;
      if (!keep(value())) failed();
    }

    self.addEventListener("pagehide", function () { if (waiting) now(); });
    return {
      soon: function () { if (!waiting) waiting = setTimeout(now, WAIT); },
      forget: function () {
        clearTimeout(waiting);
        waiting = 0;
        clear();
      },
    };
  }

  self.DuizhaoFormDraft = { load: load, keeper: keeper };
})();
