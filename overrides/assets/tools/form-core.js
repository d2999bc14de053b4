/* The form's logic without the page: what a schema asks for, what has been filled in, and what is wrong with it. */
(function (root) {
  "use strict";

  var CLAUSE = "依据";

  /* The schema with its reference followed; its own description stays. */
  function resolve(top, schema) {
    if (!schema.$ref) return schema;
    var target = top.$defs[schema.$ref.split("/").pop()];
    return Object.assign({}, target, schema.description ? { description: schema.description } : {});
  }

  /* A docstring “名字：说明。” as [name, hint]. */
  function words(schema) {
    var text = schema.description || "";
    var at = text.indexOf("：");
    return at < 0 ? [text.replace(/。$/, ""), ""] : [text.slice(0, at), text.slice(at + 1)];
  }

  function has(value, name) {
    return Object.prototype.hasOwnProperty.call(value, name);
  }

  function isPlain(value) {
    return Boolean(value) && typeof value === "object" && !Array.isArray(value);
  }

  /* A text on one line, as pages show it. */
  function tidy(text) {
    return text.replace(/\s+/g, " ").trim();
  }

  /* What a field holds before anything is typed: texts for leaves, one row where a list must have one. */
  function blank(top, schema) {
    return filled(top, schema, undefined);
  }

  /* A record, or what is left of one, as the values of fields; what the schema does not know is left out. */
  function filled(top, schema, value) {
    schema = resolve(top, schema);
    if (schema.type === "array") {
      var rows = (Array.isArray(value) ? value : []).map(function (item) { return filled(top, schema.items, item); });
      while (rows.length < (schema.minItems || 0)) rows.push(blank(top, schema.items));
      return rows;
    }
    if (schema.type === "object") {
      var found = {};
      Object.keys(schema.properties).forEach(function (name) {
        found[name] = filled(top, schema.properties[name], isPlain(value) && has(value, name) ? value[name] : undefined);
      });
      return found;
    }
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  }

  /* {record, places}: the fields' values as a record without what was left empty. `places` says, for each pointer
     into the record, which field it came from: rows left empty shift those after them. */
  function gathered(top, schema, state) {
    var places = {};

    function walk(part, value, from, to) {
      part = resolve(top, part);
      places[to] = from;
      if (part.type === "array") {
        var kept = [];
        value.forEach(function (item, n) {
          var one = walk(part.items, item, from + "/" + n, to + "/" + kept.length);
          if (one !== undefined) kept.push(one);
        });
        return kept.length ? kept : undefined;
      }
      if (part.type === "object") {
        var found = {};
        Object.keys(part.properties).forEach(function (name) {
          var one = walk(part.properties[name], value[name], from + "/" + name, to + "/" + name);
          if (one !== undefined) found[name] = one;
        });
        return Object.keys(found).length || !to ? found : undefined;
      }
      var text = tidy(value);
      if (!text) return undefined;
      var number = Number(text.normalize("NFKC"));
      return part.type === "number" && isFinite(number) ? number : text;
    }

    return { record: walk(schema, state, "", "") || {}, places: places };
  }

  function schemaAt(top, pointer) {
    return pointer.split("/").slice(1).reduce(function (schema, key) {
      schema = resolve(top, schema);
      return schema.type === "array" ? schema.items : schema.properties[key];
    }, top);
  }

  function valueAt(value, pointer) {
    return pointer.split("/").slice(1).reduce(function (found, key) {
      return found === undefined || found === null ? undefined : found[key];
    }, value);
  }

  function missing(top, schema, name) {
    var field = resolve(top, schema.properties[name]);
    if (name === "directive" || name === "provision") return "还没有选依据";
    if (field.type === "array") return "至少写一条";
    return field.enum || name === "scene" ? "还没有选" : "还没有填";
  }

  function complaint(schema, value, keyword) {
    if (keyword === "maxLength") return "太长了：最多 " + schema.maxLength + " 个字，现在 " + Array.from(value).length + " 个";
    if (keyword === "minItems") return "至少写 " + schema.minItems + " 条";
    if (keyword === "pattern") return "日期写成 2024-07-30、2024-07 或 2024";
    if (keyword === "type") return "这里要写数字，如 30";
    if (keyword === "minimum") return "不能小于 " + schema.minimum;
    if (keyword === "enum") return "从列表里选一个";
    return "这里不合要求";
  }

  /* Only keywords that say something by themselves; the others (properties, items …) repeat those below them. */
  var TELLING = ["required", "maxLength", "minLength", "minItems", "pattern", "type", "minimum", "enum"];

  /* The validator names what is missing only in its words: Instance does not have required property "title". */
  var MISSING = /"([^"]+)"/;

  /* {record, faults: [{at: pointer to the field, message}]}, in the order of the form. `Validator` is cfworker's. */
  function check(Validator, top, state) {
    var made = gathered(top, top, state);
    var faults = [];
    var seen = {};

    function note(pointer, message) {
      if (seen[pointer]) return;
      seen[pointer] = true;
      faults.push({ at: pointer, message: message });
    }

    new Validator(top, "2020-12", false).validate(made.record).errors.forEach(function (error) {
      if (TELLING.indexOf(error.keyword) < 0) return;
      var pointer = error.instanceLocation.replace(/^#/, "");
      var own = resolve(top, schemaAt(top, pointer));
      var at = place(made.places, pointer);
      if (error.keyword !== "required") return note(at, complaint(own, valueAt(made.record, pointer), error.keyword));
      var name = MISSING.exec(error.error)[1];
      note(at + "/" + name, missing(top, own, name));
    });
    return { record: made.record, faults: sorted(top, faults) };
  }

  function place(places, pointer) {
    return has(places, pointer) ? places[pointer] : pointer;
  }

  /* Faults in the order in which the fields stand. */
  function sorted(top, faults) {
    function rank(pointer) {
      var schema = top;
      return pointer.split("/").slice(1).map(function (key) {
        schema = resolve(top, schema);
        if (schema.type === "array") {
          schema = schema.items;
          return Number(key);
        }
        var at = Object.keys(schema.properties).indexOf(key);
        schema = schema.properties[key];
        return at;
      });
    }
    return faults.map(function (fault) { return { fault: fault, rank: rank(fault.at) }; }).sort(function (a, b) {
      for (var n = 0; n < Math.max(a.rank.length, b.rank.length); n++) {
        var difference = (n in a.rank ? a.rank[n] : -1) - (n in b.rank ? b.rank[n] : -1);
        if (difference) return difference;
      }
      return 0;
    }).map(function (one) { return one.fault; });
  }

  /* The name of the field at a pointer, with those it belongs to: “逐条对照 2 · 常见做法”. */
  function nameAt(top, pointer) {
    var schema = top;
    return pointer.split("/").slice(1).reduce(function (name, key) {
      schema = resolve(top, schema);
      if (schema.type === "array") {
        schema = schema.items;
        return name + " " + (Number(key) + 1);
      }
      schema = schema.properties[key];
      var own = key === "provision" || key === "directive" ? CLAUSE : words(resolve(top, schema))[0];
      if (own === CLAUSE && name.slice(-CLAUSE.length) === CLAUSE) return name;
      return name ? name + " · " + own : own;
    }, "");
  }

  /* Every text that was filled in, with the pointer to its field. */
  function texts(state, pointer) {
    if (typeof state === "string") return state ? [{ at: pointer || "", text: state }] : [];
    return Object.keys(state).reduce(function (found, key) {
      return found.concat(texts(state[key], (pointer || "") + "/" + key));
    }, []);
  }

  root.DuizhaoForm = {
    resolve: resolve,
    words: words,
    blank: blank,
    filled: filled,
    check: check,
    nameAt: nameAt,
    texts: texts,
    tidy: tidy,
    isPlain: isPlain,
  };
})(typeof self !== "undefined" ? self : globalThis);
