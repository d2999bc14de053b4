/* Pack: sorted sets of integers as text, near the fewest bits they can take (interpolative coding,
   Moffat and Stuiver 2000). Six bits a character, so that gzip finds nothing left to waste. */
(function (root) {
  "use strict";

  var ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  function Writer() {
    this.text = "";
    this.held = 0;
    this.count = 0;
  }

  Writer.prototype.bits = function (value, width) {
    for (var i = width - 1; i >= 0; i--) {
      this.held = this.held * 2 + (Math.floor(value / Math.pow(2, i)) % 2);
      if (++this.count === 6) {
        this.text += ALPHABET.charAt(this.held);
        this.held = this.count = 0;
      }
    }
  };

  /* A number of 0 or more, short when small (Elias gamma of value + 1). */
  Writer.prototype.small = function (value) {
    var width = Math.floor(Math.log2(value + 1));
    this.bits(0, width);
    this.bits(value + 1, width + 1);
  };

  /* A number below `range`, in as few whole bits as that allows (truncated binary). */
  Writer.prototype.below = function (value, range) {
    var width = Math.floor(Math.log2(range));
    var spare = Math.pow(2, width + 1) - range;
    if (value < spare) this.bits(value, width);
    else this.bits(value + spare, width + 1);
  };

  /* Rising integers from low to high: the middle one first, then each half within what is left. */
  Writer.prototype.set = function (values, low, high) {
    if (!values.length) return;
    var middle = values.length >> 1;
    var from = low + middle;
    var to = high - (values.length - 1 - middle);
    this.below(values[middle] - from, to - from + 1);
    this.set(values.slice(0, middle), low, values[middle] - 1);
    this.set(values.slice(middle + 1), values[middle] + 1, high);
  };

  Writer.prototype.finish = function () {
    while (this.count) this.bits(0, 1);
    return this.text;
  };

  function Reader(text) {
    this.text = text;
    this.at = 0;
    this.held = 0;
    this.count = 0;
  }

  var VALUES = new Uint8Array(128);
  for (var i = 0; i < 64; i++) VALUES[ALPHABET.charCodeAt(i)] = i;

  Reader.prototype.bits = function (width) {
    var value = 0;
    while (width > 0) {
      if (!this.count) {
        this.held = VALUES[this.text.charCodeAt(this.at++)];
        this.count = 6;
      }
      var take = Math.min(width, this.count);
      this.count -= take;
      value = value * (1 << take) + ((this.held >> this.count) & ((1 << take) - 1));
      width -= take;
    }
    return value;
  };

  Reader.prototype.small = function () {
    var width = 0;
    while (!this.bits(1)) width++;
    return Math.pow(2, width) + this.bits(width) - 1;
  };

  Reader.prototype.below = function (range) {
    var width = Math.floor(Math.log2(range));
    var spare = Math.pow(2, width + 1) - range;
    var value = this.bits(width);
    return value < spare ? value : value * 2 + this.bits(1) - spare;
  };

  Reader.prototype.set = function (count, low, high) {
    var values = new Array(count);
    this.fill(values, 0, count, low, high);
    return values;
  };

  Reader.prototype.fill = function (values, start, end, low, high) {
    if (start >= end) return;
    var middle = start + ((end - start) >> 1);
    var from = low + middle - start;
    var to = high - (end - 1 - middle);
    values[middle] = from + this.below(to - from + 1);
    this.fill(values, start, middle, low, values[middle] - 1);
    this.fill(values, middle + 1, end, values[middle] + 1, high);
  };

  root.DuizhaoPack = {
    writer: function () { return new Writer(); },
    reader: function (text) { return new Reader(text); },
  };
})(typeof self !== "undefined" ? self : globalThis);
