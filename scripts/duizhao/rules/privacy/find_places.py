"""Names of units below the province in a line."""

from collections.abc import Iterator
from typing import Any

from .expressions import HAN, after, compiled

RUN = 5
"""A run of name characters that is longer is prose."""


def places(entry: dict[str, Any], line: str) -> Iterator[tuple[int, int]]:
    """Yield the places of names: real ones from the list, others that are made as names are."""
    for found in compiled(entry["kinds"]).finditer(line):
        kind, tail = found.group(), after(line, found.end())
        if tail and tail[0] in entry["runs_on"].get(kind, ""):
            continue
        head = line[max(0, found.start() - entry["longest"] - RUN) : found.start()]
        length = _real(entry, head, kind) or _guessed(entry, head, kind, tail)
        if length:
            yield found.start() - length, found.end()


def _real(entry: dict[str, Any], head: str, kind: str) -> int:
    names = entry["real"].get(kind, ())
    for length in range(min(entry["longest"], len(head)), 0, -1):
        stem = head[-length:]
        if stem not in names:
            continue
        if (length > 1 and stem + kind not in entry["strict"]) or _may_begin(entry, head[:-length]):
            return length
    return 0


def _guessed(entry: dict[str, Any], head: str, kind: str, tail: str) -> int:
    if kind in entry["with_office"]:
        if not compiled(entry["offices"]).search(tail):
            return 0
    elif kind not in entry["guessed"]:
        return 0
    begin = len(head)
    while begin > max(0, len(head) - RUN) and head[begin - 1] in entry["characters"]:
        begin -= 1
    for province in entry["provinces"]:
        if head.startswith(province, begin):
            begin += len(province)
    stem = head[begin:]
    is_common = (
        stem in entry["provinces"] or stem[-1:] + kind in entry["compounds"] or any(map(stem.endswith, entry["words"]))
    )
    return len(stem) if 2 <= len(stem) <= 3 and not is_common and _may_begin(entry, head[:begin]) else 0


def _may_begin(entry: dict[str, Any], head: str) -> bool:
    """Whether a name may begin after this text."""
    return (
        not head
        or not HAN.match(head[-1])
        or head[-1] in entry["before"]
        or any(head.endswith(province) for province in entry["provinces"])
    )
