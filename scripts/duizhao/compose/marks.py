"""Pieces of markup that templates share: badges, links, dates, citations.

Every function returns Markup built from escaped text, so a template cannot let a value through.
"""

import posixpath
import re
from fractions import Fraction
from urllib.parse import quote

from markupsafe import Markup

from ..model.directive import Directive, Limit, Provision
from ..model.evidence import Evidence
from ..model.library import Library
from ..model.practice import Practice, Reference
from ..model.record import Record
from ..model.scene import Scene, SceneRecord
from ..model.vocabulary import Comparator, EvidenceLevel, RecordStatus, Strength, Verdict
from ..pages import FORM, page_path, page_url, relative_url
from ..tools.items import GROUP_OF_RECORD, practice_item, record_item
from .escaping import escape

CODE = re.compile(r"[a-z0-9-]+")
SHARE = "的比例"
ROUNDING = 0.001
"""Two thirds are written 0.6667."""
UNSETTLED = "结论待核对"


def _badge(kind: str, code: str, label: str) -> Markup:
    return Markup(f'<span class="badge" data-{kind}="{code}">{escape(label)}</span>')


def verdict_badge(library: Library, practice: Practice) -> Markup:
    """The verdict; where its evidence does not carry it, 结论待核对 beside it."""
    badge = _badge("verdict", practice.verdict.value, practice.verdict.label)
    if library.is_settled(practice):
        return badge
    return badge + Markup(f' <span class="badge" data-unsettled="true">{UNSETTLED}</span>')


def verdict_term(verdict: Verdict) -> Markup:
    return _badge("verdict", verdict.value, verdict.label)


def strength_badge(strength: Strength) -> Markup:
    return _badge("strength", strength.value, strength.label)


def evidence_badge(level: EvidenceLevel) -> Markup:
    return _badge("evidence", level.value, level.label)


def evidence_badges(evidence: Evidence) -> Markup:
    """How surely the wording is known; the article number too where it is known less surely."""
    badge = evidence_badge(evidence.level)
    number = weaker_number_level(evidence)
    return badge + Markup(" ") + _badge("number-evidence", number.value, f"条号{number.label}") if number else badge


def evidence_words(evidence: Evidence) -> str:
    """What `evidence_badges` says, in words alone, for drawings."""
    number = weaker_number_level(evidence)
    return evidence.level.label + (f"，条号{number.label}" if number else "")


def weaker_number_level(evidence: Evidence) -> EvidenceLevel | None:
    """How surely the article number is known, if less surely than the wording; a number nobody saw is not shown."""
    order = list(EvidenceLevel)
    number = evidence.number_level
    if number is EvidenceLevel.UNVERIFIED or order.index(number) <= order.index(evidence.level):
        return None
    return number


def record_badge(status: RecordStatus) -> Markup:
    return _badge("record", status.value, status.label)


def link(here: str, target: str, text: str, fragment: str = "", unseen: str = "") -> Markup:
    """A relative Markdown link from one page path to another.

    `unseen`: what tells it from links of the same words, for those who hear them without what stands around.
    """
    path = posixpath.relpath(target, posixpath.dirname(here) or ".")
    more = f'<span class="visually-hidden">{escape(unseen)}</span>' if unseen else ""
    return Markup(f"[{escape(text)}{more}]({path}{'#' + fragment if fragment else ''})")


def file_link(here: str, file: str, text: str) -> Markup:
    """A link from a page path to a file of the shell, whose path is ours. HTML, since it lies in no folder of pages."""
    path = posixpath.relpath(file, page_url(here).strip("/") or ".")
    return Markup(f'<a href="{path}">{escape(text)}</a>')


def to_record(here: str, record: Record, text: str = "") -> Markup:
    return link(here, page_path(record), text or record.title)


def to_provision(here: str, directive: Directive, provision: Provision) -> Markup:
    """“《简称》第几条” as a link to the provision's anchor."""
    text = f"《{directive.short}》{provision.shown_label}"
    return link(here, page_path(directive), text, provision.anchor)


def citation(here: str, library: Library, reference: Reference) -> Markup:
    """The link and evidence badge of a reference; a build never gets here with a broken one."""
    directive = library.find(Directive, reference.directive)
    provision = library.provision(reference)
    if directive is None or provision is None:
        raise LookupError(f"{reference.directive}#{reference.provision} was not checked")
    return to_provision(here, directive, provision) + Markup(" ") + evidence_badges(provision.evidence)


def outside(address: str, text: str = "") -> Markup:
    """A link to another site if it is a safe one, else the address as text."""
    shown = escape(text or address)
    if not address.startswith("https://"):
        return Markup(f"{shown}（{escape(address)}）" if text else f"<code>{shown}</code>")
    safe = quote(address, safe=":/?#@!$&*+,;=%~-._")
    return Markup(f'<a href="{escape(safe)}" rel="noreferrer">{shown}</a>')


def limit_value(limit: Limit) -> str:
    """“不超过 4000 字（每份）”: comparator, number, unit and what it is counted per, in words.

    A unit that ends in 的比例 is a share of a whole: 0.5 is shown as “应到会人数的 1/2”.
    """
    bound = "" if limit.comparator is Comparator.EXACTLY else limit.comparator.label
    per = f"（每{limit.per.removeprefix('每')}）" if limit.per else ""
    if limit.unit.endswith(SHARE):
        whole = limit.unit.removesuffix(SHARE)
        return f"{bound}{' ' if bound and whole[0].isascii() else ''}{whole}{_share(limit.value)}{per}"
    return f"{bound} {limit.value:g} {limit.unit}{per}".strip()


def _share(value: float) -> str:
    """“的 2/3” for shares people name as fractions, “的 1%” for others, nothing for the whole."""
    fraction = Fraction(value).limit_denominator(12)
    if fraction == 1:
        return ""
    return f"的 {fraction}" if abs(fraction - value) < ROUNDING else f"的 {value * 100:g}%"


def chinese_date(date: str | None) -> str:
    """“2024 年 7 月 30 日” from an ISO date that may lack day or month; a dash for none."""
    if not date:
        return "—"
    year, *rest = date.split("-")
    return " ".join([f"{year} 年", *(f"{int(part)} {unit}" for part, unit in zip(rest, "月日", strict=False))])


def tickable(name: str, verdict: Verdict, text: Markup) -> Markup:
    """A name that scripts turn into a box to tick; without script it is what it was."""
    return Markup(f'<span data-item="{escape(name)}" data-group="{mark(verdict.value)}">{text}</span>')


def tickable_record(scene: Scene, record: SceneRecord, text: Markup) -> Markup:
    return tickable(record_item(scene, record), GROUP_OF_RECORD[record.status], text)


def tickable_practice(practice: Practice, text: Markup) -> Markup:
    return tickable(practice_item(practice), practice.verdict, text)


def correct_link(here: str, record: Record) -> Markup:
    """A link to the form, filled in with this page. HTML, since no anchor stands behind the form's fragments."""
    return Markup(f'<a href="{relative_url(here, FORM, f"correct={record.url}")}">更正这页</a>')


def word_link(record: Record) -> Markup:
    """A link to the Word file beside the page of a practice or scene."""
    return Markup(f"[情况说明（Word 文件）]({mark(record.id)}/{mark(record.id)}.docx)")


def mark(code: str) -> Markup:
    """A code of ours (id, anchor, vocabulary code) as it is; anything else is a mistake of ours."""
    if not CODE.fullmatch(code):
        raise ValueError(f"not a code: {code!r}")
    return Markup(code)


GLOBALS = {
    function.__name__: function
    for function in (
        verdict_badge,
        verdict_term,
        strength_badge,
        evidence_badge,
        evidence_badges,
        record_badge,
        link,
        file_link,
        to_record,
        to_provision,
        citation,
        outside,
        limit_value,
        chinese_date,
        tickable_record,
        tickable_practice,
        correct_link,
        word_link,
        mark,
    )
}
