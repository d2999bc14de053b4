"""The one definition of the tables, as CSV and as SQLite."""

import csv
import io
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from duizhao.exports.csv_files import csv_files
from duizhao.exports.sqlite_file import sqlite_file
from duizhao.exports.tables import TABLES
from duizhao.model.library import Library
from duizhao.search.documents import documents
from duizhao.verification import verify

from ..conftest import ROOT, TODAY

PRACTICE = "practices/sample-photos.md"


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.fixture
def database(library: Library) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(sqlite_file(library, documents(library)))
        yield connection


def test_csv_opens_in_spreadsheet_programs(library: Library) -> None:
    data = csv_files(library)["directives.csv"]

    assert data.startswith(b"\xef\xbb\xbfid,url,title,")
    assert data.count(b"\r\n") == data.count(b"\n") == 2


def test_csv_says_what_the_page_says(library: Library) -> None:
    (directive,) = rows(csv_files(library)["directives.csv"])
    (limit,) = rows(csv_files(library)["limits.csv"])

    assert directive["official_urls"] == "https://www.gov.cn/sample；http://old.example.gov.cn/sample"
    assert (directive["kind"], directive["kind_label"], directive["force_label"]) == (
        "party-regulation",
        "党内法规",
        "现行有效",
    )
    assert directive["repealed"] == ""
    assert (limit["value"], limit["comparator"], limit["strength_label"]) == ("4000", "≤", "一般")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
def test_text_does_not_run_as_a_formula(start: str, docs: Path) -> None:
    page = docs / PRACTICE
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("demand: 样例会议开完要交照片。", f"demand: '{start}1+1'"), encoding="utf-8")
    library, _ = verify(docs, TODAY)

    assert rows(csv_files(library)["practices.csv"])[0]["demand"] == f"'{start}1+1"


def test_quotes_commas_and_lines_come_back_as_written(docs: Path) -> None:
    page = docs / PRACTICE
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("demand: 样例会议开完要交照片。", 'demand: "一\\"二\\",三\\n四"'), encoding="utf-8")
    library, _ = verify(docs, TODAY)

    assert rows(csv_files(library)["practices.csv"])[0]["demand"] == '一"二",三\n四'


def test_sqlite_is_sound(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA user_version").fetchone() == (10100,)


def test_sqlite_keys_are_enforced(database: sqlite3.Connection) -> None:
    database.execute("PRAGMA foreign_keys = ON")

    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        database.execute("DELETE FROM provisions WHERE id = '3'")
        database.commit()


def test_every_reference_has_an_index(database: sqlite3.Connection) -> None:
    for table in TABLES:
        for key in table.references:
            where = " AND ".join(f"{column} = ?" for column in key.columns)
            plan = database.execute(
                f"EXPLAIN QUERY PLAN SELECT 1 FROM {table.name} WHERE {where}", ["x"] * len(key.columns)
            ).fetchall()
            assert "SEARCH" in plan[0][3], (table.name, key)


def test_sqlite_holds_what_csv_holds(library: Library, database: sqlite3.Connection) -> None:
    for table in TABLES:
        stored = database.execute(f"SELECT * FROM {table.name}")
        names = [column[0] for column in stored.description]
        written = rows(csv_files(library)[f"{table.name}.csv"])

        assert names == [column.name for column in table.columns]
        assert len(stored.fetchall()) == len(written)


def test_lists_are_json(database: sqlite3.Connection) -> None:
    found = database.execute(
        "SELECT alias.value FROM practices, json_each(practices.aliases) AS alias WHERE practices.id = 'sample-photos'"
    ).fetchall()

    assert found == [("拍照片",), ("样例留痕",)]


def test_full_text(database: sqlite3.Connection) -> None:
    long = database.execute("SELECT url FROM texts WHERE texts MATCH '会议记录' ORDER BY rank").fetchall()
    short = database.execute("SELECT url FROM sections WHERE text LIKE '%照片%'").fetchall()

    assert ("practices/sample-photos/",) in long
    assert ("practices/sample-photos/",) in short and ("directives/sample-rules-2020/#p-3",) in short


def test_same_library_same_bytes(real_library: Library) -> None:
    again, _ = verify(ROOT / "docs", TODAY)

    assert sqlite_file(again, documents(again)) == sqlite_file(real_library, documents(real_library))
    assert csv_files(again) == csv_files(real_library)


def test_column_and_table_names_are_plain(library: Library) -> None:
    """Names that need no quoting, each with its meaning said."""
    for table in TABLES:
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)
        assert all(column.about for column in table.columns)
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.execute(f"CREATE TABLE {table.name} ({', '.join(names)})")
