"""Findings: what a contributor can get wrong, with the place and the mend."""

import re
from dataclasses import dataclass
from enum import StrEnum

from .model.record import Position

UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


class Severity(StrEnum):
    """How far a finding reaches."""

    ERROR = "error"
    """The site would be wrong: no build."""
    REVIEW = "review"
    """The site can say so by itself (e.g. 结论待核对), or only the clock is wrong: `check` fails, the build goes on."""


@dataclass(frozen=True)
class Finding:
    """One thing to mend. `message` says what is wrong, `fix` how to put it right."""

    rule: str
    at: Position
    message: str
    fix: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return one_line(f"{self.at}: {self.rule} {self.message} — {self.fix}")


def one_line(text: str) -> str:
    """Return text with a question mark for whatever would break a line of output or cannot be put out."""
    return UNSHOWN.sub("?", text)


def in_reading_order(findings: list[Finding]) -> list[Finding]:
    """Return findings by file, then line, then rule."""
    return sorted(findings, key=lambda f: (f.at.path, f.at.line, f.rule, f.message))
