"""Pages nobody writes: indexes, number look-up, open checks, search."""

from collections import Counter
from collections.abc import Callable, Iterator

from ..model.directive import Directive, Limit, Provision
from ..model.library import Library
from ..model.practice import Practice
from ..model.vocabulary import Comparator, EvidenceLevel, PublicText, Verdict
from ..pages import DERIVED_PAGES, RESULT_KINDS, Derived
from ..tools.as_of import begins_as_known, force_then, ground_then, in_order, life, telling_days
from ..tools.standing import standing_of
from .chart import before_after
from .rendering import render

_TOOLS: dict[str, Derived] = {path: page for path, page in DERIVED_PAGES.items() if page.is_tool}
WIDE = ["navigation", "toc"]
SEARCH = "search.md"
LENGTHS = ["字", "页"]
"""Units in which the length of a document is capped."""
SCRIPTS: dict[str, tuple[str, ...]] = {
    SEARCH: ("assets/search/page.js",),
    "numbers.md": (
        "assets/data/numbers.js",
        "assets/tools/numbers-units.js",
        "assets/tools/numbers-numerals.js",
        "assets/tools/numbers-quantities.js",
        "assets/tools/numbers-parse.js",
        "assets/tools/numbers-match.js",
        "assets/tools/numbers-convert.js",
        "assets/tools/numbers-judge.js",
        "assets/tools/numbers-core.js",
        "assets/tools/numbers.js",
    ),
    "tools/count.md": ("assets/tools/count-core.js", "assets/tools/count.js"),
    "tools/as-of.md": ("assets/data/as-of.js", "assets/tools/as-of-core.js", "assets/tools/as-of.js"),
}
"""Browser scripts of single pages, after those every page has."""
SHEETS: dict[str, tuple[str, ...]] = {
    "numbers.md": ("assets/tools/numbers.css",),
    "tools/count.md": ("assets/tools/count.css",),
    "tools/as-of.md": ("assets/tools/as-of.css",),
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
    directives = sorted(library.directives, key=lambda d: d.issued or d.published or d.effective or "", reverse=True)
    return {
        "directives": directives,
        "kinds": list(dict.fromkeys(d.kind for d in directives)),
        "texts": [t for t in PublicText if any(d.public_text is t for d in directives)],
        "force": lambda directive: directive.force_on(library.edition)[1],
        "forces": list(dict.fromkeys(d.force_on(library.edition)[1] for d in directives)),
    }


def _rows(library: Library) -> list[tuple[Directive, Provision, Limit]]:
    return [
        (directive, provision, limit)
        for directive in library.directives
        for provision in directive.provisions
        for limit in provision.limits
    ]


def _numbers(library: Library) -> dict[str, object]:
    rows = _rows(library)
    return {"rows": rows, "cited": list(dict.fromkeys(directive for directive, _, _ in rows))}


def _count(library: Library) -> dict[str, object]:
    caps = [row for row in _rows(library) if row[2].unit in LENGTHS and row[2].comparator is Comparator.AT_MOST]
    return {
        "caps": sorted(caps, key=lambda row: (LENGTHS.index(row[2].unit), row[2].value)),
        "force": lambda directive, limit: standing_of(library, directive, limit)[1],
    }


def _as_of(library: Library) -> dict[str, object]:
    day = library.edition
    directives, practices = in_order(library)
    return {
        "days": telling_days(library),
        "directives": [(d, force_then(life(library, d), day, day), begins_as_known(d)) for d in directives],
        "practices": [(practice, ground_then(library, practice, day)) for practice in practices],
    }


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
    "tools/count.md": ("count.md", _count),
    "tools/as-of.md": ("as-of.md", _as_of),
    "figures.md": ("figures.md", _figures),
    "open-checks.md": ("open-checks.md", _open_checks),
    SEARCH: ("search.md", _search),
    "tools/index.md": ("tools.md", _tools),
}
"""Template and values of each page."""
