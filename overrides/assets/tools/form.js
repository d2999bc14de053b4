/* The contribution form: choose what to send, fill it in, look at it, save it as a file. Nothing is sent. */
(function () {
  "use strict";

  var core = self.DuizhaoForm;
  var element = self.DuizhaoView.element;
  var data = self.DUIZHAO_FORM;
  var place = document.querySelector("[data-form]");
  var status = part("status");
  var problem = part("problem");
  var summary = part("summary");
  var personal = part("private");
  var PREVIEW_WAIT = 150;
  var CORRECT = "#correct=";
  var drawing = 0;
  var hasTried = false;
  var kind = "practice";
  var states = {};
  var forms = {};
  var about = { page: "", field: [] };

  function part(name) {
    return place.querySelector("[data-" + name + "]");
  }

  /* Every clause with the words it is found and shown by. */
  function clauses() {
    var found = [];
    self.DUIZHAO_FORM_CLAUSES.forEach(function (directive) {
      directive.provisions.forEach(function (one) {
        found.push({
          directive: directive.id, provision: one[0], name: "《" + directive.short + "》" + one[1], about: one[2],
          words: [one[2], one[5]].concat(directive.aliases, one[6]).join(" "),
          requirement: one[2], strength: one[3], level: one[4], doubted: one[7],
        });
      });
    });
    return found;
  }

  /* Clauses and words are the larger part of what the form needs, so they come when it is first used. */
  var provisions = { list: [], byKey: Object.create(null), ready: learn };
  var coming = {};

  function once(path, act) {
    if (!coming[path]) {
      coming[path] = self.DuizhaoLoading.script(path).then(act, function (error) {
        delete coming[path];
        throw error;
      });
    }
    return coming[path];
  }

  function learn() {
    return once("data/form-clauses.js", function () {
      var listed = clauses();
      listed.forEach(function (one) { provisions.byKey[one.directive + "#" + one.provision] = one; });
      provisions.list.push.apply(provisions.list, self.DuizhaoFormFind.prepared(listed));
    }).catch(function (error) {
      complain("条款没有读出来，请刷新再试。填过的还在。");
      throw error;
    });
  }

  function learnWords() {
    return once("data/privacy.js", function () {});
  }

  function complain(words) {
    problem.textContent = words;
    problem.hidden = false;
  }

  var preview = self.DuizhaoFormPreview.create({ data: data, provisions: provisions.byKey });
  var keeper = self.DuizhaoFormDraft.keeper(function () {
    return { kind: kind, practice: states.practice, correction: states.correction, about: about };
  }, function () {
    status.textContent = "这个浏览器不让存草稿，离开前请存成文件。";
  });
  var correct = self.DuizhaoFormCorrect.create(data.pages, about, changed);

  function build(name, value) {
    states[name] = core.filled(data[name], data[name], value);
    forms[name] = self.DuizhaoFormFields.create(data[name], states[name], {
      prefix: name, terms: data.terms, choices: data.choices, provisions: provisions, changed: changed,
    });
    var holder = place.querySelector('[data-fields="' + name + '"]');
    holder.replaceChildren.apply(holder, name === "correction" ? [correct.node, forms[name].node] : [forms[name].node]);
  }

  function checked() {
    return core.check(self.CfworkerJsonSchema.Validator, data[kind], states[kind]);
  }

  function draw() {
    clearTimeout(drawing);
    drawing = 0;
    var result = checked();
    var nodes = kind === "practice" ? preview.practice(result.record) : preview.correction(result.record, correct.about());
    var holder = part("looks");
    holder.replaceChildren.apply(holder, nodes);
    part("looks-note").textContent = kind === "practice"
      ? "照现在填的，这一页大概是这样。核对过才会发布。"
      : "维护的人会看到这些。";
    if (hasTried) showFaults(result.faults);
  }

  function changed() {
    keeper.soon();
    personal.hidden = true;
    status.textContent = "";
    if (!drawing) drawing = setTimeout(draw, PREVIEW_WAIT);
  }

  function lacksPage() {
    return kind === "correction" && !correct.knows(about.page || "?");
  }

  function jump(text, act) {
    var row = element("li");
    var link = element("a", "", text);
    link.href = "#form-summary-title";
    link.addEventListener("click", function (event) {
      event.preventDefault();
      act();
    });
    row.append(link);
    return row;
  }

  /* How many things are to be mended. */
  function showFaults(faults) {
    forms[kind].show(faults);
    correct.show(lacksPage() ? "还没有选" : "");
    var rows = faults.map(function (fault) {
      return jump(core.nameAt(data[kind], fault.at) + "：" + fault.message, function () { forms[kind].focus(fault.at); });
    });
    if (lacksPage()) rows.unshift(jump("哪一页：还没有选", correct.focus));
    part("summary-title").textContent = "有 " + rows.length + " 处要改";
    part("summary-list").replaceChildren.apply(part("summary-list"), rows);
    summary.hidden = !rows.length;
    return rows.length;
  }

  /* Whether a field says who published a case, or what an authority did: such names are free (rules PRIV-…). */
  function isOfficial(at) {
    var found = /^\/cases\/(\d+)\//.exec(at);
    return Boolean(found) && (/publisher$/.test(at) || states.practice.cases[found[1]].kind === "official-notice");
  }

  /* What looks personal, with the field it stands in. */
  function suspicious() {
    var scanner = self.DuizhaoPrivacy.load(self.DUIZHAO_PRIVACY);
    return core.texts(states[kind]).reduce(function (found, one) {
      return found.concat(self.DuizhaoPrivacy.scan(scanner, one.text, isOfficial(one.at)).map(function (hit) {
        return { at: one.at, message: hit.message };
      }));
    }, []);
  }

  function save(regardless) {
    hasTried = true;
    problem.hidden = true;
    draw(); /* now, lest it take the list away from under the keyboard a moment later */
    var result = checked();
    if (showFaults(result.faults)) return summary.focus();
    if (regardless) return finish(result.record);
    learnWords().then(function () {
      var hits = suspicious();
      if (!hits.length) return finish(result.record);
      part("private-list").replaceChildren.apply(part("private-list"), hits.map(function (hit) {
        return jump(core.nameAt(data[kind], hit.at) + "：" + hit.message, function () { forms[kind].focus(hit.at); });
      }));
      personal.hidden = false;
      personal.focus();
    }, function () {
      complain("检查个人信息用的词没有读出来，所以没有存。请刷新再试，填过的还在。");
    });
  }

  function finish(record) {
    personal.hidden = true;
    write(record);
  }

  function today() {
    var now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(function (n) { return String(n).padStart(2, "0"); }).join("-");
  }

  /* A correction says where it is about and what stood there. */
  function whole(record) {
    if (kind !== "correction") return record;
    var said = correct.about();
    var placed = { page: about.page, field: about.field };
    if (said.current) placed.current = said.current;
    return Object.assign(placed, record);
  }

  function write(record) {
    var text = self.DuizhaoFormFile.text(data.file, kind, whole(record), today());
    var name = self.DuizhaoFormFile.name(data.file, kind, kind === "practice" ? record.title : correct.about().title);
    if (self.DuizhaoFormFile.size(text) > data.file.max) {
      complain("写得太长，存不成一个文件（上限 " + data.file.max / 1024 + " kB）。请删短，不要粘贴原文。");
      return;
    }
    var link = element("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = name;
    link.click();
    setTimeout(URL.revokeObjectURL, 60000, link.href);
    status.textContent = "已存成“" + name + "”。发给维护的人就行；草稿还留着，用不着了按“清空”。";
  }

  function setKind(next) {
    kind = next;
    hasTried = false;
    summary.hidden = personal.hidden = problem.hidden = true;
    place.querySelectorAll("[name=kind]").forEach(function (radio) { radio.checked = radio.value === kind; });
    place.querySelectorAll("[data-fields]").forEach(function (fields) {
      fields.hidden = fields.getAttribute("data-fields") !== kind;
    });
    forms[kind].show([]);
    correct.show("");
    draw();
  }

  function fields(value) {
    return Array.isArray(value) ? value.filter(function (key) { return typeof key === "string" || typeof key === "number"; }) : [];
  }

  function load(next, record) {
    build(next, record);
    if (next === "correction") correct.choose(String(record.page || ""), fields(record.field), false);
    setKind(next);
    keeper.soon();
  }

  function isEmpty(name) {
    return !core.texts(states[name]).length;
  }

  function open(file) {
    var reader = new FileReader();
    function refuse(words) {
      complain("打不开“" + file.name + "”：" + words + "。");
    }
    problem.hidden = true;
    if (file.size > data.file.max) return refuse("文件太大，不是这里存的");
    reader.onerror = function () { refuse("浏览器读不了这个文件"); };
    reader.onload = function () {
      var found = self.DuizhaoFormFile.read(data.file, reader.result);
      if (found.fault) return refuse(found.fault);
      if (!isEmpty(found.kind) && !confirm("现在填的会被文件里的换掉。换吗？")) return;
      learn().then(function () {
        load(found.kind, found.record);
        status.textContent = "已打开“" + file.name + "”，接着填就行。";
      }, function () {});
    };
    reader.readAsText(file);
  }

  function clear() {
    if (!isEmpty(kind) && !confirm("清空现在填的？没有存成文件的，找不回来。")) return;
    build(kind, undefined);
    if (kind === "correction") correct.choose("", [], false);
    setKind(kind);
    keeper.forget();
    if (!isEmpty(kind === "practice" ? "correction" : "practice")) keeper.soon();
    status.textContent = "已清空。";
  }

  /* From the link 更正这页 on a page. */
  function fromAddress() {
    if (location.hash.indexOf(CORRECT) !== 0) return;
    var page = "";
    try { page = decodeURIComponent(location.hash.slice(CORRECT.length)); } catch (error) { /* no such page, then */ }
    if (!correct.knows(page)) {
      setKind("correction");
      complain("链接里的页面没有找到，请自己选一页。");
      return;
    }
    if (about.page !== page && !isEmpty("correction")) {
      if (!confirm("草稿里有另一页的更正。丢掉它，改填这一页吗？")) return setKind("correction");
      build("correction", undefined);
    }
    if (about.page !== page) correct.choose(page, [], false);
    setKind("correction");
  }

  function start(draft) {
    build("practice", draft.practice);
    build("correction", draft.correction);
    if (core.isPlain(draft.about) && draft.about.page) correct.choose(String(draft.about.page), fields(draft.about.field), false);
    setKind(draft.kind === "correction" ? "correction" : "practice");
    fromAddress();
    listen();
    place.hidden = false;
  }

  function listen() {
    place.querySelector("form").addEventListener("submit", function (event) { event.preventDefault(); });
    place.querySelectorAll("[name=kind]").forEach(function (radio) {
      radio.addEventListener("change", function () {
        setKind(radio.value);
        keeper.soon();
      });
    });
    part("open").addEventListener("change", function (event) {
      if (event.target.files[0]) open(event.target.files[0]);
      event.target.value = "";
    });
    part("save").addEventListener("click", function () { save(false); });
    part("save-anyway").addEventListener("click", function () { save(true); });
    part("clear").addEventListener("click", clear);
    self.addEventListener("hashchange", fromAddress);
    place.addEventListener("focusin", function () {
      learn().catch(function () {});
      learnWords().catch(function () {});
    }, { once: true });
  }

  /* A draft may name clauses; an empty form can be filled in while they come. */
  var draft = self.DuizhaoFormDraft.load();
  if (!draft.practice) start(draft);
  else learn().then(function () { start(draft); }, function () { place.hidden = false; });
})();
