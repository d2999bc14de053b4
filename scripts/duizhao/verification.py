"""Read a content folder and apply every rule."""

from pathlib import Path

from .findings import Finding, in_reading_order
from .model.library import Library
from .reading import read_library
from .rules import check
from .stages import Stages


def verify(docs: Path, edition: str, stages: Stages | None = None) -> tuple[Library, list[Finding]]:
    """Return the library in `docs` and all findings in reading order; `stages` is told what took how long.

    Rules run on the pages that could be read; faults of one page do not hide those of another.
    """
    stages = stages or Stages()
    with stages.timed("read"):
        library, findings = read_library(docs, edition)
    with stages.timed("check"):
        return library, in_reading_order(findings + check(library))
