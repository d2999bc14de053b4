/* Search core: the same file prebuilds the index (in an embedded engine) and queries it (in the browser). */
(function (root) {
  "use strict";

  var HAN = "\\u3400-\\u9fff\\uf900-\\ufaff";
  var RUNS = new RegExp("[" + HAN + "]+|[a-z0-9]+", "g");
  var IS_HAN = new RegExp("^[" + HAN + "]");
  var FIELDS = ["title", "aliases", "materials", "scene", "requirement", "body", "pinyin"];
  var BOOST = { title: 6, aliases: 5, pinyin: 3, materials: 2, scene: 1.5, requirement: 1.5, body: 1 };
  /* A demand is answered by a practice page; a clause alone is the last resort. */
  var KIND = { practice: 1.3, scene: 1.15, directive: 1, tool: 0.9, guide: 0.9, material: 0.7, provision: 0.7 };
  var OPENING_WEIGHT = 0.5;
  /* Words that ask rather than say; they match everywhere and would drown the rest. */
  var ASKING = /怎么办|怎么处理|怎么写|怎么|什么样|什么|是不是|能不能|可不可以|可以|要不要|有没有|多少|必须|一定|应该|需要|吗|呢|啊|的|了/g;

  function normalise(text) {
    return String(text).normalize("NFKC").toLowerCase();
  }

  /* Chinese runs become overlapping pairs, plus the last character alone: with prefix search a
     single character is then found wherever it stands. */
  function tokenize(text) {
    var tokens = [];
    (normalise(text).match(RUNS) || []).forEach(function (run) {
      if (!IS_HAN.test(run)) {
        tokens.push(run);
        return;
      }
      for (var i = 0; i + 1 < run.length; i++) tokens.push(run.slice(i, i + 2));
      tokens.push(run.slice(-1));
    });
    return tokens;
  }

  function queryTokens(text) {
    var tokens = [];
    (normalise(text).match(RUNS) || []).forEach(function (run) {
      if (run.length === 1 || !IS_HAN.test(run)) {
        tokens.push(run);
        return;
      }
      for (var i = 0; i + 1 < run.length; i++) tokens.push(run.slice(i, i + 2));
    });
    return tokens;
  }

  /* A verb often stands alone before what it is done to (补|去年的会议记录): each run's first character
     counts a little by itself. */
  function withOpenings(text) {
    var openings = (normalise(text).match(RUNS) || [])
      .filter(function (run) { return IS_HAN.test(run) && run.length > 2; })
      .map(function (run) { return run.charAt(0); });
    return queryTokens(text).concat(openings);
  }

  function isOpening(term) {
    return term.length === 1 && IS_HAN.test(term);
  }

  function withoutAsking(text) {
    var rest = normalise(text).replace(ASKING, " ").trim();
    return rest || text;
  }

  function options() {
    return {
      idField: "url",
      fields: FIELDS,
      storeFields: ["title", "kind", "summary", "verdict", "verdict_label", "aliases"],
      tokenize: tokenize,
      processTerm: function (term) { return term; },
    };
  }

  function prebuild(documentsJson) {
    var engine = new root.MiniSearch(options());
    engine.addAll(JSON.parse(documentsJson));
    return JSON.stringify(engine);
  }

  function load(index) {
    return root.MiniSearch.loadJS(index, options());
  }

  function isPrefixTerm(term) {
    return !IS_HAN.test(term) || term.length === 1;
  }

  function rescored(result, asked, count) {
    var covered = Math.min(1, result.queryTerms.length / count);
    var title = normalise(result.title);
    var exact = title === asked ? 4 : title.indexOf(asked) >= 0 ? 1.5 : 1;
    var named = result.kind === "directive" && namesDirective(result, asked) ? 6 : 1;
    return result.score * (0.2 + 0.8 * covered * covered) * (KIND[result.kind] || 1) * exact * named;
  }

  function namesDirective(result, asked) {
    return normalise(result.aliases).split(" / ").some(function (name) {
      return name && asked.indexOf(name) >= 0;
    });
  }

  /* Results best first: {url, title, kind, summary, verdict, verdict_label, terms, score}. */
  function query(engine, text) {
    var words = withoutAsking(text);
    var tokens = queryTokens(words);
    if (!tokens.length) return [];
    var asked = normalise(text).replace(/\s+/g, "");
    var results = engine.search(words, {
      tokenize: withOpenings,
      combineWith: "OR",
      boost: BOOST,
      boostTerm: function (term, place, terms) { return isOpening(term) && terms.length > 1 ? OPENING_WEIGHT : 1; },
      prefix: isPrefixTerm,
      fuzzy: function (term) { return !IS_HAN.test(term) && term.length > 4 ? 0.2 : false; },
    });
    var distinct = new Set(tokens).size;
    results.forEach(function (result) { result.score = rescored(result, asked, distinct); });
    results.sort(function (a, b) { return b.score - a.score || (a.id < b.id ? -1 : 1); });
    return results.map(function (result) {
      return {
        url: result.id,
        title: result.title,
        kind: result.kind,
        summary: result.summary,
        verdict: result.verdict,
        verdict_label: result.verdict_label,
        terms: result.terms,
        score: result.score,
      };
    });
  }

  root.DuizhaoSearch = {
    tokenize: tokenize,
    queryTokens: queryTokens,
    prebuild: prebuild,
    load: load,
    query: query,
  };
})(typeof self !== "undefined" ? self : globalThis);
