"""Everything in our own words, line by line where it is Markdown."""

from collections.abc import Iterator
from typing import NamedTuple

from ..model.library import Library
from ..model.prose import Prose
from ..model.record import Position, Record
from .body_tokens import bodies, fenced_lines, position


class Line(NamedTuple):
    """A line of a page's body, counted from 0."""

    record: Record
    number: int
    text: str

    @property
    def is_typed(self) -> bool:
        """Whether it is what people type; lines of a page never are."""
        return False

    @property
    def at(self) -> Position:
        """Where it stands."""
        return position(self.record, self.number)


def written(library: Library) -> Iterator[Prose | Line]:
    """Yield everything in our own words: values of front matter, then lines of Markdown."""
    yield from library.prose
    yield from prose_lines(library)


def prose_lines(library: Library) -> Iterator[Line]:
    """Yield every line of Markdown outside of code blocks."""
    for record, tokens in bodies(library):
        code = fenced_lines(tokens)
        for number, text in enumerate(record.body.split("\n")):
            if number not in code and text:
                yield Line(record, number, text)
