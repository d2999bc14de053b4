"""Everything that was changed or checked, entry by entry, each with a name that lasts."""

import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..model.dates import earliest
from ..model.directive import Directive, Provision
from ..model.library import Library
from ..model.practice import Practice
from ..model.record import Logged

NAMESPACE = uuid.UUID("b109269c-ca25-41ac-9dd6-0f2d886219b0")
"""Ours, drawn once; a changed namespace would make every old entry new to its readers."""

RECORD_KINDS = {"directive": "文件", "practice": "做法", "scene": "场景"}


@dataclass(frozen=True)
class Entry:
    """One line of a page's own change log, or one check of a provision."""

    id: str
    kind: Literal["change", "check"]
    date: str
    """As written: a day, a month or a year."""
    record: Logged
    summary: str
    provision: Provision | None = None

    @property
    def record_kind(self) -> str:
        match self.record:
            case Directive():
                return "directive"
            case Practice():
                return "practice"
            case _:
                return "scene"

    @property
    def provision_id(self) -> str | None:
        return self.provision.id if self.provision else None

    @property
    def title(self) -> str:
        """Title of the page; for a check, short name and label of the provision."""
        if isinstance(self.record, Directive) and self.provision:
            return f"《{self.record.short}》{self.provision.shown_label}"
        return self.record.title

    @property
    def name(self) -> str:
        """As `title`, but short where a directive has a short name."""
        if isinstance(self.record, Directive) and not self.provision:
            return f"《{self.record.short}》"
        return self.title

    @property
    def url(self) -> str:
        return self.record.url + (f"#{self.provision.anchor}" if self.provision else "")


def entries(library: Library) -> list[Entry]:
    """Return all entries, newest first; those of one day in the order of the library.

    The name of an entry is made from the record, the date and its place among those of that
    date, so that neither rewording it nor entering a forgotten one of another date renames it.
    """
    return sorted(_entries(library), key=lambda entry: earliest(entry.date), reverse=True)


def lasting_id(*parts: str) -> str:
    """Return a URN (RFC 9562 version 5) that depends on nothing but these parts."""
    return uuid.uuid5(NAMESPACE, "/".join(parts)).urn


def _entries(library: Library) -> Iterator[Entry]:
    seen: Counter[tuple[str, ...]] = Counter()

    def name(*parts: str) -> str:
        seen[parts] += 1
        return lasting_id(*parts, str(seen[parts]))

    logged: tuple[Logged, ...] = (*library.practices, *library.scenes, *library.directives)
    for record in logged:
        for change in record.changes:
            yield Entry(name("change", record.url, change.date), "change", change.date, record, change.summary)
    for directive in library.directives:
        for provision in directive.provisions:
            for check in provision.evidence.checks:
                named = name("check", directive.url, provision.id, check.date)
                yield Entry(named, "check", check.date, directive, f"核对：{check.outcome.label}", provision)
