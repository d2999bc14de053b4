"""JSON under `api/v1/`: front matter of every record plus what is derived (design §5)."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from ..model.directive import Directive
from ..model.library import Library
from ..model.material import Material
from ..model.practice import Practice
from ..model.record import Record
from ..model.vocabulary import EvidenceLevel
from .schema import schemas

ROOT = "api/v1"


def api_files(library: Library) -> dict[str, bytes]:
    """Return JSON files by path from the site's root."""
    tables: dict[str, list[dict[str, Any]]] = {
        "directives": [_record(d, _of_directive(library, d)) for d in library.directives],
        "practices": [_record(p, _of_practice(library, p)) for p in library.practices],
        "scenes": [_record(s, {"practices": [p.id for p in library.practices_in(s)]}) for s in library.scenes],
        "materials": [_record(m, _of_material(library, m)) for m in library.materials],
        "limits": list(_limits(library)),
        "figures": [figure.model_dump(mode="json", exclude_none=True, by_alias=True) for figure in library.figures],
    }
    meta = _meta(library)
    index = {"meta": "meta.json", "schema": [f"schema/{name}" for name in schemas()]}
    index |= {name: f"{name}.json" for name in tables}
    files: dict[str, object] = {"index.json": index | {"edition": library.edition}, "meta.json": meta}
    files |= {f"{name}.json": rows for name, rows in tables.items()}
    files |= {f"schema/{name}": schema for name, schema in schemas().items()}
    return {f"{ROOT}/{name}": _dump(value) for name, value in files.items()}


def _dump(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _record(record: Record, derived: dict[str, Any]) -> dict[str, Any]:
    front = record.model_dump(mode="json", exclude_none=True, exclude={"key"})
    return {"id": record.id, "url": record.url} | front | derived


def _of_directive(library: Library, directive: Directive) -> dict[str, Any]:
    status, label = directive.force_on(library.edition)
    provisions = [
        p.model_dump(mode="json", exclude_none=True)
        | {
            "url": f"{directive.url}#{p.anchor}",
            "shown_label": p.shown_label,
            "last_checked": p.evidence.last_checked,
            "practices": [practice.id for practice in library.practices_resting_on(directive, p)],
        }
        for p in directive.provisions
    ]
    return {
        "force": {"on": library.edition, "status": status and status.value, "label": label},
        "provisions": provisions,
    }


def _of_practice(library: Library, practice: Practice) -> dict[str, Any]:
    return {
        "settled": library.is_settled(practice),
        "best_evidence": library.best_level(practice).value,
        "verdict_label": practice.verdict.label,
    }


def _of_material(library: Library, material: Material) -> dict[str, Any]:
    return {
        "practices": [p.id for p in library.practices_asking_for(material)],
        "scenes": [s.id for s in library.scenes_listing(material)],
    }


def _limits(library: Library) -> Iterator[dict[str, Any]]:
    for directive in library.directives:
        for provision in directive.provisions:
            for limit in provision.limits:
                yield limit.model_dump(mode="json", exclude_none=True) | {
                    "strength": (limit.strength or provision.strength).value,
                    "directive": directive.id,
                    "provision": provision.id,
                    "evidence": provision.evidence.level.value,
                    "url": f"{directive.url}#{provision.anchor}",
                }


def _meta(library: Library) -> dict[str, Any]:
    provisions = [p for d in library.directives for p in d.provisions]
    levels = Counter(p.evidence.level for p in provisions)
    return {
        "edition": library.edition,
        "counts": {
            "directives": len(library.directives),
            "provisions": len(provisions),
            "practices": len(library.practices),
            "scenes": len(library.scenes),
            "materials": len(library.materials),
            "limits": sum(len(p.limits) for p in provisions),
        },
        "evidence": {level.value: levels[level] for level in EvidenceLevel},
        "checked": sum(p.evidence.last_checked is not None for p in provisions),
        "unsettled": [p.id for p in library.practices if not library.is_settled(p)],
    }
