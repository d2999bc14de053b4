"""How a build ends, apart from building itself, which takes long to load."""

from dataclasses import dataclass

from .findings import Finding


class BuildFault(Exception):
    """The site could not be built; the message says what to do. The old site or zip is untouched."""


@dataclass(frozen=True)
class BuildResult:
    """What a build came to. `pages` is 0 if error findings stopped it."""

    findings: list[Finding]
    pages: int
