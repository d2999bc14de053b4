"""What we tell of clauses, cases and figures, as plain runs of characters, and who may tell the same."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..model.directive import Directive
from ..model.figure import Figure
from ..model.library import Library
from ..model.practice import Practice
from ..model.prose import Prose
from ..model.record import Record
from .references import to_provisions
from .written import Line, written

TITLES = re.compile(r"《[^《》]*》")
TARGET = re.compile(r"\]\([^()]*\)|\[")
LINKED = re.compile(r"directives/([a-z0-9-]+)\.md")
TOLD = {
    (Directive, "provisions", "requirement"),
    (Practice, "cases", "summary"),
    (Figure, "statement", "statement"),
}
GAP = "\x00"
"""Stands where a title stood."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Text without spaces, and what it was written as."""

    written: Prose | Line
    text: str


class Accounts:
    """The passages of a library, and what lies behind each."""

    def __init__(self, library: Library) -> None:
        self._library = library
        formulas = {"".join(formula.text.split()) for formula in library.words.formulas}
        self._formula = re.compile("|".join(re.escape(f) for f in sorted(formulas, key=lambda f: (-len(f), f))) or "$.")
        self._alike = {frozenset(pair.directives) for pair in library.words.alike}
        self._cited: dict[str, str] = {}

    def own_prose(self) -> Iterator[Passage]:
        """Yield everything in our own words, save what people type."""
        for piece in written(self._library):
            if not piece.is_typed:
                yield Passage(piece, _clean(piece.text))

    def told(self) -> Iterator[Passage]:
        """Yield what is said of each clause, published case and published figure."""
        for prose in self._library.prose:
            if (type(prose.record), prose.keys[0], prose.keys[-1]) in TOLD:
                yield Passage(prose, _clean(prose.text))

    def own_parts(self, run: str) -> list[str]:
        """Return what is left of a run where wording that may be shared is taken out."""
        return self._formula.split(run)

    def may_share(self, teller: Record, source: Record, runs: list[str]) -> bool:
        """Whether a record may use these runs of another.

        It may where it cites the clause, or is what the other cites, and where both tell one publication.
        """
        if isinstance(teller, Directive) and isinstance(source, Directive):
            succession = teller.superseded_by == source.id or source.superseded_by == teller.id
            return succession or frozenset((teller.id, source.id)) in self._alike
        if isinstance(teller, Directive) and teller.id in _cited(source):
            return True
        if _origins(teller) & _origins(source):
            return True
        cited = self._said_of_cited(teller)
        return all(run in cited for run in runs)

    def _said_of_cited(self, record: Record) -> str:
        """Return all we say of the documents a record cites."""
        if record.path not in self._cited:
            found = (self._library.find(Directive, one) for one in sorted(_cited(record)))
            texts = (p.requirement for directive in found if directive for p in directive.provisions)
            self._cited[record.path] = GAP.join(map(_clean, texts))
        return self._cited[record.path]


def _clean(text: str) -> str:
    if "《" in text:
        text = TITLES.sub(GAP, text)
    if "[" in text:
        text = TARGET.sub("", text)
    return "".join(text.split())


def _cited(record: Record) -> set[str]:
    """Return the ids of the documents a record cites or links to."""
    return {reference.directive for _, reference in to_provisions(record)} | set(LINKED.findall(record.body))


def _origins(record: Record) -> set[str]:
    """Return where what a record tells was published: addresses, or names where there is no address."""
    match record:
        case Practice():
            return {case.url or case.publisher for case in record.cases}
        case Figure():
            return {record.address or record.publisher}
        case _:
            return set()
