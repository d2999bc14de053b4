"""Every text of every record, with its place in the file."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...model.directive import Directive
from ...model.figure import Figure
from ...model.library import Library
from ...model.practice import Case
from ...model.publisher import Publisher
from ...model.record import Key, Position, Record, Value
from ...model.vocabulary import CaseKind, Term

PUBLISHED = {"publisher", "issuers", "doc_number"}
"""Fields that say who keeps a copy, who issued a document and under which number: public by what they are."""
TITLES = {"title", "short"}


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and where it stands. `official`: see `scan`."""

    text: str
    record: Record
    keys: tuple[Key, ...] = ()
    line: int | None = None
    """Counted from 0 in the body, for a line of it."""
    official: bool = False

    @property
    def at(self) -> Position:
        """The place in the file."""
        if self.line is not None:
            return Position(self.record.path, self.record.body_line + self.line)
        return self.record.position(*self.keys)


def passages(library: Library) -> Iterator[Passage]:
    """Yield the values of front matter and lists, and each line of the bodies."""
    for record in (*library.records(), *library.figures, *library.publishers, *library.synonyms, *library.images):
        yield from _values(record, record, (), isinstance(record, Publisher) or _is_notice(record))
        for i, line in enumerate(record.body.split("\n")):
            yield Passage(line, record, line=i)


def _values(record: Record, value: object, keys: tuple[Key, ...], official: bool) -> Iterator[Passage]:
    if isinstance(value, Value):
        for name, inner in value:
            public = name in PUBLISHED or (isinstance(value, Directive) and name in TITLES) or _is_notice(inner)
            yield from _values(record, inner, (*keys, name), official or public)
    elif isinstance(value, tuple):
        for i, inner in enumerate(value):
            yield from _values(record, inner, (*keys, i), official or _is_notice(inner))
    elif isinstance(value, str) and not isinstance(value, Term):
        yield Passage(value, record, keys, official=official)


def _is_notice(value: object) -> bool:
    """Whether this is a case or a figure that an authority has published itself."""
    return isinstance(value, Case | Figure) and value.kind is CaseKind.OFFICIAL_NOTICE
