"""Badges, links and citations in the words of the site."""

from ...compose.marks import UNSETTLED, weaker_number_level
from ...model.directive import Directive, Provision
from ...model.evidence import Evidence
from ...model.library import Library
from ...model.practice import Practice, Reference
from ...model.record import Record
from ...model.vocabulary import EvidenceLevel, RecordStatus, Strength, Verdict
from ...pages import page_path
from .nodes import Inline, Node, badge, link


def verdict_badges(library: Library, practice: Practice) -> list[Inline]:
    """The verdict; where its evidence does not carry it, 结论待核对 beside it."""
    badges: list[Inline] = [verdict_term(practice.verdict)]
    if not library.is_settled(practice):
        badges += [" ", badge("unsettled", "", UNSETTLED)]
    return badges


def verdict_term(verdict: Verdict) -> Node:
    return badge("verdict", verdict.value, verdict.label)


def strength_badge(strength: Strength) -> Node:
    return badge("strength", strength.value, strength.label)


def record_badge(status: RecordStatus) -> Node:
    return badge("record", status.value, status.label)


def evidence_badge(level: EvidenceLevel) -> Node:
    return badge("evidence", level.value, level.label)


def evidence_badges(evidence: Evidence) -> list[Inline]:
    """How surely the wording is known; the article number too where it is known less surely."""
    badges: list[Inline] = [evidence_badge(evidence.level)]
    number = weaker_number_level(evidence)
    if number:
        badges += [" ", badge("number", number.value, f"条号{number.label}")]
    return badges


def to_record(record: Record, text: str = "", *, page: bool = True) -> Node:
    return link(page_path(record), text or record.title, page=page)


def provision_label(directive: Directive, provision: Provision) -> str:
    """Return the name under which links find a provision."""
    return f"{page_path(directive)}#{provision.anchor}"


def to_provision(directive: Directive, provision: Provision) -> Node:
    text = f"《{directive.short}》{provision.shown_label}"
    return link(provision_label(directive, provision), text, page=True)


def citation(library: Library, reference: Reference) -> list[Inline]:
    """The link and evidence badges of a reference. Raises LookupError if it leads nowhere."""
    directive = library.find(Directive, reference.directive)
    provision = library.provision(reference)
    if directive is None or provision is None:
        raise LookupError(f"{reference.directive}#{reference.provision} was not checked")
    return [to_provision(directive, provision), " ", *evidence_badges(provision.evidence)]


def listed(entries: list[Node], between: str = "、") -> list[Inline]:
    """Return inline nodes with a mark between each two."""
    return [piece for n, entry in enumerate(entries) for piece in ((between, entry) if n else (entry,))]
