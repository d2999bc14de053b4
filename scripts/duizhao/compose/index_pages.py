"""Values of the indexes and look-up pages."""

from collections import Counter

from ..model.library import Library
from ..model.vocabulary import EvidenceLevel, PublicText, Verdict
from ..model.worth import worth_checking
from ..pages import RESULT_KINDS, tool_pages
from .chart import before_after


def practices(library: Library) -> dict[str, object]:
    return {
        "practices": library.practices_by_scene,
        "verdicts": [v for v in Verdict if any(p.verdict is v for p in library.practices)],
        "scenes": {s.id: s for s in library.scenes if library.practices_in(s)},
        "levels": [v for v in EvidenceLevel if any(library.best_level(p) is v for p in library.practices)],
    }


def directives(library: Library) -> dict[str, object]:
    newest_first = sorted(library.directives, key=lambda d: d.dated.date if d.dated else "", reverse=True)
    return {
        "directives": newest_first,
        "kinds": list(dict.fromkeys(d.kind for d in newest_first)),
        "texts": [t for t in PublicText if any(d.public_text is t for d in newest_first)],
        "force": lambda directive: directive.force_on(library.edition)[1],
        "forces": list(dict.fromkeys(d.force_on(library.edition)[1] for d in newest_first)),
    }


def numbers(library: Library) -> dict[str, object]:
    return {"rows": library.limits, "cited": list(dict.fromkeys(directive for directive, _, _ in library.limits))}


def figures(library: Library) -> dict[str, object]:
    pairs = [figure.pair for figure in library.figures if figure.pair]
    return {"pairs": pairs, "chart": before_after(pairs, "减前和减后的张数、项数")}


def open_checks(library: Library) -> dict[str, object]:
    return {
        "rows": worth_checking(library),
        "unsettled": [p for p in library.practices if not library.is_settled(p)],
        "total": sum(len(d.provisions) for d in library.directives),
        "levels": Counter(p.evidence.level for d in library.directives for p in d.provisions),
        "order": list(EvidenceLevel),
    }


def search(library: Library) -> dict[str, object]:
    levels = [library.best_level(p) for p in library.practices]
    levels += [p.evidence.level for d in library.directives for p in d.provisions]
    return {
        "result_kinds": RESULT_KINDS,
        "verdicts": [v for v in Verdict if any(p.verdict is v for p in library.practices)],
        "levels": [level for level in EvidenceLevel if level in levels],
        "tools": tool_pages(),
    }


def nothing(library: Library) -> dict[str, object]:
    return {}
