"""OpenAPI 3.1 description of every file under `api/v1/`, made from the definitions the files are made from."""

from typing import Any

from pydantic.json_schema import models_json_schema

from ..model.directive import Directive, Limit, Provision
from ..model.figure import Figure
from ..model.material import Material
from ..model.practice import Practice
from ..model.record import Value
from ..model.scene import Scene
from .catalogue import CSV_FILES, DATA_FILES, ROOT, DataFile
from .derived_fields import (
    Index,
    Meta,
    OfDirective,
    OfFigure,
    OfLimit,
    OfMaterial,
    OfPractice,
    OfProvision,
    OfScene,
)
from .tables import TABLES, Kind, Table
from .tables.lists import CHANGES
from .versions import LICENCE, PROMISES, SITE, VERSION

Schema = dict[str, Any]

PUBLISHED: dict[str, tuple[type[Value], type[Value]]] = {
    "Directive": (Directive, OfDirective),
    "Provision": (Provision, OfProvision),
    "Practice": (Practice, OfPractice),
    "Scene": (Scene, OfScene),
    "Material": (Material, OfMaterial),
    "Figure": (Figure, OfFigure),
    "ListedLimit": (Limit, OfLimit),
}
"""Front matter and what is added to it, by the name of the two together."""

ROWS = {
    "directives.json": "Directive",
    "practices.json": "Practice",
    "scenes.json": "Scene",
    "materials.json": "Material",
    "limits.json": "ListedLimit",
    "figures.json": "Figure",
    "changes.json": "LogEntry",
}
TYPES: dict[Kind, Schema] = {
    Kind.TEXT: {"type": "string"},
    Kind.INTEGER: {"type": "integer"},
    Kind.REAL: {"type": "number"},
    Kind.BOOLEAN: {"type": "integer", "enum": [0, 1]},
    Kind.LIST: {"type": "array", "items": {"type": "string"}},
}


def openapi(address: str = "") -> dict[str, Any]:
    """Return the description. `address` is where the site is published; without it the server is relative to the file.

    The path of an operation is appended to the server's, not resolved against it (OpenAPI 3.1, Paths
    Object), so that a relative server must not end in a slash.
    """
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"{SITE}数据",
            "version": VERSION,
            "description": "".join(PROMISES),
            "license": {"name": "CC BY 4.0", "identifier": LICENCE},
        },
        "servers": [{"url": f"{address}{ROOT}" if address else "../v1"}],
        "paths": {f"/{file.name}": {"get": _operation(file)} for file in DATA_FILES},
        "components": {"schemas": component_schemas()},
    }


def component_schemas() -> dict[str, Schema]:
    """Return the schemas of what the JSON files hold.

    Unlike those for editors they let unknown fields pass: fields are added within v1.
    """
    models = [model for pair in PUBLISHED.values() for model in pair] + [Index, Meta]
    _, found = models_json_schema(
        [(model, "serialization") for model in models], ref_template="#/components/schemas/{model}"
    )
    definitions: dict[str, Schema] = found["$defs"]
    merged = {
        name: _merged(definitions[front.__name__], definitions[derived.__name__])
        for name, (front, derived) in PUBLISHED.items()
    }
    added = {derived.__name__ for _, derived in PUBLISHED.values()}
    schemas = {name: schema for name, schema in definitions.items() if name not in added}
    schemas |= merged | {"LogEntry": _row(CHANGES)}
    for schema in schemas.values():
        if "properties" in schema:
            schema.pop("additionalProperties", None)
    return dict(sorted(schemas.items()))


def _merged(front: Schema, derived: Schema) -> Schema:
    required = dict.fromkeys([*front.get("required", []), *derived.get("required", [])])
    return front | {
        "properties": front["properties"] | derived["properties"],
        "required": list(required),
    }


def _row(table: Table) -> Schema:
    return {
        "type": "object",
        "description": table.title,
        "properties": {c.name: TYPES[c.kind] | {"description": c.about} for c in table.columns},
        "required": [c.name for c in table.columns if not c.optional],
    }


def _operation(file: DataFile) -> dict[str, Any]:
    content: dict[str, Any] = {"schema": _schema(file)}
    return {
        "operationId": file.name.replace("/", "-").replace(".", "-"),
        "summary": file.about,
        "responses": {"200": {"description": file.about, "content": {file.media_type: content}}},
    }


def _schema(file: DataFile) -> Schema:
    if file.name in ROWS:
        return {"type": "array", "items": {"$ref": f"#/components/schemas/{ROWS[file.name]}"}}
    if file.name in ("index.json", "meta.json"):
        return {"$ref": f"#/components/schemas/{file.name.removesuffix('.json').title()}"}
    if file in CSV_FILES:
        table = TABLES[CSV_FILES.index(file)]
        columns = [{"name": c.name, "type": c.kind.value, "description": c.about} for c in table.columns]
        return {"type": "string", "x-columns": columns}
    if file.media_type.endswith("json"):
        return {"type": "object"}
    return {}
