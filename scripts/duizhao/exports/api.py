"""JSON under `api/v1/`: front matter of every record plus what is derived (design §5)."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from ..model.directive import Directive
from ..model.library import Library
from ..model.material import Material
from ..model.practice import Practice
from ..model.record import Record
from ..model.scene import Scene
from ..model.vocabulary import EvidenceLevel
from .catalogue import CALENDAR, FEED, OPENAPI, SQLITE
from .derived_fields import (
    Addressed,
    Force,
    FormatVersion,
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
from .schema import schemas
from .tables import TABLES
from .tables.lists import CHANGES
from .versions import LICENCE, PROMISES, VERSION, VERSIONS


def json_files(library: Library) -> dict[str, bytes]:
    """Return JSON files by path from `api/v1/`."""
    tables: dict[str, list[dict[str, Any]]] = {
        "directives": [_of_directive(library, directive) for directive in library.directives],
        "practices": [_of_practice(library, practice) for practice in library.practices],
        "scenes": [_of_scene(library, scene) for scene in library.scenes],
        "materials": [_of_material(library, material) for material in library.materials],
        "limits": list(_limits(library)),
        "figures": [
            _record(figure, OfFigure(id=figure.id, url=f"figures/#f-{figure.id}")) for figure in library.figures
        ],
        "changes": [
            {column.name: cell for column, cell in zip(CHANGES.columns, row, strict=True) if cell is not None}
            for row in CHANGES.records(library)
        ],
    }
    files: dict[str, object] = {f"{name}.json": rows for name, rows in tables.items()}
    files |= {f"schema/{name}": schema for name, schema in schemas().items()}
    files["meta.json"] = _meta(library).model_dump(mode="json")
    files["index.json"] = _index(library, {name: f"{name}.json" for name in tables})
    return {name: dump(value) for name, value in files.items()}


def dump(value: object) -> bytes:
    """Return a value as the published JSON is written."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _record(record: Record, derived: Addressed) -> dict[str, Any]:
    front = record.model_dump(mode="json", exclude_none=True, exclude={"key"})
    added = derived.model_dump(mode="json")
    return {"id": record.id, "url": record.url} | front | added


def _of_directive(library: Library, directive: Directive) -> dict[str, Any]:
    status, label = directive.force_on(library.edition)
    force = Force(on=library.edition, status=status, label=label)
    provisions = [
        provision.model_dump(mode="json", exclude_none=True)
        | OfProvision(
            url=f"{directive.url}#{provision.anchor}",
            shown_label=provision.shown_label,
            last_checked=provision.evidence.last_checked,
            practices=tuple(p.id for p in library.practices_resting_on(directive, provision)),
        ).model_dump(mode="json")
        for provision in directive.provisions
    ]
    derived = OfDirective(id=directive.id, url=directive.url, force=force)
    return _record(directive, derived) | {"provisions": provisions}


def _of_practice(library: Library, practice: Practice) -> dict[str, Any]:
    derived = OfPractice(
        id=practice.id,
        url=practice.url,
        settled=library.is_settled(practice),
        best_evidence=library.best_level(practice),
        verdict_label=practice.verdict.label,
    )
    return _record(practice, derived)


def _of_scene(library: Library, scene: Scene) -> dict[str, Any]:
    practices = tuple(p.id for p in library.practices_in(scene))
    return _record(scene, OfScene(id=scene.id, url=scene.url, practices=practices))


def _of_material(library: Library, material: Material) -> dict[str, Any]:
    derived = OfMaterial(
        id=material.id,
        url=material.url,
        practices=tuple(p.id for p in library.practices_asking_for(material)),
        scenes=tuple(s.id for s in library.scenes_listing(material)),
    )
    return _record(material, derived)


def _limits(library: Library) -> Iterator[dict[str, Any]]:
    for directive, provision, limit in library.limits:
        derived = OfLimit(
            strength=limit.strength or provision.strength,
            directive=directive.id,
            provision=provision.id,
            evidence=provision.evidence.level,
            url=f"{directive.url}#{provision.anchor}",
        )
        yield limit.model_dump(mode="json", exclude_none=True) | derived.model_dump(mode="json")


def _meta(library: Library) -> Meta:
    provisions = [p for d in library.directives for p in d.provisions]
    levels = Counter(p.evidence.level for p in provisions)
    return Meta(
        edition=library.edition,
        version=VERSION,
        counts={table.name: table.count(library) for table in TABLES},
        evidence={level: levels[level] for level in EvidenceLevel},
        checked=sum(p.evidence.last_checked is not None for p in provisions),
        unsettled=tuple(p.id for p in library.practices if not library.is_settled(p)),
    )


def _index(library: Library, tables: dict[str, str]) -> dict[str, Any]:
    index = Index(
        **tables,
        edition=library.edition,
        version=VERSION,
        licence=LICENCE,
        promises=PROMISES,
        versions=tuple(FormatVersion(**asdict(version)) for version in VERSIONS),
        meta="meta.json",
        schemas=tuple(f"schema/{name}" for name in schemas()),
        csv={table.name: f"{table.name}.csv" for table in TABLES},
        sqlite=SQLITE,
        atom=FEED,
        ics=CALENDAR,
        openapi=OPENAPI,
    )
    return index.model_dump(mode="json", by_alias=True)
