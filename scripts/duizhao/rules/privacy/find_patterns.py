"""Candidates of one pattern in a line."""

from collections.abc import Iterator
from typing import Any

from .checks import satisfies
from .expressions import after, before, compiled


def patterns(entry: dict[str, Any], line: str) -> Iterator[tuple[int, int]]:
    """Yield the places of what fits; after a candidate that does not, the search goes on one character later."""
    find = compiled(entry["find"])
    at = 0
    while match := find.search(line, at):
        fits = _fits(entry, line, match.start(), match.end())
        if fits:
            yield match.start(), match.end()
        at = match.end() if fits else match.start() + 1


def _fits(entry: dict[str, Any], line: str, start: int, end: int) -> bool:
    text = line[start:end]
    return not (
        ("before" in entry and compiled(entry["before"]).search(before(line, start)))
        or ("after" in entry and compiled(entry["after"]).search(after(line, end)))
        or ("unless" in entry and compiled(entry["unless"]).search(text))
    ) and satisfies(entry.get("check"), text)
