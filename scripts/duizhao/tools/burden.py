"""What the burden calculator starts from: frequencies that directives set, and practices to pick.

The calculator follows the Standard Cost Model (International Standard Cost Model Manual, SCM
Network): cost = price × quantity, where price = time × tariff and quantity = entities × frequency.
Directives give frequencies only; time, people and tariff are the reader's own figures.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ..compose.marks import limit_value
from ..model.directive import Directive, Limit, Provision
from ..model.library import Library
from ..model.practice import Practice
from ..model.vocabulary import Comparator, Status, Strength

TIMES_A_YEAR = {"年": 1, "半年": 2, "季度": 4, "月": 12}
COUNTED = ("次", "天")
FLOORS = (Comparator.AT_LEAST, Comparator.EXACTLY)
"""A cap (不超过) says how often at most; nobody has to reach it."""
ASKING = (Strength.MUST, Strength.IN_PRINCIPLE, Strength.GENERALLY)
"""What may be done (可以) need not be done."""
BINDING = (Status.IN_FORCE, Status.TRIAL)
KEY_LENGTH = 8


@dataclass(frozen=True)
class Frequency:
    """How often a provision in force says a thing is to be done."""

    key: str
    """Short and lasting: shared links carry it."""
    directive: Directive
    provision: Provision
    limit: Limit
    times: float
    """Times a year."""

    @property
    def strength(self) -> Strength:
        return self.limit.strength or self.provision.strength


def frequencies(library: Library) -> list[Frequency]:
    """Return the frequencies set by directives in force on the library's day, in the library's order."""
    seen: Counter[str] = Counter()
    found = []
    for directive, provision, limit in _set(library):
        name = f"{directive.id}/{provision.id}/{limit.subject}"
        seen[name] += 1
        times = limit.value * TIMES_A_YEAR[limit.per or ""]
        found.append(Frequency(_key(name, seen[name]), directive, provision, limit, times))
    return found


def burden_data(library: Library) -> dict[str, object]:
    """Return the plain values the browser script works on."""
    titles = {scene.id: scene.title for scene in library.scenes}
    return {
        "frequencies": [_frequency(one) for one in frequencies(library)],
        "practices": [_practice(library, practice, titles) for practice in library.practices],
    }


def _set(library: Library) -> Iterator[tuple[Directive, Provision, Limit]]:
    for directive, provision, limit in library.limits:
        if (
            directive.force_on(library.edition)[0] in BINDING
            and limit.per in TIMES_A_YEAR
            and limit.unit.split("（")[0] in COUNTED
            and limit.comparator in FLOORS
            and (limit.strength or provision.strength) in ASKING
        ):
            yield directive, provision, limit


def _key(name: str, count: int) -> str:
    """Return a key that stays the same when clauses are added around it."""
    full = name if count == 1 else f"{name}/{count}"
    return hashlib.sha256(full.encode()).hexdigest()[:KEY_LENGTH]


def _frequency(one: Frequency) -> dict[str, object]:
    level = one.provision.evidence.level
    return {
        "key": one.key,
        "subject": one.limit.subject,
        "written": limit_value(one.limit),
        "times": one.times,
        "scope": one.limit.scope,
        "strength": one.strength.value,
        "strength_label": one.strength.label,
        "evidence": level.value,
        "evidence_label": level.label,
        "directive": one.directive.short,
        "clause": f"《{one.directive.short}》{one.provision.shown_label}",
        "url": f"{one.directive.url}#{one.provision.anchor}",
    }


def _practice(library: Library, practice: Practice, scenes: dict[str, str]) -> dict[str, object]:
    value: dict[str, object] = {
        "id": practice.id,
        "title": practice.title,
        "scene": scenes.get(practice.scene, ""),
        "url": practice.url,
        "verdict": practice.verdict.value,
        "verdict_label": practice.verdict.label,
        "settled": library.is_settled(practice),
    }
    if practice.effort:
        value["effort"] = {
            "times": practice.effort.per_year,
            "low": practice.effort.minutes_low,
            "high": practice.effort.minutes_high,
            "source": practice.effort.source,
        }
    return value
