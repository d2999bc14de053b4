"""The chapter of directives, by legal nature, newest first: what each says and how surely we know."""

from collections.abc import Iterator

from ...compose.marks import chinese_date, limit_value
from ...model.directive import Directive, Limit, Provision, Source
from ...model.library import Library
from ...model.vocabulary import DirectiveKind
from ...pages import DERIVED_PAGES, page_path
from . import marks
from .nodes import (
    Inline,
    Node,
    answer,
    heading,
    items,
    line_break,
    link,
    note,
    outside,
    paragraph,
    sources,
    strong,
    table,
    together,
)
from .prose import prose

PAGE = "directives/index.md"
ENTRY = 3


def directives(library: Library) -> Iterator[Node]:
    """Yield the blocks of the chapter."""
    yield heading(1, PAGE, DERIVED_PAGES[PAGE].title, listed=True)
    yield note(
        "条款都用自己的话复述；要一字不差，请按“查找短语”到官方原文里找。党内文件和法律法规不是一回事，所以按性质分开排，每一类里新的在前。"
    )
    newest_first = sorted(library.directives, key=lambda d: d.issued or d.published or d.effective or "", reverse=True)
    for kind in DirectiveKind:
        found = [d for d in newest_first if d.kind is kind]
        if found:
            yield heading(2, f"{PAGE}#{kind.value}", kind.label, listed=True)
        for directive in found:
            yield from _directive(library, directive)


def _directive(library: Library, directive: Directive) -> Iterator[Node]:
    here = page_path(directive)
    yield heading(ENTRY, here, directive.title, listed=True)
    facts: list[list[list[Inline]]] = [[[name], value] for name, value in _facts(library, directive)]
    yield together(answer("", paragraph(strong(directive.summary))), table((16, 84), [], facts))
    if directive.cautions:
        yield heading(ENTRY + 1, f"{here}#cautions", "引用时当心")
        yield items([[paragraph(caution)] for caution in directive.cautions])
    yield heading(ENTRY + 1, f"{here}#provisions", f"条款（收录 {len(directive.provisions)} 条）")
    numbers = {source.address: n for n, source in enumerate(directive.sources, 1)}
    for provision in directive.provisions:
        yield together(*_provision(library, directive, provision, numbers))
    yield from prose(directive.body, here, ENTRY)
    if directive.sources:
        yield heading(ENTRY + 1, f"{here}#sources", "来源")
        yield sources([list(_source(source)) for source in directive.sources])


def _facts(library: Library, directive: Directive) -> Iterator[tuple[str, list[Inline]]]:
    yield "效力", [f"{directive.force_on(library.edition)[1]}（按 {chinese_date(library.edition)}计算）"]
    yield "性质", [directive.kind.label]
    yield "发布机关", ["、".join(directive.issuers)]
    yield "文号", [directive.doc_number or "未见公开文号"]
    dates = {
        "通过": directive.adopted,
        "印发": directive.issued,
        "公布": directive.published,
        "施行": directive.effective,
    }
    if directive.repealed:
        dates["废止"] = directive.repealed
    yield "日期", ["；".join(f"{name} {chinese_date(date)}" for name, date in dates.items())]
    successor = library.find(Directive, directive.superseded_by) if directive.superseded_by else None
    if successor:
        yield "现行文件", [marks.to_record(successor)]
    yield "公开程度", [directive.public_text.label]
    addresses: list[Inline] = []
    for address in directive.official_urls:
        addresses += [line_break()] if addresses else []
        addresses.append(outside(address, address))
    yield "官方地址", addresses or ["未见"]


def _provision(library: Library, directive: Directive, provision: Provision, numbers: dict[str, int]) -> Iterator[Node]:
    yield heading(ENTRY + 2, marks.provision_label(directive, provision), provision.shown_label)
    yield paragraph(marks.strength_badge(provision.strength), " ", provision.requirement)
    if provision.limits:
        yield items([[paragraph(*_limit(provision, limit))] for limit in provision.limits])
    if provision.note:
        yield note(provision.note)
    yield note(*_evidence(directive, provision, numbers))
    resting = library.practices_resting_on(directive, provision)
    if resting:
        yield note("据此判断的做法：", *marks.listed([marks.to_record(p) for p in resting]))


def _limit(provision: Provision, limit: Limit) -> Iterator[Inline]:
    yield f"{limit.subject}："
    if limit.strength and limit.strength != provision.strength:
        yield marks.strength_badge(limit.strength)
        yield " "
    yield strong(limit_value(limit))
    yield f"（{limit.scope}）"


def _evidence(directive: Directive, provision: Provision, numbers: dict[str, int]) -> Iterator[Inline]:
    evidence = provision.evidence
    yield from marks.evidence_badges(evidence)
    if provision.locator:
        yield f" 查找短语“{provision.locator}”"
    if evidence.seen:
        yield " · 见于来源 "
        sources = f"{page_path(directive)}#sources"
        yield from marks.listed([link(sources, str(numbers[address])) for address in evidence.seen])
    if evidence.last_checked:
        yield f" · 最近核对 {chinese_date(evidence.last_checked)}"


def _source(source: Source) -> Iterator[Inline]:
    yield outside(source.address, source.publisher) if source.link else source.publisher
    yield f"（{source.kind.label}，{source.covers.label}）"
