"""Controlled vocabularies: the codes stored in front matter and the words readers see."""

from enum import StrEnum
from typing import Self


class Term(StrEnum):
    """A code with a Chinese label. Members are declared as `NAME = code, label`."""

    label: str

    def __new__(cls, code: str, label: str) -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label
        return member


class DirectiveKind(Term):
    """Legal nature of a document. Party regulations are not administrative regulations."""

    LAW = "law", "法律"
    ADMINISTRATIVE_REGULATION = "administrative-regulation", "行政法规"
    DEPARTMENT_RULE = "department-rule", "部门规章"
    PARTY_REGULATION = "party-regulation", "党内法规"
    CENTRAL_DOCUMENT = "central-document", "中央文件"
    NORMATIVE_DOCUMENT = "normative-document", "规范性文件"
    NOTICE = "notice", "工作通知"
    SPEECH = "speech", "讲话"


class Status(Term):
    """What the evidence says of force beyond what the dates alone show."""

    IN_FORCE = "in-force", "现行有效"
    TRIAL = "trial", "试行，现行有效"
    EXPIRED = "expired", "已过期"
    SUPERSEDED = "superseded", "已被取代"
    UNKNOWN = "unknown", "效力待核对"


class PublicText(Term):
    """How much of the official wording the public can read."""

    FULL = "full", "全文公开"
    EXCERPT = "excerpt", "只公开了摘要"
    REPORTED = "reported", "只有新闻报道，全文未公开"
    NOT_PUBLIC = "not-public", "未公开"


class Strength(Term):
    """How strong the wording is. 原则上 and 一般 leave room; 必须 and 不得 do not."""

    MUST_NOT = "must-not", "不得"
    MUST = "must", "应当"
    IN_PRINCIPLE = "in-principle", "原则上"
    GENERALLY = "generally", "一般"
    MAY = "may", "可以"
    PRINCIPLE = "principle", "原则性要求"
    SILENT = "silent", "未提及"
    """Not a requirement: what was looked for in the text and not found there."""


class EvidenceLevel(Term):
    """How surely we know the wording, best first."""

    OFFICIAL = "official", "已核对官方文本"
    TWO_COPIES = "two-copies", "多处转载一致"
    ONE_COPY = "one-copy", "一处转载"
    UNVERIFIED = "unverified", "待核对"

    @property
    def is_well_seen(self) -> bool:
        """Whether two or more independent copies, or the official text, were compared."""
        return self in (EvidenceLevel.OFFICIAL, EvidenceLevel.TWO_COPIES)


class CheckOutcome(Term):
    """What a person found when going back to a source."""

    SAME = "same", "一致"
    CHANGED = "changed", "有变化"
    GONE = "gone", "已撤下"
    UNREACHABLE = "unreachable", "打不开"


class Verdict(Term):
    """The conclusion on a demand. 未见依据 is not 违规."""

    FORBIDDEN = "forbidden", "不得要求"
    CURB = "curb", "应当精简"
    BEYOND = "beyond", "超出规定"
    UNFOUNDED = "unfounded", "未见依据"
    LOCAL = "local", "可由本地规定"
    REQUIRED = "required", "确有规定"
    CONTESTED = "contested", "说法不一"

    @property
    def is_strong(self) -> bool:
        """Strong verdicts need well-seen wording behind them (design §2)."""
        return self in (Verdict.FORBIDDEN, Verdict.REQUIRED)


class RecordStatus(Term):
    """Whether an activity needs a kind of record."""

    MUST = "must", "必须有"
    MAY = "may", "可以有"
    NEEDLESS = "needless", "不必有"


class SourceKind(Term):
    """Who keeps the copy that was seen."""

    OFFICIAL = "official", "中央官方网站"
    LOCAL_GOVERNMENT = "local-government", "地方官方网站"
    STATE_MEDIA = "state-media", "中央媒体"
    NEWS = "news", "新闻报道"
    UNIVERSITY = "university", "高校网站"
    REPOSITORY = "repository", "公开代码库存档"
    MIRROR = "mirror", "转载"
    COMMENTARY = "commentary", "评论"


class CaseKind(Term):
    """What kind of publication reports a case."""

    OFFICIAL_NOTICE = "official-notice", "官方通报或文件"
    STATE_MEDIA = "state-media", "中央媒体报道"
    LOCAL_MEDIA = "local-media", "地方媒体报道"
    COMMENTARY = "commentary", "评论或转述"
    RESEARCH = "research", "研究文章"


class Covers(Term):
    """How much of a document a copy shows."""

    FULL = "full", "全文"
    PARTIAL = "partial", "部分"
    SUMMARY = "summary", "摘要"


class Comparator(Term):
    """How a number bounds the thing counted."""

    AT_MOST = "≤", "不超过"
    AT_LEAST = "≥", "不少于"
    MORE_THAN = ">", "超过"
    EXACTLY = "=", "等于"


class Licence(Term):
    """On what terms a picture may be passed on (SPDX identifiers); none that forbids changes or trade."""

    CC_BY = "CC-BY-4.0", "知识共享 署名 4.0"
    CC_BY_SA = "CC-BY-SA-4.0", "知识共享 署名-相同方式共享 4.0"
    CC0 = "CC0-1.0", "知识共享 零"
    PUBLIC_DOMAIN = "public-domain", "公有领域"
