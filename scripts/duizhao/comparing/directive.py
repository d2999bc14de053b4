"""What changed on the page of a directive."""

from collections.abc import Iterator
from dataclasses import replace

from ..model.directive import Directive, Provision, Source
from .changes import Change
from .fields import aliases, body, date, prose, switched
from .provision import compare_provisions
from .wording import names

DATES = {
    "adopted": "通过日期",
    "issued": "印发日期",
    "published": "公布日期",
    "effective": "施行日期",
    "repealed": "废止日期",
}
TERMS = {
    "kind": "性质",
    "status": "效力",
    "superseded_by": "取代它的文件",
    "public_text": "公开程度",
    "doc_number": "文号",
    "title": "全名",
    "short": "简称",
}


def compare_directives(before: Directive, after: Directive) -> Iterator[Change]:
    """Yield changes: of the document, then of each provision, its name in front."""
    for name, label in TERMS.items():
        yield from switched(label, getattr(before, name), getattr(after, name))
    for name, label in DATES.items():
        yield from switched(label, getattr(before, name), getattr(after, name), date)
    yield from names("发文机关", before.issuers, after.issuers)
    yield from _provisions(before, after)
    yield from names("官方地址", before.official_urls, after.official_urls)
    yield from names("来源", [_source(s) for s in before.sources], [_source(s) for s in after.sources])
    yield from prose(before, after, {"summary": "简介", "cautions": "引用时当心"})
    yield from aliases(before, after)
    yield from body(before, after)


def _provisions(before: Directive, after: Directive) -> Iterator[Change]:
    gone = [p for p in before.provisions if after.provision(p.id) is None]
    come = [p for p in after.provisions if before.provision(p.id) is None]
    for old in gone:
        new = next((p for p in come if p.requirement == old.requirement), None)
        if new:
            come.remove(new)
            yield Change(f"{_name(new)}的编号由“{old.id}”改为“{new.id}”，指到旧编号的链接会落空")
            yield from _within(old, new)
        else:
            yield Change(f"删去条款{_name(old)}（编号 {old.id}）", before=old.requirement)
    for new in come:
        told = f"（{new.strength.label}，{new.evidence.level.label}）"
        yield Change(f"新增条款{_name(new)}{told}", after=new.requirement)
    for old in before.provisions:
        same = after.provision(old.id)
        if same:
            yield from _within(old, same)


def _within(old: Provision, new: Provision) -> Iterator[Change]:
    for change in compare_provisions(old, new):
        yield replace(change, says=f"{_name(old)}：{change.says}")


def _name(provision: Provision) -> str:
    return f"“{provision.label}”"


def _source(source: Source) -> str:
    link = "，给链接" if source.link else ""
    return f"{source.publisher}（{source.kind.label}，{source.covers.label}{link}）{source.address}"
