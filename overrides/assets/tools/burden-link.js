/* The calculation as a link fragment: nothing leaves the browser, and the address carries the figures. */
(function (root) {
  "use strict";

  var core = root.DuizhaoBurden;
  var VERSION = "1";
  var MAX_LINK = 60000;
  var ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  var HIDDEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

  function toBytes(text) {
    var whole = Array.from(text).map(function (one) { return /[\ud800-\udfff]/.test(one) && one.length === 1 ? "\ufffd" : one; });
    var bytes = [];
    encodeURIComponent(whole.join("")).replace(/%([0-9A-F]{2})|([^%])/g, function (match, hex, plain) {
      bytes.push(hex ? parseInt(hex, 16) : plain.charCodeAt(0));
    });
    return bytes;
  }

  function fromBytes(bytes) {
    return decodeURIComponent(bytes.map(function (byte) { return "%" + (256 + byte).toString(16).slice(1); }).join(""));
  }

  function toBase64(bytes) {
    var out = "";
    for (var n = 0; n < bytes.length; n += 3) {
      var three = bytes[n] << 16 | (bytes[n + 1] || 0) << 8 | (bytes[n + 2] || 0);
      var some = Math.min(bytes.length - n, 3) + 1;
      for (var k = 0; k < some; k++) out += ALPHABET[three >> 18 - 6 * k & 63];
    }
    return out;
  }

  function fromBase64(text) {
    var bytes = [];
    for (var n = 0; n < text.length; n += 4) {
      var four = Array.from(text.slice(n, n + 4)).map(function (one) { return ALPHABET.indexOf(one); });
      var all = four.reduce(function (bits, value, k) { return bits | value << 18 - 6 * k; }, 0);
      for (var k = 0; k < four.length - 1; k++) bytes.push(all >> 16 - 8 * k & 255);
    }
    return bytes;
  }

  /* FNV-1a, 32 bits: tells a link that was cut or garbled on its way. */
  function checkSum(text) {
    var sum = 0x811c9dc5;
    for (var n = 0; n < text.length; n++) sum = Math.imul(sum ^ text.charCodeAt(n), 0x01000193);
    return (sum >>> 0).toString(36);
  }

  /* Names without what cannot be seen or would turn the text around. */
  function clean(name) {
    return Array.from(String(name).replace(HIDDEN, " ")).slice(0, core.MAX_NAME).join("").trim();
  }

  function code(text) {
    return /^[a-z0-9-]{1,80}$/.test(text) ? text : "";
  }

  function cell(text, kind) {
    var value = core.figure(text, kind).value;
    return value === null ? "" : String(value);
  }

  function line(row) {
    var cells = [clean(row.name), code(row.practice), code(row.clause)];
    ["actual", "ruled"].forEach(function (part) {
      if (part === "ruled" && !row.clause) return;
      core.CELLS.forEach(function (kind) { cells.push(cell(row[part][kind], kind)); });
    });
    return cells.join("\t").replace(/\t+$/, "");
  }

  /* Version, check sum, then lines of tab-separated cells as base64url (RFC 4648 §5) of UTF-8. */
  function encode(state) {
    var lines = [cell(state.cost, "cost")].concat(state.rows.slice(0, core.MAX_ROWS).map(line));
    var body = toBase64(toBytes(lines.join("\n")));
    return [VERSION, checkSum(body), body].join(".");
  }

  function rowFrom(text) {
    var cells = text.split("\t");
    var row = { name: clean(cells[0]), practice: code(cells[1] || ""), clause: code(cells[2] || ""), actual: {}, ruled: {} };
    core.CELLS.forEach(function (kind, n) {
      row.actual[kind] = cell(cells[3 + n] || "", kind);
      row.ruled[kind] = row.clause ? cell(cells[7 + n] || "", kind) : "";
    });
    return row;
  }

  /* The state a link carries, or null if it carries none that can be trusted. Never throws. */
  function decode(text) {
    try {
      var parts = String(text).split(".");
      if (parts.length !== 3 || parts[0] !== VERSION || text.length > MAX_LINK) return null;
      if (!/^[\w-]*$/.test(parts[2]) || checkSum(parts[2]) !== parts[1]) return null;
      var lines = fromBytes(fromBase64(parts[2])).split("\n");
      if (lines.length - 1 > core.MAX_ROWS) return null;
      return { cost: cell(lines[0], "cost"), rows: lines.slice(1).map(rowFrom) };
    } catch (error) {
      return null;
    }
  }

  root.DuizhaoBurdenLink = { encode: encode, decode: decode };
})(typeof self !== "undefined" ? self : globalThis);
