"""PRIV-5: no name of a person stands beside a title or a label."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from .privacy.reporting import findings

RULE = "PRIV-5"


def check(library: Library) -> Iterator[Finding]:
    yield from findings(library, RULE)
