"""CSV, one file a table: RFC 4180, with a byte order mark so that spreadsheet programs see UTF-8."""

import csv
import io

from ..model.library import Library
from .tables import TABLES, Kind, Table
from .tables.definition import Cell

BETWEEN = "；"
"""Between the texts of a list."""

FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")
"""A cell that begins with one of these may be run as a formula (OWASP, CSV Injection)."""


def csv_files(library: Library) -> dict[str, bytes]:
    """Return every table as CSV, by file name."""
    return {f"{table.name}.csv": _csv(table, library) for table in TABLES}


def _csv(table: Table, library: Library) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    kinds = [column.kind for column in table.columns]
    for record in table.records(library):
        writer.writerow(_written(cell, kind) for cell, kind in zip(record, kinds, strict=True))
    return text.getvalue().encode("utf-8-sig")


def _written(cell: Cell, kind: Kind) -> str:
    """Return a cell as text; numbers stay numbers, text that looks like a formula gets an apostrophe before it."""
    if cell is None:
        return ""
    if kind in (Kind.INTEGER, Kind.REAL, Kind.BOOLEAN):
        return f"{cell:.15g}"
    text = BETWEEN.join(cell) if isinstance(cell, tuple) else str(cell)
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
