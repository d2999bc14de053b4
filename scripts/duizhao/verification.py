"""Read a content folder and apply every rule."""

from pathlib import Path

from .findings import Finding, in_reading_order
from .model.library import Library
from .reading import read_library
from .rules import check


def verify(docs: Path, edition: str) -> tuple[Library, list[Finding]]:
    """Return the library in `docs` and all findings in reading order.

    Rules run on the pages that could be read. A page that could not be read is missing from the
    library, so findings of other pages that only say so are left out: the cause is listed itself.
    """
    library, findings = read_library(docs, edition)
    unreadable = {Path(finding.at.path).stem for finding in findings}
    findings += [f for f in check(library) if not _is_consequence(f, unreadable)]
    return library, in_reading_order(findings)


def _is_consequence(finding: Finding, unreadable: set[str]) -> bool:
    return finding.rule in ("CITE-1", "REF-1", "LINK-2") and any(f"“{stem}”" in finding.message for stem in unreadable)
