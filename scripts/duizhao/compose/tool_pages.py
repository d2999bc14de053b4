"""Values of the pages of tools."""

from ..model.library import Library
from ..model.vocabulary import Comparator
from ..pages import tool_pages
from ..tools.as_of import begins_as_known, force_then, ground_then, life, newest_first, telling_days
from ..tools.burden import frequencies
from ..tools.items import GROUPS
from ..tools.standing import standing_of

LENGTHS = ["字", "页"]
"""Units in which the length of a document is capped."""


def tools(library: Library) -> dict[str, object]:
    return {"tools": tool_pages()}


def checklist(library: Library) -> dict[str, object]:
    return {"groups": GROUPS, "materials": {m.id: m for m in library.materials}}


def count(library: Library) -> dict[str, object]:
    caps = [row for row in library.limits if row[2].unit in LENGTHS and row[2].comparator is Comparator.AT_MOST]
    return {
        "caps": sorted(caps, key=lambda row: (LENGTHS.index(row[2].unit), row[2].value)),
        "force": lambda directive, limit: standing_of(library, directive, limit)[1],
    }


def as_of(library: Library) -> dict[str, object]:
    day = library.edition
    return {
        "days": telling_days(library),
        "directives": [(d, force_then(life(library, d), day, day), begins_as_known(d)) for d in newest_first(library)],
        "practices": [(practice, ground_then(library, practice, day)) for practice in library.practices_by_scene],
    }


def burden(library: Library) -> dict[str, object]:
    return {"frequencies": frequencies(library), "efforts": [p for p in library.practices if p.effort]}
