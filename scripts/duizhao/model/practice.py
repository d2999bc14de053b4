"""Practices: things commonly demanded, and the verdict on each (design §2)."""

from typing import Annotated, ClassVar

from pydantic import Field

from .dates import PartialDate
from .record import Logged, Slug, Text, Value
from .vocabulary import CaseKind, Strength, Verdict


class Reference(Value):
    """A pointer to one provision of one directive."""

    directive: Slug
    provision: Slug


class Citation(Reference):
    """One row of the side-by-side table: what the clause asks, what is demanded, what follows."""

    demanded: Text
    """与这一条相对的常见做法。"""
    bearing: Text
    """结论与够用的做法：这一条对眼前的要求意味着什么。"""
    strength: Strength | None = None
    """只引条款中语气不同的一部分时写；不写则同条款。"""


class Duty(Value):
    """Something that must still be done, with its clause where there is one."""

    text: Text
    citation: Reference | None = None


class Case(Value):
    """A published account of the practice."""

    publisher: Text
    date: PartialDate | None = None
    kind: CaseKind
    summary: Text
    url: Text | None = None
    link: bool = False


class Effort(Value):
    """Standard Cost Model input: minutes per time, as a published range."""

    minutes_low: Annotated[float, Field(ge=0)]
    minutes_high: Annotated[float, Field(ge=0)]
    per_year: Annotated[float, Field(ge=0)]
    source: Text


class Practice(Logged):
    """A thing commonly demanded."""

    FOLDER: ClassVar[str] = "practices"

    aliases: Annotated[tuple[Text, ...], Field(min_length=1)]
    """大家会怎么打字、怎么说。"""
    scene: Slug
    materials: tuple[Slug, ...] = ()
    demanded_by: Annotated[tuple[Text, ...], Field(min_length=1)]
    demand: Text
    """常见做法：上级或检查组具体要什么。"""
    verdict: Verdict
    verdict_on: Text
    """结论只针对什么（一句话划清范围）。"""
    verdict_reason: Text
    """为什么是这个结论。"""
    answer: Annotated[Text, Field(max_length=120)]
    """答案框里的一句话：怎样就够了。"""
    citations: tuple[Citation, ...] = ()
    searched: tuple[Slug, ...] = ()
    """结论为“未见依据”时，查过哪些文件。"""
    enough: Annotated[tuple[Text, ...], Field(min_length=1)]
    keep: Annotated[tuple[Duty, ...], Field(min_length=1)]
    say: Annotated[tuple[Text, ...], Field(min_length=1)]
    why_it_happens: Text
    counter_evidence: tuple[Text, ...] = ()
    """对结论不利、或限制结论的材料。"""
    cases: tuple[Case, ...] = ()
    effort: Effort | None = None
    reviewed: PartialDate
