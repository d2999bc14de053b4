/* Record files: written to be sent by any channel, read back with care. */
(function (root) {
  "use strict";

  var LONGEST_NAME = 40;
  var SIGNS = /[\u0000-/:-@[-`{-\u00bf\u2000-\u2bff\u3000-\u303f\ud800-\udfff\ufe00-\ufe0f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uffff]+/g;
  var KINDS = ["practice", "correction"];

  /* `about` is what the site says of the format: {format, version, max, suffix, edition}. */
  function text(about, kind, record, day) {
    var file = { format: about.format, version: about.version, kind: kind, edition: about.edition, created: day, record: record };
    return JSON.stringify(file, null, 1) + "\n";
  }

  /* Bytes of a text in UTF-8: a lone half of a pair becomes one sign of three bytes. */
  function size(content) {
    return Array.from(content).reduce(function (sum, sign) {
      var code = sign.codePointAt(0);
      return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
    }, 0);
  }

  /* A name every system takes: letters, digits and Chinese of the title, without signs and pictures. */
  function name(about, kind, title) {
    var kept = title.replace(SIGNS, "-").slice(0, LONGEST_NAME).replace(/^-+|-+$/g, "") || "记录";
    return (kind === "correction" ? "更正-" : "") + kept + about.suffix;
  }

  /* {kind, record} of a file's text, or {fault} in words that say what to do. */
  function read(about, content) {
    var file;
    if (size(content) > about.max) return { fault: "文件太大，不是这里存的" };
    try {
      file = JSON.parse(content.replace(/^\uFEFF/, ""));
    } catch (error) {
      return { fault: "读不出来，可能没有传完整；请重新拿一份" };
    }
    if (!root.DuizhaoForm.isPlain(file) || file.format !== about.format) return { fault: "不是这个表单存的文件" };
    if (file.version !== about.version) return { fault: "是另一个版本的表单存的，这里打不开；请用新版的网站" };
    if (KINDS.indexOf(file.kind) < 0 || !root.DuizhaoForm.isPlain(file.record)) return { fault: "内容不全，打不开" };
    return { kind: file.kind, record: file.record };
  }

  root.DuizhaoFormFile = { text: text, size: size, name: name, read: read };
})(typeof self !== "undefined" ? self : globalThis);
