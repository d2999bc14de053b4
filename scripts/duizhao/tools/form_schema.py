"""What the form asks for: the published schemas, without what only we fill in."""

from copy import deepcopy
from typing import Any

from ..exports.schema import schemas
from ..model.record import ID_PATTERN
from ..model.submission import Correction

Schema = dict[str, Any]
OURS = ("reviewed", "changes")
"""Dates of our own work; the import writes them."""
PICKED = ("page", "field", "current")
"""Of a correction: filled in by picking a page and a place on it."""


def practice_schema() -> Schema:
    """Return the schema of a practice as somebody sends it in.

    Whether readers are given a link is ours to decide (docs/publishers.yaml), so it is not asked.
    """
    schema = deepcopy(schemas()["practice.json"])
    _drop(schema, *OURS)
    _drop(schema["$defs"]["Case"], "link")
    del schema["$defs"]["Change"]
    return schema


def correction_schema() -> Schema:
    """Return the schema of what a correction says, without where it is about."""
    schema = Correction.model_json_schema()
    _drop(schema, *PICKED)
    return schema


def resolved(root: Schema, schema: Schema) -> Schema:
    """Return the schema with its reference followed and “or nothing” taken off; its own description stays."""
    options = [option for option in schema.get("anyOf", ()) if option.get("type") != "null"]
    if len(options) == 1:
        schema = {**schema, **options[0]}
    if "$ref" in schema:
        target = root["$defs"][schema["$ref"].rpartition("/")[2]]
        schema = {**target, **{key: value for key, value in schema.items() if key not in ("$ref", "anyOf")}}
    return schema


def words(schema: Schema) -> tuple[str, str]:
    """Return a field's name and the hint that follows it, from its docstring “名字：说明。”."""
    name, _, hint = str(schema.get("description", "")).partition("：")
    return name.rstrip("。"), hint


def is_code(schema: Schema) -> bool:
    """Whether a text is an id or one of a list of codes, not words."""
    return "enum" in schema or schema.get("pattern") == ID_PATTERN


def _drop(schema: Schema, *names: str) -> None:
    for name in names:
        schema["properties"].pop(name)
    schema["required"] = [name for name in schema.get("required", ()) if name not in names]
