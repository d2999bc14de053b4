/* Checklist: what is ticked, as a link's fragment and in groups. No page is touched here. */
(function (root) {
  "use strict";

  var NAME = /^[a-z0-9-]+(\.[a-z0-9-]+)?$/;
  var KEY = "#i=";
  /* More than there are to tick; a longer list is not ours. */
  var MOST = 1000;

  function clean(names) {
    var seen = {};
    return (Array.isArray(names) ? names : []).slice(0, MOST).filter(function (name) {
      if (typeof name !== "string" || !NAME.test(name) || seen["=" + name]) return false;
      seen["=" + name] = true;
      return true;
    });
  }

  /* The names in a fragment, or null where it is not a list of ours. */
  function fromFragment(fragment) {
    return fragment.indexOf(KEY) === 0 ? clean(fragment.slice(KEY.length).split(",")) : null;
  }

  function toFragment(names) {
    return names.length ? KEY + names.join(",") : "";
  }

  /* "required=确有规定；…" as the page has it, to a list in the same order. */
  function groups(text) {
    return text.split("；").filter(Boolean).map(function (pair) {
      var parts = pair.split("=");
      return { code: parts[0], label: parts[1] };
    });
  }

  /* Items by group, groups without any left out; items stay in the order of the page. */
  function sorted(groups, items) {
    return groups.map(function (group) {
      return { code: group.code, label: group.label, items: items.filter(function (item) { return item.group === group.code; }) };
    }).filter(function (group) { return group.items.length; });
  }

  function summary(heaps) {
    var count = heaps.reduce(function (sum, heap) { return sum + heap.items.length; }, 0);
    if (!count) return "还没有勾";
    return "勾了 " + count + " 样：" + heaps.map(function (heap) { return heap.label + " " + heap.items.length; }).join("，");
  }

  root.DuizhaoChecklist = { clean: clean, fromFragment: fromFragment, toFragment: toFragment, groups: groups, sorted: sorted, summary: summary };
})(typeof self !== "undefined" ? self : globalThis);
