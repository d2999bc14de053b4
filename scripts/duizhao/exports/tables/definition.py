"""What a table is: columns, key, references to other tables, and where its rows come from."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, StrEnum
from operator import attrgetter
from typing import Any

from ...model.library import Library
from ...model.vocabulary import Term

Cell = str | int | float | tuple[str, ...] | None
Value = Callable[[Any], Any]


class Kind(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    INTEGER = "integer"
    REAL = "real"
    BOOLEAN = "boolean"
    """1 or 0."""
    LIST = "list"
    """Short texts in order."""


@dataclass(frozen=True)
class Column:
    """One column. `value` takes a row of the table's and returns what stands in the cell."""

    name: str
    about: str
    value: Value
    kind: Kind = Kind.TEXT
    optional: bool = False

    def cell(self, row: Any) -> Cell:
        """Return the cell as a plain value. Raises ValueError if a required value is missing."""
        value = self.value(row)
        if value is None:
            if not self.optional:
                raise ValueError(f"no value for column {self.name}")
            return None
        match self.kind:
            case Kind.INTEGER | Kind.BOOLEAN:
                return int(value)
            case Kind.REAL:
                return float(value)
            case Kind.LIST:
                return tuple(map(str, value))
            case Kind.TEXT:
                return str(value.value if isinstance(value, Enum) else value)


@dataclass(frozen=True)
class ForeignKey:
    """Columns that together hold the key of another table; where one of them is empty, nothing is referred to."""

    columns: tuple[str, ...]
    table: str


@dataclass(frozen=True)
class Table:
    """One table. Its rows are in the order of the library, which is fixed."""

    name: str
    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Callable[[Library], Iterable[Any]]
    references: tuple[ForeignKey, ...] = ()

    def records(self, library: Library) -> list[tuple[Cell, ...]]:
        """Return all rows, a cell for each column."""
        return [tuple(column.cell(row) for column in self.columns) for row in self.rows(library)]

    def count(self, library: Library) -> int:
        """Return how many rows there are, without making their cells."""
        return sum(1 for _ in self.rows(library))


@dataclass(frozen=True)
class Row:
    """What the cells of a row are taken from: a record, and a part of it where rows are parts."""

    library: Library
    page: Any
    item: Any = None
    number: int = 0
    """Place of the part among its like, from 1."""
    within: Any = None
    """The provision the part belongs to, where it belongs to one."""


def column(name: str, about: str, value: str | Value, kind: Kind = Kind.TEXT, *, optional: bool = False) -> Column:
    """Return a column; a dotted path such as `page.title` stands for reading it off the row."""
    return Column(name, about, attrgetter(value) if isinstance(value, str) else value, kind, optional)


def term(name: str, about: str, value: str | Value, *, optional: bool = False) -> tuple[Column, Column]:
    """Return two columns for a word of a controlled vocabulary: its code and what readers see."""
    code = column(name, f"{about}（代码）", value, optional=optional)

    def label(row: Any) -> str | None:
        found: Term | None = code.value(row)
        return found.label if found is not None else None

    return code, column(f"{name}_label", about, label, optional=optional)


def pages(kind: str) -> Callable[[Library], Iterable[Row]]:
    """Return a function to the rows of a table that has one for each record of a kind, e.g. `practices`."""
    return lambda library: (Row(library, page) for page in getattr(library, kind))


def parts(kind: str, field_name: str) -> Callable[[Library], Iterable[Row]]:
    """Return a function to the rows of a table that has one for each entry of a list of a record."""
    return lambda library: (
        Row(library, page, item, number)
        for page in getattr(library, kind)
        for number, item in enumerate(getattr(page, field_name), 1)
    )


def pairs(kind: str, field_name: str) -> Callable[[Library], Iterable[Row]]:
    """Return a function to the rows of a table that joins records to the ids in a list of theirs, each once."""
    return lambda library: (
        Row(library, page, item) for page in getattr(library, kind) for item in dict.fromkeys(getattr(page, field_name))
    )


NUMBER = column("number", "在这一页里的次序，从 1 起", "number", Kind.INTEGER)
