"""Find what must not be published in a text; `overrides/assets/tools/privacy-core.js` does the same, step by step."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .expressions import compiled
from .find_document_numbers import document_numbers
from .find_patterns import patterns
from .find_people import people
from .find_places import places

SHOWN_BEFORE, SHOWN_AFTER = 3, 2
"""How many characters of a private number messages repeat: enough to find it, too few to use it."""

PLAIN = {code: code - 0xFEE0 for run in ("０９", "ＡＺ", "ａｚ") for code in range(ord(run[0]), ord(run[1]) + 1)}
PLAIN |= {ord(wide): ord(narrow) for wide, narrow in zip("＠．－‐‑‒–", "@.-----", strict=True)}
"""Full-width characters people type on a Chinese keyboard, one for one."""


@dataclass(frozen=True)
class Hit:
    """Something that must not be published: by which rule, what it is, where it stands (code points, end excluded)."""

    rule: str
    message: str
    fix: str
    start: int
    end: int


def scan(definition: dict[str, Any], text: str, *, official: bool = False) -> list[Hit]:
    """Return the hits in order of place.

    `official`: the text says what an authority published, or who published it; names of units and document numbers
    are free there.
    """
    hits: list[Hit] = []
    offset = 0
    for line in text.split("\n"):
        hits.extend(_in_line(definition, line, offset, official))
        offset += len(line) + 1
    return hits


def _in_line(definition: dict[str, Any], line: str, offset: int, official: bool) -> list[Hit]:
    hits: list[Hit] = []
    taken: set[tuple[str, int]] = set()
    for entry, start, end, name in _candidates(definition, line.translate(PLAIN), official):
        own = {(entry["rule"], at) for at in range(start, end)}
        if taken.isdisjoint(own):
            taken |= own
            message = _message(entry, name, line[start:end])
            hits.append(Hit(entry["rule"], message, entry["fix"], offset + start, offset + end))
    return sorted(hits, key=lambda hit: (hit.start, hit.rule))


def _candidates(
    definition: dict[str, Any], line: str, official: bool
) -> Iterator[tuple[dict[str, Any], int, int, str]]:
    bare = compiled(definition["address"]).sub(lambda address: " " * len(address.group()), line)
    for entry in definition["patterns"]:
        for start, end in patterns(entry, line if entry.get("everywhere") else bare):
            yield entry, start, end, entry["name"]
    named, units, numbers = definition["people"], definition["places"], definition["numbers"]
    for start, end in people(named, bare):
        yield named, start, end, named["name"]
    if official:
        return
    for start, end in places(units, bare):
        yield units, start, end, units["name"]
    for start, end, name in document_numbers(numbers, bare):
        yield numbers, start, end, name


def _message(entry: dict[str, Any], name: str, text: str) -> str:
    shown = f"{text[:SHOWN_BEFORE]}…{text[-SHOWN_AFTER:]}" if entry.get("hide") else text
    return f"像是{name}：{shown}"
