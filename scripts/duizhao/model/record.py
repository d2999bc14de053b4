"""What every record shares: an id, a place in a file, and the text under its front matter."""

from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, StringConstraints

from .dates import PartialDate

Key = str | int
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]

EVERY_ID = "*"
"""Stands for all records of a kind that share one file, when that file has faults."""

ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
Slug = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]


@dataclass(frozen=True)
class Position:
    """A place a reader can open: path relative to the project root, line counted from 1."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True)
class Origin:
    """Where a record was read from: its file, the line of every value, and the body text."""

    id: str
    path: str
    lines: dict[tuple[Key, ...], int] = field(default_factory=dict)
    body: str = ""
    body_line: int = 1

    def position(self, *keys: Key) -> Position:
        """Return the place of a value; of the nearest enclosing value if it is absent."""
        while keys and keys not in self.lines:
            keys = keys[:-1]
        return Position(self.path, self.lines.get(keys, 1))


class Value(BaseModel):
    """A plain value inside a record."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Record(Value):
    """A page's front matter, knowing the file it came from."""

    FOLDER: ClassVar[str]

    title: Annotated[Text, Field(max_length=80)]
    """标题：这一页叫什么，一句话。"""

    _origin: Origin = PrivateAttr()

    @classmethod
    def read(cls, data: object, origin: Origin) -> Self:
        """Validate front matter. Raises pydantic.ValidationError."""
        record = cls.model_validate(data)
        record._origin = origin
        return record

    @property
    def id(self) -> str:
        return self._origin.id

    @property
    def path(self) -> str:
        return self._origin.path

    @property
    def body(self) -> str:
        return self._origin.body

    @property
    def body_line(self) -> int:
        return self._origin.body_line

    @property
    def url(self) -> str:
        """Address of the page from the site's root, e.g. `practices/notes-chasing/`."""
        return f"{self.FOLDER}/{self.id}/"

    def position(self, *keys: Key) -> Position:
        """Return the file and line of a value, e.g. `position("citations", 0, "directive")`."""
        return self._origin.position(*keys)


class Change(Value):
    """One entry of a page's own change log."""

    date: PartialDate
    """日期：哪一天改的。"""
    summary: Text
    """改了什么：一句话。"""


class Logged(Record):
    """A page whose changes readers can follow; each page keeps its own, so that two pull requests never collide."""

    changes: tuple[Change, ...] = ()
    """改动记录：旧的在前；第一条是收录。"""

    @property
    def added(self) -> str | None:
        """Date of the first entry; None if nobody wrote one."""
        return self.changes[0].date if self.changes else None


class Listed(Record):
    """A record that shares one file with all others of its kind; the file spells its id."""

    key: Annotated[Slug, Field(alias="id")]

    def placed(self, origin: Origin) -> Self:
        """Return this record, knowing where it was read from."""
        self._origin = origin
        return self
