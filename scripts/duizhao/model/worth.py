"""What is most worth checking against its source: the order of the open-checks page and of `duizhao recheck`."""

from collections.abc import Iterator
from dataclasses import dataclass

from .directive import Directive, Provision
from .due import due_on
from .library import Library
from .practice import Practice
from .vocabulary import EvidenceLevel

STRONG = 2
"""不得要求 and 确有规定 do most harm if the wording is not what we think."""


@dataclass(frozen=True)
class Checkable:
    """One provision, and what hangs on it."""

    directive: Directive
    provision: Provision
    practices: tuple[Practice, ...]
    """Whose verdicts rest on it."""
    due: str | None
    """ISO day from which a check is due."""

    @property
    def weight(self) -> int:
        """Verdicts that rest on it, each strong one counted double."""
        return sum(STRONG if practice.verdict.is_strong else 1 for practice in self.practices)

    @property
    def strong(self) -> int:
        """How many of the verdicts that rest on it are strong."""
        return sum(practice.verdict.is_strong for practice in self.practices)

    @property
    def name(self) -> str:
        """How it is named on the command line, e.g. `burden-rules-2024#2`."""
        return f"{self.directive.id}#{self.provision.id}"

    @property
    def is_open(self) -> bool:
        """Whether it was seen in fewer than two copies, its number not seen, or it was called in question."""
        evidence = self.provision.evidence
        return not evidence.is_well_seen or evidence.number_level is EvidenceLevel.UNVERIFIED

    def is_due_on(self, day: str) -> bool:
        """Whether its time has come by an ISO day."""
        return self.due is not None and self.due <= day


def by_worth(library: Library) -> list[Checkable]:
    """Return every provision, what most hangs on first; equals in doubt before others, then in library order."""
    return sorted(_all(library), key=lambda c: (-c.weight, not c.provision.evidence.is_in_doubt))


def worth_checking(library: Library) -> list[Checkable]:
    """Return the provisions somebody should look at on the library's day, in the order of `by_worth`."""
    return [c for c in by_worth(library) if c.is_open or c.is_due_on(library.edition)]


def _all(library: Library) -> Iterator[Checkable]:
    for directive in library.directives:
        for provision in directive.provisions:
            resting = library.practices_resting_on(directive, provision)
            yield Checkable(directive, provision, resting, due_on(directive, provision))
