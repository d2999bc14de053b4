"""PRIV-4: no bank card number stands in any text."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from .privacy.reporting import findings

RULE = "PRIV-4"


def check(library: Library) -> Iterator[Finding]:
    yield from findings(library, RULE)
