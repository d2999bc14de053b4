"""CSV, one file a table: RFC 4180, with a byte order mark so that spreadsheet programs see UTF-8."""

import re

from ..model.library import Library
from .tables import TABLES, Kind, Table
from .tables.definition import Cell

BETWEEN = "；"
"""Between the texts of a list."""

QUOTED = re.compile(r'[",;\t\r\n]')
"""More than RFC 4180 asks to quote: programs that also part cells at semicolons or tabs, as LibreOffice offers to,
would else find a formula behind one (OWASP, CSV Injection)."""
FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")
"""A cell that begins with one of these may be run as a formula (OWASP, CSV Injection)."""


def csv_files(library: Library) -> dict[str, bytes]:
    """Return every table as CSV, by file name."""
    return {f"{table.name}.csv": _csv(table, library) for table in TABLES}


def _csv(table: Table, library: Library) -> bytes:
    kinds = [column.kind for column in table.columns]
    lines = [[column.name for column in table.columns]]
    lines += ([_written(c, k) for c, k in zip(record, kinds, strict=True)] for record in table.records(library))
    return "".join(f"{','.join(map(_quoted, line))}\r\n" for line in lines).encode("utf-8-sig")


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if QUOTED.search(text) else text


def _written(cell: Cell, kind: Kind) -> str:
    """Return a cell as text; numbers stay numbers, text that looks like a formula gets an apostrophe before it."""
    if cell is None:
        return ""
    if kind in (Kind.INTEGER, Kind.REAL, Kind.BOOLEAN):
        return f"{cell:.15g}"
    text = BETWEEN.join(cell) if isinstance(cell, tuple) else str(cell)
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
