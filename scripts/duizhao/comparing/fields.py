"""Fields compared by a table: what a field is called, and how its values are told."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..compose.marks import chinese_date
from ..model.record import Record, Value
from ..model.vocabulary import EvidenceLevel, Strength, Term
from .changes import Change
from .wording import entries, names, rewritten

NOTHING = "没有写"
HARDNESS = {
    Strength.MUST_NOT: 4,
    Strength.MUST: 4,
    Strength.IN_PRINCIPLE: 3,
    Strength.GENERALLY: 2,
    Strength.MAY: 1,
    Strength.PRINCIPLE: 1,
    Strength.SILENT: 0,
}
Show = Callable[[Any], str]


def said(value: Any) -> str:
    """Return a value as readers see it: a term by its label, nothing as 没有写."""
    if value is None or value == "":
        return NOTHING
    return f"“{value.label if isinstance(value, Term) else value}”"


def date(value: str | None) -> str:
    """Return a partial date as readers see it."""
    return said(chinese_date(value) if value else None)


def switched(label: str, before: Any, after: Any, show: Show = said) -> Iterator[Change]:
    """Yield the change of a value that is one thing or another."""
    if before != after:
        yield Change(f"{label}由{show(before)}改为{show(after)}")


def strengthened(label: str, before: Strength | None, after: Strength | None) -> Iterator[Change]:
    """Yield the change of a strength, and which way it went."""
    if before == after:
        return
    was, now = (HARDNESS[value] if value else None for value in (before, after))
    way = "" if was is None or now is None or was == now else "，变重了" if now > was else "，变轻了"
    yield Change(f"{label}由{said(before)}改为{said(after)}{way}")


def graded(label: str, before: EvidenceLevel, after: EvidenceLevel) -> Iterator[Change]:
    """Yield the rise or fall of an evidence level."""
    if before != after:
        order = list(EvidenceLevel)
        verb = "升为" if order.index(after) < order.index(before) else "降为"
        yield Change(f"{label}由{said(before)}{verb}{said(after)}")


def prose(before: Value, after: Value, fields: Mapping[str, str], core: tuple[str, ...] = ()) -> Iterator[Change]:
    """Yield changes of texts and of lists of sentences; `fields` says what each is called."""
    for name, label in fields.items():
        old, new = getattr(before, name), getattr(after, name)
        if old == new:
            continue
        if isinstance(old, tuple) or isinstance(new, tuple):
            yield from entries(label, old, new, is_core=name in core)
        elif old and new:
            yield rewritten(label, old, new, is_core=name in core)
        else:
            yield Change(f"{label}{'新增' if new else '删去'}", old or "", new or "")


def aliases(before: Any, after: Any) -> Iterator[Change]:
    """Yield the names people type that came and went."""
    yield from names("别名", before.aliases, after.aliases)


def body(before: Record, after: Record) -> Iterator[Change]:
    """Yield the change of the Markdown under the front matter, by paragraph."""
    old, new = (tuple(part.strip() for part in page.body.split("\n\n") if part.strip()) for page in (before, after))
    yield from entries("正文", old, new)
