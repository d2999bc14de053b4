"""Values: a state of the content, and what changed from one to another."""

from dataclasses import dataclass
from enum import StrEnum

from ..findings import Finding
from ..model.library import Library


@dataclass(frozen=True)
class State:
    """The content at one time. Paths, in findings too, are counted from the content folder."""

    name: str
    library: Library
    findings: tuple[Finding, ...]
    files: dict[str, bytes]


@dataclass(frozen=True)
class Change:
    """One change in one sentence; where text was written anew, how it was and how it is."""

    says: str
    before: str = ""
    after: str = ""
    is_wording: bool = False
    """Whether only words changed: no verdict, citation, strength, number, date or evidence."""


class Happened(StrEnum):
    """What happened to a page."""

    ADDED = "新增"
    REMOVED = "删去"
    CHANGED = "改动"


@dataclass(frozen=True)
class PageChange:
    """What happened to one page. `path` is counted from the content folder."""

    happened: Happened
    kind: str
    name: str
    path: str
    changes: tuple[Change, ...]

    @property
    def is_wording(self) -> bool:
        """Whether the page says the same in other words."""
        return self.happened is Happened.CHANGED and all(change.is_wording for change in self.changes)


@dataclass(frozen=True)
class Count:
    """A number the project watches, before and after."""

    name: str
    before: int
    after: int
    should_rise: bool | None = None
    """None where neither way is better."""

    @property
    def got_worse(self) -> bool:
        return self.should_rise is not None and (
            self.after < self.before if self.should_rise else self.after > self.before
        )


@dataclass(frozen=True)
class Comparison:
    """Everything that changed between two states."""

    before: str
    after: str
    edition: str
    pages: tuple[PageChange, ...]
    effects: tuple[str, ...]
    """What follows for pages nobody touched, or for readers."""
    counts: tuple[Count, ...]
    unreadable: tuple[tuple[str, Finding], ...]
    """(name of the state, finding) of each page that could not be read."""
    other_files: tuple[str, ...]
    """Sentences about files that are not pages, and pages of which only the spelling of the YAML changed."""
