"""Pages nobody writes: indexes, number look-up, open checks, search."""

from collections import Counter
from collections.abc import Callable, Iterator

from ..model.directive import Directive, Provision
from ..model.library import Library
from ..model.practice import Practice
from ..model.vocabulary import EvidenceLevel, PublicText, Verdict
from ..pages import CLAUSE_MAP, DERIVED_PAGES, RESULT_KINDS, TIMELINE, TOOLS, Derived
from ..tools.burden import frequencies
from ..tools.items import GROUPS
from . import drawn_pages
from .changes_page import changes_page
from .chart import before_after
from .copy_page import copy_values
from .data_page import data_page
from .record_pages import CHECKLIST_SCRIPTS
from .rendering import render

_TOOLS: dict[str, Derived] = {path: page for path, page in DERIVED_PAGES.items() if page.is_tool}
WIDE = ["navigation", "toc"]
SEARCH = "search.md"
BURDEN = "tools/burden.md"
SCRIPTS: dict[str, tuple[str, ...]] = {
    SEARCH: ("assets/search/page.js",),
    "tools/checklist.md": (*CHECKLIST_SCRIPTS, "assets/tools/note-core.js", "assets/tools/note.js"),
    "tools/copy.md": ("assets/data/copy.js", "assets/tools/copy-core.js", "assets/tools/copy.js"),
    BURDEN: (
        "assets/data/burden.js",
        "assets/tools/burden-core.js",
        "assets/tools/burden-link.js",
        "assets/tools/burden-table.js",
        "assets/tools/burden-chart.js",
        "assets/tools/burden-row.js",
        "assets/tools/burden-results.js",
        "assets/tools/burden.js",
    ),
}
"""Browser scripts of single pages, after those every page has."""
SHEETS: dict[str, tuple[str, ...]] = {
    "tools/copy.md": ("assets/tools/copy.css",),
    TIMELINE: ("assets/tools/drawings.css",),
    CLAUSE_MAP: ("assets/tools/drawings.css",),
    BURDEN: ("assets/tools/burden.css",),
}
"""Style sheets of single pages, after the site's own."""


def compose(library: Library) -> Iterator[tuple[str, str]]:
    """Yield (path, Markdown) of every derived page."""
    for path, page in DERIVED_PAGES.items():
        template, values = _PAGES[path]
        kind = "search" if path == SEARCH else "index"
        meta: dict[str, object] = {"title": page.title, "description": page.description, "kind": kind, "hide": WIDE}
        if path in SCRIPTS:
            meta["scripts"] = list(SCRIPTS[path])
        if path in SHEETS:
            meta["sheets"] = list(SHEETS[path])
        yield path, render(template, meta, here=path, library=library, title=page.title, **values(library))


def _practices(library: Library) -> dict[str, object]:
    places = {scene.id: place for place, scene in enumerate(library.scenes)}
    return {
        "practices": sorted(library.practices, key=lambda practice: places.get(practice.scene, len(places))),
        "verdicts": [v for v in Verdict if any(p.verdict is v for p in library.practices)],
        "scenes": {s.id: s for s in library.scenes if library.practices_in(s)},
        "levels": [v for v in EvidenceLevel if any(library.best_level(p) is v for p in library.practices)],
    }


def _directives(library: Library) -> dict[str, object]:
    directives = sorted(library.directives, key=lambda d: d.dated.date if d.dated else "", reverse=True)
    return {
        "directives": directives,
        "kinds": list(dict.fromkeys(d.kind for d in directives)),
        "texts": [t for t in PublicText if any(d.public_text is t for d in directives)],
        "force": lambda directive: directive.force_on(library.edition)[1],
        "forces": list(dict.fromkeys(d.force_on(library.edition)[1] for d in directives)),
    }


def _numbers(library: Library) -> dict[str, object]:
    rows = [
        (directive, provision, limit)
        for directive in library.directives
        for provision in directive.provisions
        for limit in provision.limits
    ]
    return {"rows": rows, "cited": list(dict.fromkeys(directive for directive, _, _ in rows))}


def _figures(library: Library) -> dict[str, object]:
    pairs = [figure.pair for figure in library.figures if figure.pair]
    return {"pairs": pairs, "chart": before_after(pairs, "减前和减后的张数、项数")}


def _open_checks(library: Library) -> dict[str, object]:
    return {
        "rows": sorted(_open(library), key=lambda row: -len(row[2])),
        "unsettled": [p for p in library.practices if not library.is_settled(p)],
        "total": sum(len(d.provisions) for d in library.directives),
        "levels": Counter(p.evidence.level for d in library.directives for p in d.provisions),
        "order": list(EvidenceLevel),
    }


def _open(library: Library) -> Iterator[tuple[Directive, Provision, tuple[Practice, ...]]]:
    """Yield provisions seen in fewer than two copies, of unknown number, or called in question."""
    for directive in library.directives:
        for provision in directive.provisions:
            evidence = provision.evidence
            if not evidence.is_well_seen or evidence.number_level is EvidenceLevel.UNVERIFIED:
                yield directive, provision, library.practices_resting_on(directive, provision)


def _search(library: Library) -> dict[str, object]:
    levels = [library.best_level(p) for p in library.practices]
    levels += [p.evidence.level for d in library.directives for p in d.provisions]
    return {
        "result_kinds": RESULT_KINDS,
        "verdicts": [v for v in Verdict if any(p.verdict is v for p in library.practices)],
        "levels": [level for level in EvidenceLevel if level in levels],
        "tools": _TOOLS,
    }


def _checklist(library: Library) -> dict[str, object]:
    return {"groups": GROUPS, "materials": {m.id: m for m in library.materials}}


def _burden(library: Library) -> dict[str, object]:
    return {"frequencies": frequencies(library), "efforts": [p for p in library.practices if p.effort]}


def _tools(library: Library) -> dict[str, object]:
    return {"tools": _TOOLS}


def _nothing(library: Library) -> dict[str, object]:
    return {}


_PAGES: dict[str, tuple[str, Callable[[Library], dict[str, object]]]] = {
    "practices/index.md": ("practices.md", _practices),
    "directives/index.md": ("directives.md", _directives),
    "scenes/index.md": ("scenes.md", _nothing),
    "materials/index.md": ("materials.md", _nothing),
    "guide/index.md": ("guides.md", _nothing),
    "numbers.md": ("numbers.md", _numbers),
    "figures.md": ("figures.md", _figures),
    TIMELINE: ("timeline.md", drawn_pages.timeline),
    CLAUSE_MAP: ("clause-map.md", drawn_pages.clause_map),
    BURDEN: ("burden.md", _burden),
    "open-checks.md": ("open-checks.md", _open_checks),
    "changes.md": ("changes.md", changes_page),
    "tools/data.md": ("data.md", data_page),
    "tools/copy.md": ("copy.md", copy_values),
    SEARCH: ("search.md", _search),
    "tools/checklist.md": ("checklist.md", _checklist),
    TOOLS: ("tools.md", _tools),
}
"""Template and values of each page."""
