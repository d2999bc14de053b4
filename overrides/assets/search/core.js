/* Core: from a question to pages, best first. */
(function (root) {
  "use strict";

  var Words = root.DuizhaoWords;
  var Names = root.DuizhaoNames;

  /* What a page is called says more than what it says; the body is where anything may stand. */
  var BOOST = { title: 6, aliases: 5, heading: 3, materials: 2, scene: 1.5, requirement: 1.5, body: 1 };
  /* A demand is answered by a practice page; a material's page only leads on to others. */
  var KIND = { practice: 1.4, scene: 1.15, directive: 1, tool: 0.9, guide: 0.9, material: 0.5 };
  /* A page that has every word of the question beats one that has one word often. */
  var COVERAGE_FLOOR = 0.1;
  /* Further sections of a page speak for it too, but less than its best one. */
  var OTHER_SECTIONS = 0.25;
  var EXACT_TITLE = 4;
  var EXACT_ALIAS = 3;
  var IN_TITLE = 1.5;
  var IN_ALIAS = 1.3;
  var ALIAS_IN_QUESTION = 1.4;
  /* 补会议记录 in 补去年的会议记录 */
  var ALIAS_SCATTERED = 1.3;
  var CLAUSE_NAMED = 2;
  var LONGEST_QUESTION = 150;
  /* If the best page has less than this share of what was typed, it is called a guess. */
  var SURE_SHARE = 0.4;
  /* What scores less than this share of the best is noise. */
  var LEAST_SCORE = 0.01;
  /* A section is linked instead of its page when it answers this much that the page's head does not. */
  var SECTION_GAIN = 0.2;

  function load(data, tables) {
    var searcher = root.DuizhaoIndex.load(data);
    searcher.titles = searcher.pages.map(function (page) { return compact(page.title); });
    searcher.aliases = searcher.pages.map(function (page) {
      return page.aliases ? page.aliases.split("/").map(compact) : [];
    });
    searcher.names = searcher.pages.map(function (page, n) {
      return page.kind === "directive" ? [page.title].concat(page.aliases.split("/")).map(Names.bare) : [];
    });
    searcher.heads = [];
    searcher.sections.forEach(function (section, n) { if (!section.anchor) searcher.heads[section.page] = n; });
    var all = searcher.titles.concat.apply(searcher.titles, searcher.aliases);
    searcher.isNamed = function (run) { return all.some(function (name) { return name.indexOf(run) >= 0; }); };
    searcher.sounds = root.DuizhaoSounds.load(tables, all, searcher.has);
    return searcher;
  }

  function compact(text) {
    return Words.normalise(text).replace(/[\s、，。？！?!,.:：;；“”"'《》()（）]/g, "");
  }

  /* The part of the index that can match: the terms themselves, longer ones where a beginning was
     asked for, and all Latin words where one may be misspelt. */
  function slice(searcher, list) {
    var terms = new Set();
    list.forEach(function (one) {
      if (searcher.has(one.term)) terms.add(one.term);
      if (!one.prefix) return;
      var longer = Words.isHan(one.term) ? searcher.containing(one.term) : searcher.latin;
      longer.forEach(function (term) { if (term.startsWith(one.term) || !Words.isHan(term)) terms.add(term); });
    });
    return searcher.slice(Array.from(terms));
  }

  function lookUp(searcher, asked) {
    var byTerm = new Map();
    asked.forEach(function (one) {
      var known = byTerm.get(one.term);
      if (!known || known.weight < one.weight) byTerm.set(one.term, one);
    });
    var list = Array.from(byTerm.values());
    if (!list.length) return [];
    return slice(searcher, list).search("-", {
      tokenize: function () { return list.map(function (one) { return one.term; }); },
      combineWith: "OR",
      boost: BOOST,
      boostTerm: function (_, n) { return list[n].weight; },
      prefix: function (_, n) { return list[n].prefix; },
      fuzzy: function (term) { return /^[a-z]{5,}$/.test(term) ? 0.2 : false; },
    }).map(function (hit) {
      var groups = new Map();
      hit.queryTerms.forEach(function (term) { raise(groups, byTerm.get(term).group, byTerm.get(term).weight); });
      return { section: hit.id, score: hit.score, groups: groups, terms: hit.terms };
    });
  }

  /* Groups found, each with the weight of the best term that found it. */
  function raise(groups, group, weight) {
    if (!(groups.get(group) >= weight)) groups.set(group, weight);
  }

  /* Hits of one page together. */
  function byPage(searcher, hits) {
    var pages = new Map();
    hits.forEach(function (hit) {
      var n = searcher.sections[hit.section].page;
      if (!pages.has(n)) pages.set(n, { page: n, hits: [], groups: new Map(), terms: new Set() });
      var entry = pages.get(n);
      entry.hits.push(hit);
      hit.groups.forEach(function (weight, group) { raise(entry.groups, group, weight); });
      hit.terms.forEach(function (term) { entry.terms.add(term); });
    });
    return Array.from(pages.values());
  }

  /* What each group tells: rare words more than common ones. */
  function rarity(entries, pageCount) {
    var held = new Map();
    entries.forEach(function (entry) {
      entry.groups.forEach(function (_, group) { held.set(group, (held.get(group) || 0) + 1); });
    });
    held.forEach(function (count, group) { held.set(group, Math.log(1 + (pageCount + 0.5) / (count + 0.5))); });
    return held;
  }

  function total(groups, rare) {
    var sum = 0;
    groups.forEach(function (weight, group) { sum += weight * rare.get(group); });
    return sum;
  }

  /* The most any page could have of the question. */
  function bestOf(entries) {
    var best = new Map();
    entries.forEach(function (entry) {
      entry.groups.forEach(function (weight, group) { raise(best, group, weight); });
    });
    return best;
  }

  function textScore(entry) {
    var scores = entry.hits.map(function (hit) { return hit.score; }).sort(function (a, b) { return b - a; });
    var others = scores.slice(1).reduce(function (sum, score) { return sum + score; }, 0);
    return scores[0] + OTHER_SECTIONS * Math.min(others, 2 * scores[0]);
  }

  function nameFactor(searcher, n, asked) {
    if (!asked) return 1;
    if (searcher.titles[n] === asked) return EXACT_TITLE;
    var aliases = searcher.aliases[n];
    if (aliases.indexOf(asked) >= 0) return EXACT_ALIAS;
    if (searcher.titles[n].indexOf(asked) >= 0) return IN_TITLE;
    if (aliases.some(function (alias) { return alias.indexOf(asked) >= 0; })) return IN_ALIAS;
    var names = aliases.concat(searcher.titles[n]);
    if (aliases.some(function (alias) { return alias.length > 2 && asked.indexOf(alias) >= 0; })) return ALIAS_IN_QUESTION;
    return names.some(function (name) { return name.length > 3 && Names.runsThrough(name, asked); }) ? ALIAS_SCATTERED : 1;
  }

  function clauseOf(searcher, n, number) {
    return searcher.sections.findIndex(function (section) {
      return section.page === n && section.anchor.indexOf("p-") === 0 && Names.clauseNumber(section.heading) === number;
    });
  }

  /* The section a result leads to: the page's head unless another section answers more. */
  function target(searcher, entry, rare, most) {
    var best = null;
    var head = new Map();
    entry.hits.forEach(function (hit) { if (!searcher.sections[hit.section].anchor) head = hit.groups; });
    entry.hits.forEach(function (hit) {
      if (!searcher.sections[hit.section].anchor) return;
      var gain = 0;
      hit.groups.forEach(function (weight, group) { if (!head.has(group)) gain += weight * rare.get(group); });
      if (gain >= SECTION_GAIN * most && (!best || gain > best.gain)) best = { gain: gain, section: hit.section };
    });
    return best ? best.section : null;
  }

  function directives(searcher, question) {
    var clause = Names.splitClause(question);
    var whole = Names.matcher(question);
    var rest = Names.matcher(clause.rest);
    var named = new Map();
    searcher.names.forEach(function (names, n) {
      if (!names.length) return;
      var strength = Math.max(whole(names), rest(names));
      if (!strength) return;
      var section = clause.number === null ? -1 : clauseOf(searcher, n, clause.number);
      named.set(n, { strength: section >= 0 ? strength * CLAUSE_NAMED : strength, section: section });
    });
    return named;
  }

  /* How much of what was typed a page has. */
  function share(asked, held) {
    var groups = new Set(asked.map(function (one) { return one.group; }));
    var found = 0;
    held.forEach(function (weight) { found += weight; });
    return groups.size ? found / groups.size : 0;
  }

  function result(searcher, entry) {
    var page = searcher.pages[entry.page];
    var section = entry.section === null ? null : searcher.sections[entry.section];
    return {
      url: page.url + (section ? "#" + section.anchor : ""),
      title: page.title,
      kind: page.kind,
      kind_label: searcher.kinds[page.kind],
      summary: page.summary,
      verdict: page.verdict,
      verdict_label: page.verdict_label,
      level: page.level,
      scene: page.scene,
      section: entry.section,
      text: entry.section === null ? searcher.heads[entry.page] : entry.section,
      heading: section ? section.heading : "",
      terms: Array.from(entry.terms),
      score: entry.score,
    };
  }

  /* {results, sure}: results best first; `sure` is false if little of the question was found. */
  function query(searcher, text) {
    var question = searcher.sounds.fold(Words.normalise(text.slice(0, LONGEST_QUESTION)));
    var asked = root.DuizhaoPlan(searcher, question);
    var entries = byPage(searcher, lookUp(searcher, asked));
    var rare = rarity(entries, searcher.pages.length);
    var best = bestOf(entries);
    var most = total(best, rare);
    var named = directives(searcher, question);
    named.forEach(function (_, n) {
      if (!entries.some(function (entry) { return entry.page === n; })) {
        entries.push({ page: n, hits: [{ score: 1 }], groups: new Map(), terms: new Set() });
      }
    });
    var short = compact(question);
    entries.forEach(function (entry) {
      var coverage = most ? total(entry.groups, rare) / most : 0;
      var name = named.get(entry.page);
      var exact = nameFactor(searcher, entry.page, short);
      var kind = KIND[searcher.pages[entry.page].kind];
      /* Who types a material's name asks for the material. */
      if (exact >= EXACT_ALIAS) kind = Math.max(1, kind);
      entry.score = textScore(entry) * (COVERAGE_FLOOR + (1 - COVERAGE_FLOOR) * coverage * coverage) *
        kind * exact * (name ? name.strength : 1);
    });
    entries.sort(function (a, b) { return b.score - a.score || a.page - b.page; });
    entries = entries.filter(function (entry) { return entry.score >= entries[0].score * LEAST_SCORE; });
    return {
      results: entries.map(function (entry) {
        var name = named.get(entry.page);
        entry.section = name && name.section >= 0 ? name.section : target(searcher, entry, rare, most);
        return result(searcher, entry);
      }),
      sure: named.size > 0 || (entries.length > 0 && share(asked, entries[0].groups) >= SURE_SHARE),
    };
  }

  root.DuizhaoSearch = { prebuild: root.DuizhaoIndex.prebuild, load: load, query: query };
})(typeof self !== "undefined" ? self : globalThis);
