/* The page as it would look. Every value goes in as text, so nothing in it can be markup. */
(function () {
  "use strict";

  var element = self.DuizhaoView.element;
  var UNSETTLED = "结论待核对";

  function badge(kind, code, label) {
    var node = element("span", "badge", label);
    node.setAttribute("data-" + kind, code);
    return node;
  }

  /* Lists by code of what a vocabulary holds: [code, label, meaning]. */
  function labels(terms) {
    var found = Object.create(null);
    terms.forEach(function (term) { found[term[0]] = term[1]; });
    return found;
  }

  function heading(text) {
    return element("h3", "", text);
  }

  /* A section only where there is something in it. */
  function section(title, items) {
    if (!items.length) return [];
    var list = element("ul");
    items.forEach(function (item) {
      var row = element("li");
      row.append.apply(row, item);
      list.append(row);
    });
    return [heading(title), list];
  }

  function plain(list) {
    return (list || []).map(function (text) { return [text]; });
  }

  /* The words of a date, as pages write them: 2024 年 7 月 30 日. */
  function chineseDate(date) {
    var units = [" 年", " 月", " 日"];
    return date.split("-").map(function (part, n) { return Number(part) + (units[n] || ""); }).join(" ");
  }

  /* `site`: {data, provisions: by key}. Returns {practice(record), correction(record, about)}: lists of nodes. */
  function create(site) {
    var data = site.data;
    var verdicts = labels(data.terms.Verdict);
    var strengths = labels(data.terms.Strength);
    var levels = labels(data.terms.EvidenceLevel);
    var kinds = labels(data.terms.CaseKind);

    function provision(reference) {
      return reference ? site.provisions[reference.directive + "#" + reference.provision] : undefined;
    }

    /* The same rule as for pages: a strong verdict needs one clause that is well seen (design, section 2). */
    function isSettled(record) {
      return data.strong.indexOf(record.verdict) < 0 || (record.citations || []).some(function (citation) {
        var found = provision(citation);
        return Boolean(found) && data.well_seen.indexOf(found.level) >= 0 && !found.doubted;
      });
    }

    function cited(reference) {
      var found = provision(reference);
      if (!found) return [];
      var link = element("a", "", found.name);
      link.href = self.DuizhaoLoading.address("directives/" + found.directive + "/#p-" + found.provision);
      link.target = "_blank";
      return [link, " ", badge("evidence", found.level, levels[found.level])];
    }

    function answer(record) {
      var box = element("div", "answer");
      box.setAttribute("data-verdict", record.verdict || "");
      var line = element("p", "answer-line");
      if (verdicts[record.verdict]) line.append(badge("verdict", record.verdict, verdicts[record.verdict]), " ");
      if (verdicts[record.verdict] && !isSettled(record)) line.append(badge("unsettled", "true", UNSETTLED), " ");
      if (record.answer) line.append(element("strong", "", record.answer));
      box.append(line);
      if (record.enough) box.append(section("", plain(record.enough))[1]);
      if (record.verdict_on) box.append(element("p", "scope", "结论只针对：" + record.verdict_on));
      return box;
    }

    function named(field, id) {
      var found = data.choices[field].find(function (one) { return one[0] === id; });
      return found ? found[1] : "";
    }

    function facts(record) {
      var said = [];
      if (record.scene) said.push("场景：" + named("scene", record.scene));
      if (record.materials) said.push("涉及材料：" + record.materials.map(function (id) { return named("materials", id); }).join("、"));
      return said.length ? [element("p", "facts", said.join(" · "))] : [];
    }

    function comparison(citations) {
      if (!citations) return [];
      var titles = ["中央要求", "常见做法", "结论与够用的做法"];
      var box = element("div", "facing");
      var table = element("table");
      table.createCaption().textContent = "逐条对照";
      table.caption.className = "visually-hidden";
      var head = table.createTHead().insertRow();
      titles.forEach(function (title) {
        var cell = element("th", "", title);
        cell.scope = "col";
        head.append(cell);
      });
      var body = table.createTBody();
      citations.forEach(function (citation) {
        var row = body.insertRow();
        var clause = row.insertCell();
        var found = provision(citation);
        if (found) {
          var strength = citation.strength || found.strength;
          clause.append(badge("strength", strength, strengths[strength] || ""), " " + found.requirement, element("br"));
          clause.append.apply(clause, cited(citation));
        }
        row.insertCell().textContent = citation.demanded || "";
        row.insertCell().textContent = citation.bearing || "";
      });
      box.append(table);
      return [heading("逐条对照"), box];
    }

    function duties(keep) {
      return (keep || []).map(function (duty) { return [(duty.text || "") + " "].concat(cited(duty.citation)); });
    }

    function saying(say) {
      if (!say) return [];
      var box = element("div", "say");
      var parts = section("可以这样说", plain(say));
      box.append(parts[1]);
      return [parts[0], box];
    }

    function paragraph(title, text, more) {
      return text || more.length ? [heading(title), element("p", "", text || "")].concat(more) : [];
    }

    function grounds(record) {
      var more = record.counter_evidence ? section("", plain(record.counter_evidence)).slice(1) : [];
      if (record.searched) {
        var names = record.searched.map(function (id) { return named("searched", id); }).join("、");
        more.push(element("p", "", "查过、没有找到相关要求的文件：" + names + "。"));
      }
      return paragraph("结论的理由和限度", record.verdict_reason, more);
    }

    function reports(cases) {
      return (cases || []).map(function (one) {
        var about = (one.publisher || "") + (one.date ? "，" + chineseDate(one.date) : "");
        return [about + (kinds[one.kind] ? "（" + kinds[one.kind] + "）" : "") + "：" + (one.summary || "") + (one.url ? " " + one.url : "")];
      });
    }

    function effort(one) {
      if (!one) return [];
      var words = "每次约 " + (one.minutes_low || "？") + "—" + (one.minutes_high || "？") + " 分钟，一年约 " + (one.per_year || "？") +
        " 次（来源：" + (one.source || "？") + "）。";
      return [heading("要花多少时间"), element("p", "", words)];
    }

    function practice(record) {
      return [element("p", "form-preview-heading", record.title || "（还没有标题）"), answer(record)].concat(
        facts(record), comparison(record.citations), section("还要做到的", duties(record.keep)), saying(record.say),
        paragraph("为什么会这样", record.why_it_happens, []), grounds(record),
        section("公开报道和自述", reports(record.cases)), effort(record.effort)
      );
    }

    /* `about`: {title, label, current} of what was picked. */
    function correction(record, about) {
      var list = element("dl", "form-change");
      [
        ["页面", about.title], ["哪一处", about.label], ["现在写的", about.current], ["哪里不对", record.wrong],
        ["应当写成", record.replacement], ["来源怎么说", record.source_says], ["在哪里看到的", record.address],
      ].forEach(function (pair) {
        if (pair[1]) list.append(element("dt", "", pair[0]), element("dd", "", pair[1]));
      });
      return [list];
    }

    return { practice: practice, correction: correction };
  }

  self.DuizhaoFormPreview = { create: create };
})();
