"""Names of persons in a line: after a label, before a title, after a title."""

from collections.abc import Iterator
from typing import Any

from .expressions import HAN, after, before, compiled


def people(entry: dict[str, Any], line: str) -> Iterator[tuple[int, int]]:
    """Yield the places of names, each with its label or title."""
    for label in compiled(entry["labels"]).finditer(line):
        length = _follows(entry, after(line, label.end()), entry["any"])
        if length:
            yield label.start(), label.end() + length
    for title in compiled(entry["titles"]).finditer(line):
        if compiled(entry["runs_on"]).search(line[title.start() : title.end() + 1]):
            continue
        head = before(line, title.start())
        own = compiled(entry["deputy"]).sub("", head)
        name = _precedes(entry, own)
        if name:
            yield title.start() - len(head) + len(own) - name, title.end()
            continue
        length = _follows(entry, after(line, title.end()), entry["common"])
        if length:
            yield title.start(), title.end() + length


def _precedes(entry: dict[str, Any], head: str) -> int:
    """Return the length of the name a text ends with; 0 if there is none."""
    for given in (2, 1, 0):
        for surname in (2, 1):
            name = head[-(surname + given) :]
            rest = head[: len(head) - surname - given]
            if len(name) < surname + given or not _is_name(entry, name, surname, entry["common"]):
                continue
            if given or not rest or not HAN.match(rest[-1]) or rest[-1] in entry["before"]:
                return surname + given
    return 0


def _follows(entry: dict[str, Any], tail: str, surnames: str) -> int:
    """Return the length of the name a text begins with, the gap before it included; 0 if there is none."""
    text = compiled(entry["gap"]).sub("", tail)
    for given in (2, 1):
        for surname in (2, 1):
            name, rest = text[: surname + given], text[surname + given :]
            if len(name) < surname + given or not _is_name(entry, name, surname, surnames):
                continue
            if compiled(entry["after"]).search(rest):
                return len(tail) - len(text) + surname + given
    return 0


def _is_name(entry: dict[str, Any], name: str, surname: int, surnames: str) -> bool:
    known = name[:surname] in entry["double"] if surname == 2 else name[0] in surnames
    given_fits = all(HAN.match(char) and char not in entry["not_given"] for char in name[surname:])
    return known and given_fits and name[:2] not in entry["words"] and name not in entry["public"]
