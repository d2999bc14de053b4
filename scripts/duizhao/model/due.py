"""When a provision is next to be checked against its source: our own rule, stated on the method page."""

from datetime import date, timedelta

from .dates import earliest
from .directive import Directive, Provision
from .vocabulary import EvidenceLevel

DAYS_BETWEEN_CHECKS = {
    EvidenceLevel.OFFICIAL: 365,
    EvidenceLevel.TWO_COPIES: 365,
    EvidenceLevel.ONE_COPY: 183,
    EvidenceLevel.UNVERIFIED: 92,
}
"""The less surely the wording is known, the sooner somebody should look."""


def due_on(directive: Directive, provision: Provision) -> str | None:
    """Return the ISO day from which a check is due: counted from the last good one, else from when the page was added.

    None if the page has neither.
    """
    since = provision.evidence.last_checked or directive.added
    if since is None:
        return None
    days = DAYS_BETWEEN_CHECKS[provision.evidence.level]
    return (date.fromisoformat(earliest(since)) + timedelta(days=days)).isoformat()
