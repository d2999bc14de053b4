"""PRIV-6: no unit below the province is named outside of what authorities have published."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from .privacy.reporting import findings

RULE = "PRIV-6"


def check(library: Library) -> Iterator[Finding]:
    yield from findings(library, RULE)
