"""Our own words in a record: every value that somebody wrote for readers, in Chinese.

Not our own: names and numbers of documents, words that find the place in an original, addresses.
"""

from collections.abc import Iterator
from typing import NamedTuple

from pydantic import BaseModel

from .directive import Directive
from .record import Key, Position, Record

NOT_OURS = {"doc_number", "locator", "label", "issuers", "official_urls", "address", "seen", "source", "url", "key"}
NAMES_OF_DIRECTIVES = {"title", "short"}
AS_TYPED = {"aliases", "typed"}
"""What people type, not what we write."""

Place = tuple[Key, ...]


class Prose(NamedTuple):
    """A value in our own words, and the keys that lead to it."""

    record: Record
    keys: Place
    text: str

    @property
    def at(self) -> Position:
        """Where it stands."""
        return self.record.position(*self.keys)

    @property
    def is_typed(self) -> bool:
        """Whether it is what people type."""
        return not AS_TYPED.isdisjoint(self.keys)


def prose_of(record: Record) -> Iterator[Prose]:
    """Yield every value of a record in our own words."""
    for keys, text in _texts(record, ()):
        if is_prose(type(record), keys):
            yield Prose(record, keys, text)


def is_prose(kind: type[Record] | None, keys: Place) -> bool:
    """Whether the value at these keys of a record is our own wording."""
    if kind is Directive and len(keys) == 1 and keys[0] in NAMES_OF_DIRECTIVES:
        return False
    return NOT_OURS.isdisjoint(keys)


def _texts(value: object, keys: Place) -> Iterator[tuple[Place, str]]:
    if type(value) is str:  # terms of a vocabulary are a kind of str, and not prose
        if not value.isascii():
            yield keys, value
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from _texts(item, (*keys, i))
    elif isinstance(value, BaseModel):
        for name, item in value.__dict__.items():
            if item and name not in NOT_OURS:
                yield from _texts(item, (*keys, name))
