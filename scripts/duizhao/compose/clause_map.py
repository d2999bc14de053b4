"""Which provisions practices rest on, most first, and which practices rest on too little."""

from collections import defaultdict
from dataclasses import dataclass

from ..model.directive import Directive, Provision
from ..model.library import Library
from ..model.practice import Practice
from ..model.vocabulary import Verdict

LEAST = 2
MOST_ROWS = 40
MOST_DIRECTIVES = 15
"""How many are shown: the page must not grow with the library."""


@dataclass(frozen=True)
class Carrier:
    """A provision and the practices that cite it, by verdict and id."""

    directive: Directive
    provision: Provision
    practices: tuple[Practice, ...]

    @property
    def name(self) -> str:
        return f"《{self.directive.short}》{self.provision.shown_label}"

    @property
    def code(self) -> str:
        """For anchors; an id has no double hyphen, so two carriers never share one."""
        return f"{self.directive.id}--{self.provision.id}"


@dataclass(frozen=True)
class Load:
    """A directive, how many practices cite it, and how often: once for each practice and provision."""

    directive: Directive
    practices: int
    citations: int
    provisions: int
    """How many of its provisions are cited."""


@dataclass(frozen=True)
class Fragile:
    """A practice that one mistake of ours could leave without grounds, and its grounds."""

    practice: Practice
    well_seen: tuple[Carrier, ...]
    others: tuple[Carrier, ...]


def carriers(library: Library) -> list[Carrier]:
    """Return every provision that a practice rests on, those with most practices first, then by id."""
    found = [
        Carrier(directive, provision, tuple(sorted(practices, key=_by_verdict)))
        for directive in library.directives
        for provision in directive.provisions
        if (practices := library.practices_resting_on(directive, provision))
    ]
    return sorted(found, key=lambda carrier: -len(carrier.practices))


def loads(found: list[Carrier]) -> list[Load]:
    """Return the directives of carriers, those cited most often first."""
    by_id: defaultdict[str, list[Carrier]] = defaultdict(list)
    for carrier in found:
        by_id[carrier.directive.id].append(carrier)
    sums = [
        Load(
            of_one[0].directive,
            len({practice.id for carrier in of_one for practice in carrier.practices}),
            sum(len(carrier.practices) for carrier in of_one),
            len(of_one),
        )
        for of_one in by_id.values()
    ]
    return sorted(sums, key=lambda load: (-load.citations, load.directive.id))


def fragile(found: list[Carrier]) -> list[Fragile]:
    """Return the practices of which one provision at most is well seen, by id.

    Those that cite nothing are not among them: their pages say 未见依据 or that local rules decide.
    """
    grounds: defaultdict[str, list[Carrier]] = defaultdict(list)
    practices: dict[str, Practice] = {}
    for carrier in found:
        for practice in carrier.practices:
            practices[practice.id] = practice
            grounds[practice.id].append(carrier)
    parted = (
        Fragile(
            practice,
            tuple(c for c in grounds[practice.id] if c.provision.evidence.is_well_seen),
            tuple(c for c in grounds[practice.id] if not c.provision.evidence.is_well_seen),
        )
        for _, practice in sorted(practices.items())
    )
    return [one for one in parted if len(one.well_seen) <= 1]


def _by_verdict(practice: Practice) -> tuple[int, str]:
    return list(Verdict).index(practice.verdict), practice.id
