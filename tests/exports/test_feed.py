"""The feed as feed readers see it, and what RFC 4287 asks for."""

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import feedparser
import pytest

from duizhao.exports.feed import NEWEST, feed
from duizhao.exports.log import entries
from duizhao.model.library import Library
from duizhao.verification import verify

from ..conftest import TODAY

ATOM = "{http://www.w3.org/2005/Atom}"
PUBLISHED_AT = "https://example.org/jianfu/"


def test_a_feed_reader_reads_it(library: Library) -> None:
    read = feedparser.parse(feed(library, PUBLISHED_AT))

    assert not read.bozo
    assert read.version == "atom10"
    assert read.feed.title == "减负对照：更新记录"
    assert [entry.link for entry in read.entries] == [PUBLISHED_AT + entry.url for entry in entries(library)]
    assert read.entries[0].title == "样例会议要附照片：收录"
    assert read.entries[0].updated == "2020-07-01T00:00:00+08:00"


@pytest.mark.parametrize("address", ["", PUBLISHED_AT])
def test_required_elements(address: str, library: Library) -> None:
    root = ElementTree.fromstring(feed(library, address))

    assert root.find(f"{ATOM}author/{ATOM}name") is not None
    for element in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(ATOM + name)) == 1
        assert str(element.findtext(f"{ATOM}id")).startswith("urn:uuid:")
        assert len([link for link in element.findall(f"{ATOM}link") if link.get("rel") == "alternate"]) == 1


def test_names_do_not_depend_on_where_it_is_published(library: Library) -> None:
    def names(address: str) -> list[str | None]:
        return [e.text for e in ElementTree.fromstring(feed(library, address)).iter(f"{ATOM}id")]

    assert names("") == names(PUBLISHED_AT)


def test_without_an_address_links_are_relative_to_the_feed(library: Library) -> None:
    entry = ElementTree.fromstring(feed(library)).find(f"{ATOM}entry/{ATOM}link")

    assert entry is not None and entry.get("href") == "../../practices/sample-photos/"


def test_it_does_not_grow_for_ever(docs: Path) -> None:
    page = docs / "practices/sample-photos.md"
    text = page.read_text(encoding="utf-8")
    first = "- {date: '2020-07-01', summary: 收录}\n"
    more = "".join(f"- {{date: '2021-01-01', summary: 第{n}次}}\n" for n in range(NEWEST + 10))
    page.write_text(text.replace(first, first + more), encoding="utf-8")
    library, _ = verify(docs, TODAY)

    assert len(feedparser.parse(feed(library)).entries) == NEWEST


def test_a_library_without_changes_has_a_feed(library: Library) -> None:
    empty = replace(library, practices=(), scenes=(), directives=())

    read = feedparser.parse(feed(empty))

    assert not read.bozo
    assert (read.entries, read.feed.updated) == ([], f"{TODAY}T00:00:00+08:00")


def test_markup_in_a_summary_stays_text(docs: Path) -> None:
    page = docs / "practices/sample-photos.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("summary: 收录}", "summary: '<b>甲</b> & 乙'}"), encoding="utf-8")
    library, _ = verify(docs, TODAY)
    entry = ElementTree.fromstring(feed(library)).find(f"{ATOM}entry")

    assert entry is not None and entry.findtext(f"{ATOM}summary") == "<b>甲</b> & 乙"
