"""Which document came when, whether it is in force, and which one replaced it."""

from collections import defaultdict
from dataclasses import dataclass

from ..model.directive import Directive
from ..model.library import Library
from ..model.vocabulary import Status

UNDATED = "undated"
NOT_YET = "not-yet"
FORCES = (*(status.value for status in Status), NOT_YET)
"""Codes of force, in the order they are explained."""


@dataclass(frozen=True)
class Row:
    """A document, its force on the day the library speaks for, and the document that replaced it."""

    directive: Directive
    force: str
    """Code of the force status; `not-yet` before a document is in force."""
    force_words: str
    successor: Directive | None


@dataclass(frozen=True)
class Year:
    """Documents of one year, the newest first; those known by month or year only follow the days."""

    code: str
    """For anchors: `2026`, or `undated`."""
    name: str
    rows: tuple[Row, ...]


def years(library: Library) -> list[Year]:
    """Return every document once, newest year first, those of unknown date last."""
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for directive in library.directives:
        found[directive.dated.date[:4] if directive.dated else ""].append(_row(library, directive))
    return [
        Year(code or UNDATED, f"{code} 年" if code else "没有查到日期", tuple(sorted(rows, key=_date, reverse=True)))
        for code, rows in sorted(found.items(), reverse=True)
    ]


def _row(library: Library, directive: Directive) -> Row:
    status, words = directive.force_on(library.edition)
    successor = library.find(Directive, directive.superseded_by) if directive.superseded_by else None
    return Row(directive, status.value if status else NOT_YET, words, successor)


def _date(row: Row) -> str:
    return row.directive.dated.date if row.directive.dated else ""
