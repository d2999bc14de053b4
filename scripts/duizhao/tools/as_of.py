"""What was in force on a given day, and which verdicts had grounds then.

`Directive.force_on` answers for the day of the edition: its `status` is what is known today. For a day
gone by, a document replaced or lapsed since may still have been in force, so its own dates and those of
its successor are asked first, and where they do not tell, the answer is that it is not known.

The browser recomputes the same from `as_of_data` (overrides/assets/tools/as-of-core.js); tests hold the
two together.
"""

from dataclasses import dataclass
from enum import StrEnum

from ..model.dates import earliest, latest
from ..model.directive import Directive
from ..model.library import Library
from ..model.practice import Practice
from ..model.vocabulary import Status


class Force(StrEnum):
    """What can be said of a document's force on a day."""

    IN_FORCE = "in-force"
    NOT_YET = "not-yet"
    OVER = "over"
    UNKNOWN = "unknown"


class Ground(StrEnum):
    """What a verdict rested on, on a day."""

    STANDS = "stands"
    UNSETTLED = "unsettled"
    UNKNOWN = "unknown"
    NONE = "none"


WORDS = {
    "then-in-force": "当时有效",
    "then-trial": "当时有效（试行）",
    "replaced-later": "当时有效，后来被取代",
    "repealed-later": "当时有效，后来废止",
    "end-unknown": "后来失效，哪天起没有查到",
    "start-unknown": "从哪天起没有查到",
    "not-yet": "尚未施行",
    "repealed": "已废止",
    "stands": "站得住",
    "unsettled": "结论待核对",
    "unknown": "拿不准",
    "none-not-yet": "所引文件都还没有施行",
    "none-over": "所引文件都已失效",
    "none-mixed": "所引文件有的还没有施行，有的已失效",
}
"""What readers are told, by code; labels of `Status` aside."""

_BY_STATUS = {
    Status.IN_FORCE: Force.IN_FORCE,
    Status.TRIAL: Force.IN_FORCE,
    Status.EXPIRED: Force.OVER,
    Status.SUPERSEDED: Force.OVER,
    Status.UNKNOWN: Force.UNKNOWN,
}


@dataclass(frozen=True)
class Life:
    """A document's days (ISO, empty if not known): the first on which it may be in force, the first on which it is not."""

    begins: str
    repealed: str
    replaced: str
    """From when its successor is in force."""
    status: Status


def life(library: Library, directive: Directive) -> Life:
    """Return a document's days; a date that lacks its day begins as early and ends as late as it can."""
    successor = library.find(Directive, directive.superseded_by) if directive.superseded_by else None
    return Life(
        begins=_begins(directive),
        repealed=latest(directive.repealed) if directive.repealed else "",
        replaced=_begins(successor) if successor else "",
        status=directive.status,
    )


def begins_as_known(directive: Directive) -> tuple[str, str]:
    """Return the date (as precise as known) from which a document counts, and what happened then; empty if unknown."""
    dates = {
        "施行": directive.effective,
        "印发": directive.issued,
        "公布": directive.published,
        "通过": directive.adopted,
    }
    return next(((date, event) for event, date in dates.items() if date), ("", ""))


def _begins(directive: Directive) -> str:
    date, _ = begins_as_known(directive)
    return earliest(date) if date else ""


def force_then(one: Life, day: str, edition: str) -> tuple[Force, str]:
    """Return the force of a document on an ISO day, and the words for it."""
    if one.repealed and one.repealed <= day:
        return Force.OVER, WORDS["repealed"]
    if one.begins > day:
        return Force.NOT_YET, WORDS["not-yet"]
    if day >= edition:
        return _BY_STATUS[one.status], one.status.label
    if not one.begins:
        return Force.UNKNOWN, WORDS["start-unknown"]
    if _BY_STATUS[one.status] is not Force.OVER:
        return _BY_STATUS[one.status], WORDS.get(f"then-{one.status.value}", one.status.label)
    if one.repealed:
        return Force.IN_FORCE, WORDS["repealed-later"]
    if one.status is Status.SUPERSEDED and one.replaced:
        if day < one.replaced:
            return Force.IN_FORCE, WORDS["replaced-later"]
        return Force.OVER, one.status.label
    return Force.UNKNOWN, WORDS["end-unknown"]


def ground_then(library: Library, practice: Practice, day: str) -> tuple[Ground, str]:
    """Return what a verdict rested on that day, and the words for it.

    As `Library.is_settled`, but only wording in force that day counts: a strong verdict needs such
    wording well seen, any other verdict needs one cited document in force.
    """
    cited = [
        (force_then(life(library, directive), day, library.edition)[0], provision.evidence.is_well_seen)
        for citation in practice.citations
        if (directive := library.find(Directive, citation.directive)) and (provision := library.provision(citation))
    ]
    telling = {force for force, well_seen in cited if well_seen or not practice.verdict.is_strong}
    forces = {force for force, _ in cited}
    if Force.IN_FORCE in telling:
        return Ground.STANDS, WORDS["stands"]
    if Force.UNKNOWN in telling:
        return Ground.UNKNOWN, WORDS["unknown"]
    if Force.IN_FORCE in forces or Force.UNKNOWN in forces or not forces:
        return Ground.UNSETTLED, WORDS["unsettled"]
    if forces == {Force.NOT_YET}:
        return Ground.NONE, WORDS["none-not-yet"]
    return Ground.NONE, WORDS["none-over" if forces == {Force.OVER} else "none-mixed"]


def telling_days(library: Library) -> list[tuple[str, list[str]]]:
    """Return the days on which something began or ended, newest first, with what it was in words."""
    events: dict[str, list[str]] = {}
    for directive in library.directives:
        date, event = begins_as_known(directive)
        if date:
            events.setdefault(earliest(date), []).append(f"《{directive.short}》{event}")
        if directive.repealed:
            events.setdefault(latest(directive.repealed), []).append(f"《{directive.short}》废止")
    return sorted(events.items(), reverse=True)


def newest_first(library: Library) -> list[Directive]:
    """Return the directives in the order of the page and of its data; practices stand by scene."""
    return sorted(library.directives, key=_begins, reverse=True)


def as_of_data(library: Library) -> dict[str, object]:
    """Return what the browser needs to answer for any day."""
    directives = newest_first(library)
    numbers = {directive.id: n for n, directive in enumerate(directives)}
    return {
        "edition": library.edition,
        "words": WORDS,
        "directives": [_plain(life(library, directive)) for directive in directives],
        "practices": [
            {
                "strong": practice.verdict.is_strong,
                "cited": [
                    [numbers[c.directive], provision.evidence.is_well_seen]
                    for c in practice.citations
                    if c.directive in numbers and (provision := library.provision(c))
                ],
            }
            for practice in library.practices_by_scene
        ],
    }


def _plain(one: Life) -> dict[str, str]:
    return {
        "begins": one.begins,
        "repealed": one.repealed,
        "replaced": one.replaced,
        "force": _BY_STATUS[one.status].value,
        "label": one.status.label,
        "status": one.status.value,
    }
