"""Pages nobody writes: indexes, number look-up, open checks, search."""

from collections import Counter
from collections.abc import Callable, Iterator

from ..model.directive import Directive, Provision
from ..model.library import Library
from ..model.practice import Practice
from ..model.vocabulary import EvidenceLevel, PublicText, Verdict
from ..pages import DERIVED_PAGES, RESULT_KINDS
from .chart import before_after
from .rendering import render

WIDE = ["navigation", "toc"]
SEARCH = "search.md"


def compose(library: Library) -> Iterator[tuple[str, str]]:
    """Yield (path, Markdown) of every derived page."""
    for path, title in DERIVED_PAGES.items():
        template, description, values = _PAGES[path]
        kind = "search" if path == SEARCH else "index"
        meta: dict[str, object] = {"title": title, "description": description, "kind": kind, "hide": WIDE}
        yield path, render(template, meta, here=path, library=library, title=title, **values(library))


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
    }


def _nothing(library: Library) -> dict[str, object]:
    return {}


_PAGES: dict[str, tuple[str, str, Callable[[Library], dict[str, object]]]] = {
    "practices/index.md": ("practices.md", "基层常被要求做的事，逐条对照中央要求", _practices),
    "directives/index.md": ("directives.md", "本站依据的中央文件和法律法规", _directives),
    "scenes/index.md": ("scenes.md", "按活动查：必须有什么、可以有什么、不必有什么", _nothing),
    "materials/index.md": ("materials.md", "按材料查：谁要这张表，凭什么要", _nothing),
    "guide/index.md": ("guides.md", "怎么用本站，怎么看结论", _nothing),
    "numbers.md": ("numbers.md", "中央文件里的上限、下限和次数，一张表查到", _numbers),
    "figures.md": ("figures.md", "别人公开发表过的基层负担和减负数字，带来源、范围和数法", _figures),
    "open-checks.md": ("open-checks.md", "还没有核对到两处以上文本的条款", _open_checks),
    SEARCH: ("search.md", "搜索做法、文件、场景和材料", _search),
}
