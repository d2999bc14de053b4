"""Every limit of the library as the number checker in the browser needs it."""

from fractions import Fraction

from ..compose.marks import ROUNDING, SHARE, limit_value
from ..model.directive import Directive, Limit, Provision
from ..model.evidence import Evidence
from ..model.library import Library
from ..model.vocabulary import Comparator, EvidenceLevel, Strength
from .number_words import MEANINGS, WEAK
from .standing import standing_of


def numbers_data(library: Library) -> dict[str, object]:
    """Return all limits in the order of the page, and the words to find them by.

    `standing` is 0 in force, 1 force not settled, 2 over or not yet begun; `force` says so in words
    and is empty where a document is plainly in force. `value` of a share is a part of 1.
    """
    return {
        "edition": library.edition,
        "limits": [_limit(library, *one) for one in library.limits],
        "meanings": _meanings(library),
        "weak": list(WEAK),
    }


def _limit(library: Library, directive: Directive, provision: Provision, limit: Limit) -> dict[str, object]:
    strength = limit.strength or provision.strength
    standing, force = standing_of(library, directive, limit)
    return {
        "subject": limit.subject,
        "topics": list(provision.topics),
        "scope": limit.scope,
        "comparator": limit.comparator.value,
        "value": exact(limit),
        "unit": limit.unit,
        "per": limit.per or "",
        "words": bound_in_words(limit, strength),
        "strength": strength.value,
        "strengthLabel": strength.label,
        "strengthOrder": list(Strength).index(strength),
        "short": directive.short,
        "clause": f"《{directive.short}》{provision.shown_label}",
        "url": f"{directive.url}#{provision.anchor}",
        "evidence": provision.evidence.level.value,
        "evidenceLabel": provision.evidence.level.label,
        "numberEvidence": _number_in_doubt(provision.evidence),
        "standing": standing,
        "force": force,
    }


def exact(limit: Limit) -> float:
    """Return the value; of a share written 0.6667 the fraction it stands for."""
    if not limit.unit.endswith(SHARE):
        return limit.value
    fraction = Fraction(limit.value).limit_denominator(12)
    return float(fraction) if abs(fraction - limit.value) < ROUNDING else limit.value


def bound_in_words(limit: Limit, strength: Strength) -> str:
    """Return “一般不超过 5000 字（每份）”: the bound with those words that leave room or shut it."""
    bound = limit_value(limit)
    if strength in (Strength.GENERALLY, Strength.IN_PRINCIPLE):
        return f"{strength.label}{bound}" if bound.startswith(("不", "超")) else f"{strength.label} {bound}"
    if strength is Strength.MUST_NOT and limit.comparator is Comparator.AT_MOST:
        return f"不得{bound.removeprefix('不')}"
    return bound


def _number_in_doubt(evidence: Evidence) -> str:
    """Return “条号待核对” where the article number is known less surely than its wording, else nothing."""
    order = list(EvidenceLevel)
    number = evidence.number_level
    if number is EvidenceLevel.UNVERIFIED or order.index(number) <= order.index(evidence.level):
        return ""
    return f"条号{number.label}"


def _meanings(library: Library) -> list[list[str]]:
    """Return [typed, meant] pairs: search's synonyms and our own."""
    pairs = [(typed, synonym.title) for synonym in library.synonyms for typed in synonym.typed]
    pairs += [(typed, meant) for meant, all_typed in MEANINGS.items() for typed in (meant, *all_typed)]
    return [list(pair) for pair in dict.fromkeys(pairs)]
