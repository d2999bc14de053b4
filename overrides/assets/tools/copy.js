/* The page on copies: says by this device's clock how old the copy is. */
(function () {
  "use strict";

  var data = self.DUIZHAO_COPY;
  var element = DuizhaoView.element;
  var today = DuizhaoCopy.iso(new Date());

  function directive(id) {
    var link = element("a", "", "《" + data.directives[id][0] + "》");
    link.href = DuizhaoLoading.address(data.directives[id][1]);
    return link;
  }

  function list(rows, draw) {
    var node = element("ul");
    rows.forEach(function (row) {
      var item = element("li");
      item.append.apply(item, draw(row));
      node.appendChild(item);
    });
    return node;
  }

  function turn(row) {
    var date = DuizhaoCopy.chinese(row[3]);
    return [directive(row[1]), row[2] === "begins" ? "：" + date + "起施行" : "：" + date + "废止"];
  }

  function line(text) {
    var node = element("p", "answer-line");
    node.appendChild(element("strong", "", text));
    return node;
  }

  function wrongClock() {
    return [
      line("这台设备的日期可能不对"),
      element("p", "", "设备上是 " + DuizhaoCopy.chinese(today) + "，比本版日期还早。先把设备的日期调准，再打开这一页。"),
    ];
  }

  function told(age) {
    var nodes = [line((age.days ? "这份是 " + age.days + " 天前的。" : "这份是今天的。") + age.advice + "。")];
    if (age.turns.length) {
      nodes.push(element("p", "", "下面的文件，本版以后开始施行或者废止，页面上写的还是原来的效力："), list(age.turns, turn));
    }
    nodes.push(element("p", "note", "按这台设备的日期 " + DuizhaoCopy.chinese(today) + "算。" + checks(age)));
    if (age.dueBy.length) nodes.push(dueList(age.dueBy));
    return nodes;
  }

  function checks(age) {
    var known = age.turns.length ? "" : "本版收录的日期里，没有文件在这期间开始施行或者废止。";
    var before = age.dueBefore ? "本版出来时，已经有 " + age.dueBefore + " 条条款到了该回原文核对的日子。" : "";
    var due = "本版以后，" + (age.due ? "有 " + age.due + " 条" : "没有") + "条款到了该回原文核对的日子。";
    return before + due + known + "本版以后新出的文件，这份副本不知道。";
  }

  function dueList(rows) {
    var node = element("details", "copy-due");
    node.append(element("summary", "", "到了该核对日子的，在这 " + rows.length + " 份文件里"));
    node.append(list(rows, function (row) { return [directive(row[0]), "：" + row[1] + " 条"]; }));
    return node;
  }

  function showNewer(node) {
    var link = element("a", "", data.address);
    link.href = data.address;
    link.rel = "noreferrer";
    node.append("新版在 ", link, "，要联网才打得开。");
    node.hidden = false;
  }

  var box = document.querySelector("[data-copy-age]");
  var age = DuizhaoCopy.age(data, today);
  box.setAttribute("data-level", age.level);
  box.append.apply(box, age.level === "clock" ? wrongClock() : told(age));
  box.hidden = false;
  if (data.address) showNewer(document.querySelector("[data-copy-newer]"));
})();
