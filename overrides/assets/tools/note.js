/* Note: the paper on the page, its print and its Word file. What it needs is fetched when it is first asked for. */
(function () {
  "use strict";

  var element = DuizhaoView.element;
  var button = DuizhaoView.button;
  var paper = document.querySelector("[data-note-paper]");
  var NEEDED = ["data/notes.js", "vendored/fflate.js", "vendored/qrcode.js"];
  var TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  /* The white edge a code needs, in dots, and the pixels of a dot in a file. */
  var QUIET = 4;
  var DOT = 4;
  var needed = null;

  function load() {
    if (!needed) needed = Promise.all(NEEDED.map(DuizhaoLoading.script));
    return needed;
  }

  /* Where a phone can open this list again: here, or where the site is published; from disk there may be no such place. */
  function address() {
    var base = location.protocol === "file:" ? self.DUIZHAO_NOTES.address + "tools/checklist/" : location.href.split("#")[0];
    return base.indexOf("http") === 0 ? base + DuizhaoChecklist.toFragment(DuizhaoTicked()) : "";
  }

  /* The code as rows of dark and light; null where the text is longer than a code can hold. */
  function code(text) {
    try {
      var made = qrcode(0, "L");
      made.addData(text);
      made.make();
      return made;
    } catch (error) {
      return null;
    }
  }

  function eachDark(made, act) {
    for (var y = 0; y < made.getModuleCount(); y++) {
      for (var x = 0; x < made.getModuleCount(); x++) if (made.isDark(y, x)) act(x + QUIET, y + QUIET);
    }
  }

  function drawn(made) {
    var side = made.getModuleCount() + 2 * QUIET;
    var svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    var path = document.createElementNS(svg.namespaceURI, "path");
    var d = "";
    eachDark(made, function (x, y) { d += "M" + x + " " + y + "h1v1h-1z"; });
    path.setAttribute("d", d);
    svg.setAttribute("viewBox", "0 0 " + side + " " + side);
    svg.setAttribute("class", "note-code");
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", "回到这份清单的二维码");
    svg.appendChild(path);
    return svg;
  }

  /* The code as the bytes of a PNG file. */
  function picture(made) {
    var canvas = element("canvas");
    canvas.width = canvas.height = (made.getModuleCount() + 2 * QUIET) * DOT;
    var pen = canvas.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = "#000";
    eachDark(made, function (x, y) { pen.fillRect(x * DOT, y * DOT, DOT, DOT); });
    return Uint8Array.from(atob(canvas.toDataURL("image/png").split(",")[1]), function (sign) { return sign.charCodeAt(0); });
  }

  function save(lines, made) {
    var parts = DuizhaoNote.parts(self.DUIZHAO_NOTES, lines, Boolean(made));
    var files = {};
    Object.keys(parts).forEach(function (name) { files[name] = fflate.strToU8(parts[name]); });
    if (made) files[self.DUIZHAO_NOTES.picture.name] = picture(made);
    var link = element("a");
    link.href = URL.createObjectURL(new Blob([fflate.zipSync(files)], { type: TYPE }));
    link.download = lines[0].text + ".docx";
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
  }

  /* Only the paper on the print. */
  function printPaper() {
    document.documentElement.setAttribute("data-print", "note");
    print();
    document.documentElement.removeAttribute("data-print");
  }

  function show() {
    var lines = DuizhaoNote.paragraphs(self.DUIZHAO_NOTES, DuizhaoTicked());
    var sheet = element("article", "sheet");
    lines.forEach(function (line, n) { sheet.appendChild(element(n ? "p" : "h2", line.style, line.text)); });
    var made = address() ? code(address()) : null;
    if (made) sheet.appendChild(drawn(made));
    var actions = element("div", "actions");
    actions.append(button("下载 Word 文件", function () { save(lines, made); }), button("打印说明", printPaper));
    paper.replaceChildren(actions, sheet);
    paper.hidden = false;
    paper.tabIndex = -1;
    paper.focus();
  }

  document.addEventListener("duizhao-write-note", function () {
    if (!DuizhaoTicked().length) return;
    load().then(show, function () {
      paper.textContent = "没有加载出来，请刷新页面再试。";
      paper.hidden = false;
    });
  });
  /* What was written no longer fits what is ticked. */
  document.addEventListener("duizhao-ticked", function () { paper.hidden = true; });
})();
