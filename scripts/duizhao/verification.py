"""Read a content folder and apply every rule."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from .cores import aside
from .findings import Finding, in_reading_order
from .model.library import Library
from .reading import read_library
from .rules import check
from .stages import Stages


def verify(docs: Path, edition: str, stages: Stages | None = None) -> tuple[Library, list[Finding]]:
    """Return the library in `docs` and all findings in reading order.

    Rules run on the pages that could be read; faults of one page do not hide those of another. A build gives its
    `stages` to be told what took how long; it has much to do afterwards, so rules leave nothing in its memory.
    """
    if stages is None:
        library, findings = read_library(docs, edition)
        return library, in_reading_order(findings + check(library))
    with stages.timed("read"):
        library, findings = read_library(docs, edition)
    found, seconds = aside(partial(_timed_check, library))
    stages.add(seconds)
    return library, in_reading_order(findings + found)


def _timed_check(library: Library) -> tuple[list[Finding], Mapping[str, float]]:
    stages = Stages()
    with stages.timed("check"):
        found = check(library)
    return found, stages.seconds
