"""What the published data adds to front matter: one definition for the values and for their description."""

from typing import Annotated

from pydantic import Field

from ..model.dates import PartialDate
from ..model.record import Slug, Text, Value
from ..model.vocabulary import EvidenceLevel, Status, Strength


class Addressed(Value):
    """Every record has these."""

    id: Slug
    url: Text
    """页面地址，从网站根算起。"""


class Force(Value):
    """Force of a directive on one day."""

    on: Text
    """按哪一天算。"""
    status: Status | None
    """还没有施行的为空。"""
    label: Text


class OfDirective(Addressed):
    force: Force


class OfProvision(Value):
    url: Text
    """页面地址，从网站根算起。"""
    shown_label: Text
    """给读者看的称呼；条号没见到的写“条号待核对”。"""
    last_checked: PartialDate | None
    """最近一次核对一致的日期。"""
    practices: tuple[Slug, ...]
    """据此判断的做法。"""


class OfPractice(Addressed):
    settled: bool
    """结论站得住；否则页面显示“结论待核对”。"""
    best_evidence: EvidenceLevel
    """所引条款里核对得最好的一步。"""
    verdict_label: Text


class OfScene(Addressed):
    practices: tuple[Slug, ...]
    """这个场景里的做法。"""


class OfMaterial(Addressed):
    practices: tuple[Slug, ...]
    """要这种材料的做法。"""
    scenes: tuple[Slug, ...]
    """材料清单里有它的场景。"""


class OfFigure(Addressed):
    pass


class OfLimit(Value):
    strength: Strength
    """这个数前面的语气；没有另写的同条款。"""
    directive: Slug
    provision: Slug
    evidence: EvidenceLevel
    """条款内容核对到哪一步。"""
    url: Text
    """条款的页面地址，从网站根算起。"""


class Meta(Value):
    """The edition in numbers."""

    edition: Text
    """本版日期。"""
    version: Text
    """数据格式的版本。"""
    counts: dict[str, int]
    """各个表的行数。"""
    evidence: dict[EvidenceLevel, int]
    """各个核对程度的条款数。"""
    checked: int = Field(ge=0)
    """有人回原文核对过的条款数。"""
    unsettled: tuple[Slug, ...]
    """结论待核对的做法。"""


class FormatVersion(Value):
    number: Text
    date: PartialDate
    changes: tuple[Text, ...]


class Index(Value):
    """Where everything is, by path from this file; the version of the format and what it promises."""

    edition: Text
    """本版日期。"""
    version: Text
    """数据格式的版本。"""
    licence: Text
    """许可的 SPDX 代号。"""
    promises: tuple[Text, ...]
    versions: tuple[FormatVersion, ...]
    """数据格式的更新记录，新的在前。"""
    meta: Text
    directives: Text
    practices: Text
    scenes: Text
    materials: Text
    limits: Text
    figures: Text
    changes: Text
    schemas: Annotated[tuple[Text, ...], Field(serialization_alias="schema")]
    """怎样写一页的 JSON Schema。"""
    csv: dict[str, Text]
    """每个表的 CSV。"""
    sqlite: Text
    atom: Text
    ics: Text
    openapi: Text
