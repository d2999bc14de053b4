"""Proof that a mended text says what it said: the same words in the same places."""

import re
import unicodedata
from collections.abc import Iterator

from ..model.prose import is_prose
from ..model.record import Key, Record
from ..rules.names import same

Place = tuple[Key, ...]


def skeleton(text: str) -> str:
    """Return the letters, figures and characters of a text, without marks, spaces and widths."""
    return re.sub(r"\W", "", unicodedata.normalize("NFKC", text))


def same_values(before: object, after: object, kind: type[Record], *, is_list: bool) -> bool:
    """Whether two states of front matter hold the same words in prose, and are equal everywhere else."""
    skip = 2 if is_list else 0
    return list(_comparable(before, (), kind, skip)) == list(_comparable(after, (), kind, skip))


def _comparable(value: object, keys: Place, kind: type[Record], skip: int) -> Iterator[tuple[Place, object]]:
    match value:
        case dict():
            for key, item in value.items():
                yield from _comparable(item, (*keys, key), kind, skip)
        case list() if keys[skip:] == ("aliases",):
            yield keys, list(dict.fromkeys(skeleton(same(str(item))) for item in value))
        case list():
            yield keys, len(value)
            for i, item in enumerate(value):
                yield from _comparable(item, (*keys, i), kind, skip)
        case str() if is_prose(kind, keys[skip:]):
            yield keys, skeleton(value)
        case _:
            yield keys, value
