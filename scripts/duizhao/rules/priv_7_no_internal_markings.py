"""PRIV-7: nothing carries the marks of internal or classified papers."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from .privacy.reporting import findings

RULE = "PRIV-7"


def check(library: Library) -> Iterator[Finding]:
    yield from findings(library, RULE)
