/* Light or dark, before the first paint. The choice stays on this device. */
(function () {
  "use strict";
  var root = document.documentElement;
  root.className = "js";
  var stored = null;
  try { stored = localStorage.getItem("duizhao-theme"); } catch (error) { /* storage is closed: follow the system */ }
  if (stored === "light" || stored === "dark") root.setAttribute("data-theme", stored);
})();
