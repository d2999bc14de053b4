"""The files the content leaves in: still well-formed, still text, nothing that a reader's program would run."""

import csv
import io
import json
import re
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from xml.etree import ElementTree

import feedparser
import pytest
from icalendar import Calendar
from lxml import etree

from duizhao.compose import compose
from duizhao.exports.calendar_file import calendar_file
from duizhao.exports.cards import card, picture
from duizhao.exports.citations import cite_directive, cite_page
from duizhao.exports.csv_files import FORMULA_STARTS, csv_files
from duizhao.exports.epub import chapters, pack
from duizhao.exports.feed import feed
from duizhao.exports.handbook import content, typeset
from duizhao.exports.sqlite_file import sqlite_file
from duizhao.exports.word.files import word_files
from duizhao.model.library import Library
from duizhao.project import Project
from duizhao.publication import _tool_data
from duizhao.search.documents import documents
from duizhao.search.prebuilt import search_files

from ..conftest import ROOT, TODAY
from .conftest import PUBLISHED_AT

NUMBER = re.compile(r"-?\d+(\.\d+)?")
NOT_IN_THE_FONT = re.compile("[\u200b-\u200d\ufeff\U00010000-\U0010ffff]")


@pytest.fixture(scope="module")
def shorter(hostile_library: Library) -> Library:
    """With some of the guides: books are slow to make, and most bodies are shown letter by letter alike."""
    return replace(hostile_library, guides=hostile_library.guides[::4])


@pytest.fixture(scope="module")
def pages(shorter: Library) -> dict[str, str]:
    return compose(shorter)


def test_no_cell_of_a_table_runs_as_a_formula(hostile_library: Library) -> None:
    """Whichever of comma, semicolon and tab a program parts cells at: OWASP, CSV Injection."""
    for name, data in csv_files(hostile_library).items():
        text = data.decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(text, newline="")))
        assert {len(row) for row in rows} == {len(rows[0])}, name
        cells = [cell for row in rows for cell in row]
        assert not [c for c in cells if c.startswith(FORMULA_STARTS) and not NUMBER.fullmatch(c)], name
        bare = re.sub(r'"(?:[^"]|"")*"', "", text)
        assert ";" not in bare and "\t" not in bare, name


def test_database_is_whole(hostile_library: Library) -> None:
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(sqlite_file(hostile_library, documents(hostile_library)))
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("SELECT count(*) FROM practices").fetchone() == (len(hostile_library.practices),)
        found = database.execute("SELECT count(*) FROM texts WHERE texts MATCH ?", ('"DROP TABLE"',)).fetchone()
        assert found[0] > 0


def test_feed_is_read_as_text(hostile_library: Library) -> None:
    data = feed(hostile_library, PUBLISHED_AT)

    read = feedparser.parse(data)
    assert not read.bozo and read.entries
    assert {entry.get("title_detail", {}).get("type") for entry in read.entries} == {"text/plain"}
    assert all(entry.link.startswith(PUBLISHED_AT) for entry in read.entries)


def test_calendar_has_only_our_properties(hostile_library: Library) -> None:
    data = calendar_file(hostile_library, PUBLISHED_AT)

    read = Calendar.from_ical(data)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    names = {name for event in read.walk("VEVENT") for name in event}
    assert names == {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "CATEGORIES", "TRANSP", "URL"}
    assert not read.walk("VALARM")


def test_book_is_well_formed_and_has_no_script(shorter: Library, pages: dict[str, str]) -> None:
    book = pack(shorter, chapters(pages, Project(ROOT).markdown_extensions))

    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        trees = [
            etree.fromstring(archive.read(n)) for n in archive.namelist() if n.endswith((".xhtml", ".opf", ".xml"))
        ]
    for tree in trees:
        for node in tree.iter(etree.Element):
            assert etree.QName(node).localname not in ("script", "iframe", "form", "style", "base")
            assert not [name for name in node.attrib if name.startswith("on")]
            assert not node.get("href", "").lower().startswith(("javascript:", "data:", "vbscript:"))


def test_handbook_takes_nothing_for_an_instruction(shorter: Library) -> None:
    """Typst would read a file, or stop, if it took any of it for markup. It does stop at signs its font lacks."""
    shown = NOT_IN_THE_FONT.sub("?", json.dumps(content(shorter), ensure_ascii=False))

    book = typeset(json.loads(shown), TODAY)

    assert book.pages > 10
    assert b"root:x:0" not in book.pdf


def test_word_files_are_well_formed(hostile_library: Library) -> None:
    words = ""
    for data in word_files(hostile_library, PUBLISHED_AT).values():
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                if name.endswith((".xml", ".rels")):
                    words += "".join(ElementTree.fromstring(archive.read(name)).itertext())
    assert "<script>" in words


def test_citations_stay_within_their_fields(hostile_library: Library) -> None:
    for record in (*hostile_library.practices, *hostile_library.directives):
        for citation in filter(
            None, (cite_page(record, TODAY), record in hostile_library.directives and cite_directive(record))
        ):
            assert "\n" not in citation.gbt
            first, *fields, last = citation.bibtex
            assert first.startswith("@misc{") and last == "}"
            for line in fields:
                value = re.sub(r"\\textbrace(left|right)\{\}|\\text\w+\{\}|\\[&%$#_]", "", line.split(" = ", 1)[1])
                assert re.fullmatch(r"\{[^\\]*\},", value), line
                assert value.count("{") == value.count("}")


def test_data_scripts_are_one_statement_each(hostile_library: Library) -> None:
    found = search_files(documents(hostile_library), ROOT / "overrides") | _tool_data(hostile_library, PUBLISHED_AT)

    for name, data in found.items():
        text = data.decode()
        assert len(text.splitlines()) == text.count("\n") or not set(text) & {"\u2028", "\u2029"}, name
        json.loads(text[text.index("=") + 1 : -2])


def test_cards_draw_hostile_titles(pages: dict[str, str]) -> None:
    some = [path for path in pages if "hostile-" in path][::6]

    for path in some:
        assert picture(card(path, pages[path], TODAY)).startswith(b"\x89PNG")
