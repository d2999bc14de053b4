"""The whole library as one SQLite file: the tables, their keys, and the texts of all pages for full-text search."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing

from ..model.library import Library
from ..search.documents import Documents
from .tables import TABLES, Kind, Table
from .tables.definition import Cell
from .versions import VERSION, as_integer

TYPES = {Kind.TEXT: "TEXT", Kind.INTEGER: "INTEGER", Kind.REAL: "REAL", Kind.BOOLEAN: "INTEGER", Kind.LIST: "TEXT"}
CREATE_TEXTS = """
CREATE TABLE sections (
  id INTEGER PRIMARY KEY,
  url TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  heading TEXT NOT NULL,
  text TEXT NOT NULL
);
CREATE VIRTUAL TABLE texts USING fts5(
  url UNINDEXED, kind UNINDEXED, title, heading, text, content = 'sections', content_rowid = 'id', tokenize = 'trigram'
);
"""
"""Trigrams need no word boundaries, which Chinese does not write, but MATCH needs three characters or more.

Shorter words are for LIKE on the plain table: on `texts` itself SQLite 3.40 takes two Chinese
characters, six bytes, for a whole trigram, and finds nothing.
"""


def sqlite_file(library: Library, documents: Documents) -> bytes:
    """Return the database. The same SQLite writes the same bytes for the same library.

    Lists are JSON arrays (`json_each` takes them apart); `user_version` is that of the data format.
    Raises sqlite3.IntegrityError if a key points nowhere.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.execute("PRAGMA foreign_keys = ON")
        database.execute("BEGIN")
        for table in TABLES:
            database.execute(_create(table))
            for statement in _indexes(table):
                database.execute(statement)
        for table in TABLES:
            _fill(database, table, library)
        for statement in CREATE_TEXTS.split(";"):
            database.execute(statement)
        database.executemany("INSERT INTO sections VALUES (NULL, ?, ?, ?, ?, ?)", _sections(documents))
        database.execute("INSERT INTO texts (texts) VALUES ('rebuild')")
        database.execute("INSERT INTO texts (texts) VALUES ('optimize')")
        database.execute(f"PRAGMA user_version = {as_integer(VERSION)}")
        database.execute("COMMIT")
        database.execute("VACUUM")
        return database.serialize()


def _create(table: Table) -> str:
    lines = [
        f'"{column.name}" {TYPES[column.kind]}{"" if column.optional else " NOT NULL"}' for column in table.columns
    ]
    lines.append(f"PRIMARY KEY ({_names(table.key)})")
    for key in table.references:
        target = next(other for other in TABLES if other.name == key.table)
        # Documents point to later ones, and tables to tables made after them.
        lines.append(
            f'FOREIGN KEY ({_names(key.columns)}) REFERENCES "{target.name}" ({_names(target.key)})'
            " DEFERRABLE INITIALLY DEFERRED"
        )
    return f'CREATE TABLE "{table.name}" (\n  ' + ",\n  ".join(lines) + "\n)"


def _indexes(table: Table) -> Iterator[str]:
    """Yield an index for each reference that neither the primary key nor another index begins with."""
    indexed = [table.key]
    for key in sorted(table.references, key=lambda key: -len(key.columns)):
        if not any(columns[: len(key.columns)] == key.columns for columns in indexed):
            indexed.append(key.columns)
            name = f"{table.name}_by_{'_'.join(key.columns)}"
            yield f'CREATE INDEX "{name}" ON "{table.name}" ({_names(key.columns)})'


def _names(columns: tuple[str, ...]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


def _fill(database: sqlite3.Connection, table: Table, library: Library) -> None:
    places = ", ".join("?" * len(table.columns))
    rows = ([_stored(cell) for cell in record] for record in table.records(library))
    database.executemany(f'INSERT INTO "{table.name}" VALUES ({places})', rows)


def _stored(cell: Cell) -> str | int | float | None:
    return json.dumps(cell, ensure_ascii=False) if isinstance(cell, tuple) else cell


def _sections(documents: Documents) -> Iterator[tuple[str, str, str, str, str]]:
    for page in documents.pages:
        for section in page.sections:
            url = page.url + (f"#{section.anchor}" if section.anchor else "")
            yield url, page.kind, page.title, section.heading, section.text
