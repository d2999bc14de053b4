"""PRIV-1: no identity card number stands in any text (GB 11643—1999, and the 15 digits before it)."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from .privacy.reporting import findings

RULE = "PRIV-1"


def check(library: Library) -> Iterator[Finding]:
    yield from findings(library, RULE)
