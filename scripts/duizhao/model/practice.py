"""Practices: things commonly demanded, and the verdict on each (design §2)."""

from typing import Annotated, ClassVar

from pydantic import Field

from .dates import PartialDate
from .record import Logged, Slug, Text, Value
from .vocabulary import CaseKind, Strength, Verdict


class Reference(Value):
    """A pointer to one provision of one directive."""

    directive: Slug
    """文件：文件的编号。"""
    provision: Slug
    """条款：条款的编号。"""


class Citation(Reference):
    """One row of the side-by-side table: what the clause asks, what is demanded, what follows."""

    demanded: Text
    """常见做法：拿这一条来说事时，具体要什么。"""
    bearing: Text
    """结论与够用的做法：这一条对眼前的要求意味着什么。"""
    strength: Strength | None = None
    """语气：只引条款中语气不同的一部分时写；不写则同条款。"""


class Duty(Value):
    """Something that must still be done, with its clause where there is one."""

    text: Text
    """要做到什么：一句话。"""
    citation: Reference | None = None
    """依据：有条款的写条款，没有就不写。"""


class Case(Value):
    """A published account of the practice."""

    publisher: Text
    """谁发表的：媒体、机关或网站的名字。"""
    date: PartialDate | None = None
    """哪天发表的：如 2024-07-30；不知道日就写到月，不知道就不写。"""
    kind: CaseKind
    """哪一类：官方通报比转述可靠，照实选。"""
    summary: Text
    """说了什么：用自己的话，不写人名；官方通报以外，不写省以下的地名和单位名。"""
    url: Text | None = None
    """网址：在哪里能看到；没有就不写。"""
    link: bool = False
    """给读者链接：只给登记过的政府、党媒、新闻机构和高校网站。"""


class Effort(Value):
    """Standard Cost Model input: minutes per time, as a published range."""

    minutes_low: Annotated[float, Field(ge=0)]
    """每次最少几分钟：公开发表的数。"""
    minutes_high: Annotated[float, Field(ge=0)]
    """每次最多几分钟：公开发表的数。"""
    per_year: Annotated[float, Field(ge=0)]
    """一年几次：公开发表的数。"""
    source: Text
    """出处：谁、在哪里发表的。"""


class Practice(Logged):
    """A thing commonly demanded."""

    FOLDER: ClassVar[str] = "practices"

    aliases: Annotated[tuple[Text, ...], Field(min_length=1)]
    """别的说法：大家会怎么打字、怎么说。"""
    scene: Slug
    """场景：在哪项工作里被要求。"""
    materials: tuple[Slug, ...] = ()
    """涉及的材料：要做、要交的是什么。"""
    demanded_by: Annotated[tuple[Text, ...], Field(min_length=1)]
    """谁在要求：如“检查组”“上级党委”，不写具体单位和人。"""
    demand: Text
    """常见做法：上级或检查组具体要什么。"""
    verdict: Verdict
    """结论：拿不准就选“说法不一”；“未见依据”不等于违规。"""
    verdict_on: Text
    """结论只针对什么：一句话划清范围。"""
    verdict_reason: Text
    """理由和限度：为什么是这个结论，条文说到哪里、没有说到哪里。"""
    answer: Annotated[Text, Field(max_length=120)]
    """一句话答案：怎样就够了，放在最前面的框里。"""
    citations: tuple[Citation, ...] = ()
    """逐条对照：每条依据写一行，中央要求、常见做法、结论并排。"""
    searched: tuple[Slug, ...] = ()
    """查过的文件：结论是“未见依据”时，写查过哪些文件。"""
    enough: Annotated[tuple[Text, ...], Field(min_length=1)]
    """怎样就够了：做到哪几样就行，一条一句。"""
    keep: Annotated[tuple[Duty, ...], Field(min_length=1)]
    """还要做到的：确有规定、减不掉的，一条一句。"""
    say: Annotated[tuple[Text, ...], Field(min_length=1)]
    """可以这样说：能照着念的话，客气，不指责。"""
    why_it_happens: Text
    """为什么会这样：对方多半有什么难处。"""
    counter_evidence: tuple[Text, ...] = ()
    """不利的材料：对结论不利、或限制结论的。"""
    cases: tuple[Case, ...] = ()
    """公开报道和自述：公开发表过的例子。"""
    effort: Effort | None = None
    """要花多少时间：只写别人公开发表过的数，没有就不写。"""
    reviewed: PartialDate
    """审阅日期：哪一天把整页看过一遍。"""
