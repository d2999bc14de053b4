"""The findings of one rule of this family."""

from collections.abc import Iterator

from ...findings import Finding
from ...model.library import Library
from .definition import definition
from .passages import passages
from .scanning import scan


def findings(library: Library, rule: str) -> Iterator[Finding]:
    """Yield a finding for each hit of a rule in any text of the library."""
    yield from (finding for finding in _of_all_rules(library) if finding.rule == rule)


_latest: tuple[Library, list[Finding]] | None = None
"""The library looked at last: eight rules ask for the same one in turn, and its texts are walked once."""


def _of_all_rules(library: Library) -> list[Finding]:
    global _latest
    if _latest is None or _latest[0] is not library:
        _latest = library, list(_scanned(library))
    return _latest[1]


def _scanned(library: Library) -> Iterator[Finding]:
    known = definition(library)
    free: set[tuple[str, bool]] = set()  # half of all texts, such as addresses, stand in many places
    for passage in passages(library):
        text = passage.text, passage.official
        if text in free:
            continue
        hits = scan(known, passage.text, official=passage.official)
        if not hits:
            free.add(text)
        for hit in hits:
            yield Finding(hit.rule, passage.at, hit.message, hit.fix)
