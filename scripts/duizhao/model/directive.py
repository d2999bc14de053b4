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
    """数的是什么，如“专项工作文件”。"""
    comparator: Comparator
    value: Annotated[float, Field(ge=0)]
    unit: Text
    per: Text | None = None
    """每多久或每一什么，如“年”“部门”。"""
    scope: Text
    """对谁适用。"""
    strength: Strength | None = None
    """这个数前面的语气；不写则同条款。"""


class Provision(Value):
    """One clause, restated in our own words."""

    id: Slug
    """锚点；有条号用条号，没有用短英文词。"""
    label: Text
    """原文的条款称呼，如“第十六条”。"""
    topics: tuple[Text, ...] = ()
    requirement: Text
    """用自己的话复述，不照抄。"""
    strength: Strength
    limits: tuple[Limit, ...] = ()
    locator: Text | None = None
    """原文里便于查找的短语，不超过 12 个字。"""
    evidence: Evidence
    note: Text | None = None

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
    publisher: Text
    kind: SourceKind
    covers: Covers
    link: bool = False
    """是否给读者链接；采集站、镜像站只作证据，不链接。"""


class Dated(NamedTuple):
    """A date, and what happened on it, in the word readers see."""

    date: str
    event: str


class Directive(Logged):
    """A central document."""

    FOLDER: ClassVar[str] = "directives"

    short: Annotated[Text, Field(max_length=30)]
    """简称。"""
    aliases: tuple[Text, ...] = ()
    """大家平时怎么叫它。"""
    issuers: Annotated[tuple[Text, ...], Field(min_length=1)]
    doc_number: Text | None = None
    """公开的文号；没有公开就不写。"""
    kind: DirectiveKind
    adopted: PartialDate | None = None
    """通过。"""
    issued: PartialDate | None = None
    """印发。"""
    published: PartialDate | None = None
    """公布。"""
    effective: PartialDate | None = None
    """施行。"""
    repealed: PartialDate | None = None
    """废止。"""
    status: Status
    superseded_by: Slug | None = None
    public_text: PublicText
    official_urls: tuple[Text, ...] = ()
    sources: tuple[Source, ...] = ()
    provisions: Annotated[tuple[Provision, ...], Field(min_length=1)]
    summary: Text
    """一两句话说清这份文件管什么、不管什么。"""
    cautions: tuple[Text, ...] = ()
    """引用时容易弄错的地方。"""

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
