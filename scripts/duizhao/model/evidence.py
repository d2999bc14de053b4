"""Evidence: how surely a provision's wording and number are known (GRADE keeps this apart from strength)."""

from pydantic import Field

from .dates import PartialDate
from .record import Text, Value
from .vocabulary import CheckOutcome, EvidenceLevel


class Check(Value):
    """One look at a source by a person."""

    date: PartialDate
    outcome: CheckOutcome
    source: Text
    by: Text


class Evidence(Value):
    """What is known of one provision's wording and of its number."""

    level: EvidenceLevel
    """条文内容的核对程度。"""
    number_level: EvidenceLevel
    """条号的核对程度；unverified 时页面显示“条号待核对”。"""
    seen: tuple[Text, ...] = ()
    """见过的地址，每一个都要登记在本文件的 sources 里。"""
    checks: tuple[Check, ...] = Field(default=())
    """核对记录；“最近核对”只从这里得出。"""

    @property
    def last_checked(self) -> str | None:
        """Date of the newest check that found the wording unchanged; None if there was none."""
        return max((c.date for c in self.checks if c.outcome is CheckOutcome.SAME), default=None)

    @property
    def is_in_doubt(self) -> bool:
        """Whether the newest conclusive check found the wording changed or gone."""
        telling = [c for c in self.checks if c.outcome is not CheckOutcome.UNREACHABLE]
        newest = max(telling, key=lambda c: c.date, default=None)
        return newest is not None and newest.outcome is not CheckOutcome.SAME

    @property
    def is_well_seen(self) -> bool:
        """Whether a strong verdict may rest on this wording."""
        return self.level.is_well_seen and not self.is_in_doubt
