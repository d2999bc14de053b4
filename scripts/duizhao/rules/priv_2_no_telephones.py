"""PRIV-2: no mobile or landline number stands in any text; short public hotlines may."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from .privacy.reporting import findings

RULE = "PRIV-2"


def check(library: Library) -> Iterator[Finding]:
    yield from findings(library, RULE)
