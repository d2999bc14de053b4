"""A state of the content read for comparing: records, findings and the bytes of every file."""

from dataclasses import replace
from pathlib import Path

from ..comparing.changes import State
from ..findings import Finding
from ..model.record import Position
from ..verification import verify
from .raw import leads_outside


def read_state(docs: Path, name: str, edition: str) -> State:
    """Return the content of a folder. Raises OSError."""
    library, findings = verify(docs, edition)
    files = {
        path.relative_to(docs).as_posix(): path.read_bytes()
        for path in sorted(docs.rglob("*"))
        if path.is_file() and not leads_outside(path, docs)
    }
    told = tuple(replace(finding, at=_within(docs, finding)) for finding in findings)
    return State(name, library, told, files)


def _within(docs: Path, finding: Finding) -> Position:
    path = Path(finding.at.path).absolute()
    here = docs.absolute()
    shown = path.relative_to(here).as_posix() if path.is_relative_to(here) else finding.at.path
    return Position(shown, finding.at.line)
