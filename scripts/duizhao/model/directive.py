"""Directives and their provisions (design §2)."""

import re
from typing import Annotated, ClassVar, NamedTuple

from pydantic import Field

from .dates import PartialDate, earliest, latest
from .evidence import Evidence
from .record import Logged, Slug, Text, Value
from .vocabulary import (
    Comparator,
    Covers,
    DirectiveKind,
    EvidenceLevel,
    PublicText,
    SourceKind,
    Status,
    Strength,
)

NUMBERED = re.compile(r"第[〇零一二三四五六七八九十百\d]+[条款项章节]|^\d|^[一二三四五六七八九十]+、")


class Limit(Value):
    """A number a provision sets, as data."""

    subject: Text
    """数的是什么：如“专项工作文件”。"""
    comparator: Comparator
    """怎么比：不超过、不少于还是等于。"""
    value: Annotated[float, Field(ge=0)]
    """数：只写数字。"""
    unit: Text
    """单位：如“字”“次”。"""
    per: Text | None = None
    """每什么：每多久或每一什么，如“年”“部门”。"""
    scope: Text
    """适用范围：对谁适用。"""
    strength: Strength | None = None
    """语气：这个数前面的语气；不写则同条款。"""


class Provision(Value):
    """One clause, restated in our own words."""

    id: Slug
    """编号：做锚点用；有条号用条号，没有用短英文词。"""
    label: Text
    """条款称呼：原文怎么叫，如“第十六条”。"""
    topics: tuple[Text, ...] = ()
    """管什么：几个词。"""
    requirement: Text
    """要求：用自己的话复述，不照抄。"""
    strength: Strength
    """语气：不得、应当、原则上、一般、可以，照原文。"""
    limits: tuple[Limit, ...] = ()
    """数字：条文里的每一个数。"""
    locator: Text | None = None
    """查找短语：原文里便于查找的几个字，不超过 12 个。"""
    evidence: Evidence
    """核对：文字和条号各核对到什么程度。"""
    note: Text | None = None
    """说明：容易弄错的地方。"""

    @property
    def anchor(self) -> str:
        return f"p-{self.id}"

    @property
    def shown_label(self) -> str:
        """The label a reader may rely on: a number nobody has seen is not shown as a number."""
        if self.evidence.number_level is not EvidenceLevel.UNVERIFIED:
            return self.label
        name = self.label if not NUMBERED.search(self.label) else "、".join(self.topics[:1])
        return f"{name}（条号待核对）" if name else "条号待核对"


class Source(Value):
    """A copy of a document that was seen, and whether we send readers there."""

    address: Text
    """地址：在哪里看到的。"""
    publisher: Text
    """谁的网站：网站或机关的名字。"""
    kind: SourceKind
    """哪一类：官方网站、媒体还是转载。"""
    covers: Covers
    """有多少：全文、部分还是摘要。"""
    link: bool = False
    """给读者链接：采集站、镜像站只作证据，不链接。"""


class Dated(NamedTuple):
    """A date, and what happened on it, in the word readers see."""

    date: str
    event: str


class Directive(Logged):
    """A central document."""

    FOLDER: ClassVar[str] = "directives"

    short: Annotated[Text, Field(max_length=30)]
    """简称：平常引用时用的名字。"""
    aliases: tuple[Text, ...] = ()
    """别的叫法：大家平时怎么叫它。"""
    issuers: Annotated[tuple[Text, ...], Field(min_length=1)]
    """发布机关：一个一行。"""
    doc_number: Text | None = None
    """文号：公开的才写。"""
    kind: DirectiveKind
    """性质：党内法规不是法律，照实选。"""
    adopted: PartialDate | None = None
    """通过日期：会议通过的那天。"""
    issued: PartialDate | None = None
    """印发日期：发文的那天。"""
    published: PartialDate | None = None
    """公布日期：公开的那天。"""
    effective: PartialDate | None = None
    """施行日期：开始有效的那天。"""
    repealed: PartialDate | None = None
    """废止日期：停止有效的那天。"""
    status: Status
    """效力：日期看不出来的才靠它。"""
    superseded_by: Slug | None = None
    """由哪份接替：新文件的编号。"""
    public_text: PublicText
    """公开程度：全文、摘要还是只有报道。"""
    official_urls: tuple[Text, ...] = ()
    """官方地址：官方网站上的网页。"""
    sources: tuple[Source, ...] = ()
    """来源：看过的每一份文本。"""
    provisions: Annotated[tuple[Provision, ...], Field(min_length=1)]
    """条款：收录的条款。"""
    summary: Text
    """概要：一两句话，管什么、不管什么。"""
    cautions: tuple[Text, ...] = ()
    """引用时当心：容易弄错的地方。"""

    @property
    def dated(self) -> Dated | None:
        """The date this document is placed by: when it was issued, else published, in force, adopted; None if none is known."""
        dates = ((self.issued, "印发"), (self.published, "公布"), (self.effective, "施行"), (self.adopted, "通过"))
        return next((Dated(date, event) for date, event in dates if date), None)

    def force_on(self, day: str) -> tuple[Status | None, str]:
        """Return the force status on an ISO day, with the words shown to readers.

        The dates decide first; `status` only adds what dates cannot tell. None means the
        document was not yet in force on that day.
        """
        begins = self.effective or self.issued or self.published
        if self.repealed and latest(self.repealed) <= day:
            return Status.SUPERSEDED if self.superseded_by else Status.EXPIRED, "已废止"
        if begins and earliest(begins) > day:
            return None, "尚未施行"
        return self.status, self.status.label

    def provision(self, provision_id: str) -> Provision | None:
        """Return the provision with this id, or None."""
        return next((p for p in self.provisions if p.id == provision_id), None)
