/* Note: ticked items as the paragraphs of a 情况说明, and those as a Word file's text. No page is touched here. */
(function (root) {
  "use strict";

  /* 1 to 99 in Chinese numerals. */
  function number(n, digits) {
    var tens = Math.floor(n / 10);
    var ones = n % 10;
    return (tens > 1 ? digits.charAt(tens) : "") + (tens ? "十" : "") + (ones ? digits.charAt(ones) : "");
  }

  /* Paragraphs of style and text, headings numbered 一、 and （一） (GB/T 9704—2012, 7.3.3). */
  function paragraphs(data, names) {
    var words = data.words;
    var styles = data.styles;
    var items = names.filter(function (name) {
      return Object.prototype.hasOwnProperty.call(data.items, name);
    }).map(function (name) { return data.items[name]; });
    var lines = [];

    function add(style, text) {
      lines.push({ style: styles[style], text: text });
    }

    add("TITLE", items.length === 1 ? words.one[0] + items[0].name + words.one[1] : words.several);
    add("ADDRESSEE", words.addressee);
    add("BODY", words.opening);
    var sections = 0;
    data.groups.forEach(function (group) {
      var held = items.filter(function (item) { return item.group === group.code; });
      if (!held.length) return;
      add("SECTION", number(++sections, words.digits) + "、" + group.heading);
      held.forEach(function (item, n) {
        add("POINT", "（" + number(n + 1, words.digits) + "）" + item.name);
        item.sentences.forEach(function (sentence) { add("BODY", sentence); });
      });
    });
    words.closing.forEach(function (line) { add("BODY", line); });
    words.signature.forEach(function (line) { add("SIGNATURE", line); });
    words.reference.forEach(function (line) { add("REFERENCE", line); });
    return lines;
  }

  var ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

  function escaped(text) {
    return text.replace(/[&<>]/g, function (sign) { return ENTITIES[sign]; });
  }

  function paragraphXml(line) {
    return '<w:p><w:pPr><w:pStyle w:val="' + line.style + '"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>' +
      '<w:t xml:space="preserve">' + escaped(line.text) + "</w:t></w:r></w:p>";
  }

  /* The parts of a Word file: the empty document with these paragraphs in it, and a place for a picture. */
  function parts(data, lines, withPicture) {
    var mark = "<w:sectPr";
    var filled = Object.assign({}, data.parts, withPicture ? data.picture.parts : {});
    var body = lines.map(paragraphXml).join("") + (withPicture ? data.picture.xml : "");
    filled["word/document.xml"] = filled["word/document.xml"].replace(mark, function () { return body + mark; });
    return filled;
  }

  root.DuizhaoNote = { paragraphs: paragraphs, parts: parts };
})(typeof self !== "undefined" ? self : globalThis);
