"""What the form asks for: the published schemas, without what only we fill in."""

from typing import Any

from ..exports.schema import schemas
from ..model.record import ID_PATTERN
from ..model.submission import Correction
from ..model.vocabulary import Verdict

Schema = dict[str, Any]
OURS = ("reviewed", "changes")
"""Dates of our own work; the import writes them."""
GROUNDS = {
    "if": {"required": ["verdict"], "properties": {"verdict": {"const": Verdict.UNFOUNDED.value}}},
    "then": {"required": ["searched"]},
    "else": {"required": ["citations"]},
}
"""Rule CITE-3 in terms of the schema, so that whoever fills in the form need not be asked again."""
PICKED = ("page", "field", "current")
"""Of a correction: filled in by picking a page and a place on it."""


def practice_schema() -> Schema:
    """Return the schema of a practice as somebody sends it in.

    Whether readers are given a link is ours to decide (docs/publishers.yaml), so it is not asked.
    """
    schema: Schema = _without_nothing(schemas()["practice.json"])
    _drop(schema, *OURS)
    _drop(schema["$defs"]["Case"], "link")
    del schema["$defs"]["Change"]
    schema |= GROUNDS
    return schema


def correction_schema() -> Schema:
    """Return the schema of what a correction says, without where it is about."""
    schema: Schema = _without_nothing(Correction.model_json_schema())
    _drop(schema, *PICKED)
    return schema


def resolved(root: Schema, schema: Schema) -> Schema:
    """Return the schema with “or nothing” taken off and its reference followed; its own description stays."""
    schema = _without_nothing(schema)
    if "$ref" not in schema:
        return schema
    own = {key: value for key, value in schema.items() if key != "$ref"}
    return {**root["$defs"][schema["$ref"].rpartition("/")[2]], **own}


def words(schema: Schema) -> tuple[str, str]:
    """Return a field's name and the hint that follows it, from its docstring “名字：说明。”."""
    name, _, hint = str(schema.get("description", "")).partition("：")
    return name.rstrip("。"), hint


def is_code(schema: Schema) -> bool:
    """Whether a text is an id or one of a list of codes, not words."""
    return "enum" in schema or schema.get("pattern") == ID_PATTERN


def _without_nothing(schema: Any) -> Any:
    """Return the schema in which what may be null is simply optional, since the form leaves out what is empty."""
    if isinstance(schema, list):
        return [_without_nothing(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: _without_nothing(value) for key, value in schema.items()}
    options = [option for option in made.get("anyOf", ()) if option != {"type": "null"}]
    if len(options) != 1:
        return made
    kept = {key: value for key, value in made.items() if key not in ("anyOf", "default")}
    return {**kept, **options[0]}


def _drop(schema: Schema, *names: str) -> None:
    for name in names:
        schema["properties"].pop(name)
    schema["required"] = [name for name in schema.get("required", ()) if name not in names]
