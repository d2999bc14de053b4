"""Read a content folder and apply every rule."""

from pathlib import Path

from .findings import Finding, in_reading_order
from .model.library import Library
from .reading import read_library
from .rules import check


def verify(docs: Path, edition: str) -> tuple[Library, list[Finding]]:
    """Return the library in `docs` and all findings in reading order.

    Rules run on the pages that could be read; faults of one page do not hide those of another.
    """
    library, findings = read_library(docs, edition)
    return library, in_reading_order(findings + check(library))
