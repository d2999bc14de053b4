/* Bars of hours a year: dark up to the least, light up to the most; every bar has its figures beside it. */
(function () {
  "use strict";

  var core = self.DuizhaoBurden;
  var SVG = "http://www.w3.org/2000/svg";
  /* One unit is one pixel on the narrowest phone, and the drawing grows from there. */
  var WIDTH = 340;
  var LEFT = 32;
  var LONGEST = 190;
  var BAR = 14;
  var ROW = 62;
  var LABEL = 24;
  var PARTS = [["actual", "实际"], ["ruled", "条文"]];

  function make(tag, attributes, text) {
    var node = document.createElementNS(SVG, tag);
    Object.keys(attributes).forEach(function (name) { node.setAttribute(name, attributes[name]); });
    if (text) node.textContent = text;
    return node;
  }

  function shortened(text) {
    var signs = Array.from(text);
    return signs.length > LABEL ? signs.slice(0, LABEL - 1).join("") + "…" : text;
  }

  function bar(name, hours, y, scale) {
    var low = hours.low * scale;
    var high = hours.high * scale;
    var nodes = [make("rect", { "class": "burden-bar-" + name, x: LEFT, y: y, width: low.toFixed(1), height: BAR })];
    if (high > low) {
      nodes.push(make("rect", { "class": "burden-bar-" + name + " burden-bar-most", x: (LEFT + low).toFixed(1), y: y, width: (high - low).toFixed(1), height: BAR }));
    }
    nodes.push(make("text", { "class": "chart-value", x: (LEFT + high + 5).toFixed(1), y: y + 11 }, core.rangeWords(hours, "小时")));
    return nodes;
  }

  /* entries: [{label, actual, ruled}], hours a year. */
  function draw(entries) {
    var most = Math.max.apply(null, entries.map(function (one) { return Math.max(one.actual.high, one.ruled.high); }));
    var scale = most ? LONGEST / most : 0;
    var svg = make("svg", { viewBox: "0 0 " + WIDTH + " " + ROW * entries.length, role: "img", "aria-labelledby": "burden-chart-title burden-chart-text" });
    svg.append(make("title", { id: "burden-chart-title" }, "各项一年的小时数：实际要求和条文写明的"));
    svg.append(make("desc", { id: "burden-chart-text" }, entries.map(function (one) {
      return one.label + "：" + PARTS.map(function (part) { return part[1] + " " + core.rangeWords(one[part[0]], "小时"); }).join("，");
    }).join("；")));
    entries.forEach(function (one, n) {
      var top = n * ROW;
      svg.append(make("text", { "class": "chart-label", x: 0, y: top + 14 }, shortened(one.label)));
      PARTS.forEach(function (part, k) {
        var y = top + 20 + 18 * k;
        svg.append(make("text", { "class": "chart-side", x: 0, y: y + 11 }, part[1]));
        svg.append.apply(svg, bar(part[0], one[part[0]], y, scale));
      });
    });
    return svg;
  }

  self.DuizhaoBurdenChart = { draw: draw };
})();
