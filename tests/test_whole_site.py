"""The real library as published: nothing lost, nothing out of reach, nothing slipping back."""

import csv
import json
import posixpath
import re
import sqlite3
from collections import Counter
from contextlib import closing
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

pytestmark = pytest.mark.slow
RATCHET = Path(__file__).with_name("coverage-ratchet.json")
CLICKS = 3


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.twice: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("id"):
            self.twice |= self.ids & {str(values["id"])}
            self.ids.add(str(values["id"]))
        if tag == "a" and values.get("href"):
            self.links.append(str(values["href"]))


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, _Page]:
    """Parsed pages by folder from the site's root, "" for home."""
    return {
        path.parent.relative_to(site).as_posix().removeprefix("."): _Page(path.read_text(encoding="utf-8"))
        for path in site.rglob("index.html")
    }


def _targets(folder: str, page: _Page) -> list[tuple[str, str]]:
    """Return (folder, fragment) of each link to a page of the site."""
    found = []
    for link in page.links:
        parts = urlsplit(link)
        if not parts.scheme and not parts.netloc:
            path = posixpath.normpath(posixpath.join(folder, unquote(parts.path))) if parts.path else folder
            found.append(("" if path == "." else path, unquote(parts.fragment)))
    return found


def test_no_dead_internal_link(site: Path, pages: dict[str, _Page]) -> None:
    dead = [
        (folder, target, fragment)
        for folder, page in pages.items()
        for target, fragment in _targets(folder, page)
        if not (target in pages or (site / target).is_file())
        or (fragment and (target not in pages or not _is_there(fragment, pages[target], pages)))
    ]
    assert dead == []


def _is_there(fragment: str, page: _Page, pages: dict[str, _Page]) -> bool:
    """Whether a fragment is a place on the page or, for the form, the address of a page to correct."""
    corrected = fragment.removeprefix("correct=")
    return fragment in page.ids or (corrected != fragment and corrected.rstrip("/") in pages)


def test_no_id_twice(pages: dict[str, _Page]) -> None:
    assert {folder: page.twice for folder, page in pages.items() if page.twice} == {}


def test_links_in_drawings_are_among_those_looked_at(pages: dict[str, _Page]) -> None:
    """Each document is linked twice on the timeline: in the drawing, and in words."""
    links = Counter(link for link in pages["tools/timeline"].links if link.startswith("../../directives/"))

    assert {link: n for link, n in links.items() if n < 2} == {"../../directives/": 1}


def test_every_page_is_three_clicks_from_home(pages: dict[str, _Page]) -> None:
    reached = {""}
    for _ in range(CLICKS):
        reached |= {target for folder in reached for target, _ in _targets(folder, pages[folder]) if target in pages}
    assert set(pages) - reached == set()


def test_coverage_does_not_slip(site: Path) -> None:
    """Counts only rise and doubts only fall; whoever improves them moves the ratchet."""
    ratchet = json.loads(RATCHET.read_text(encoding="utf-8"))
    meta = json.loads((site / "api/v1/meta.json").read_text(encoding="utf-8"))
    well_seen = meta["evidence"]["official"] + meta["evidence"]["two-copies"]

    assert {name: n for name, n in meta["counts"].items() if n < ratchet["counts_at_least"].get(name, 0)} == {}
    assert well_seen >= ratchet["well_seen_at_least"]
    assert meta["evidence"]["unverified"] <= ratchet["unverified_at_most"]
    assert len(meta["unsettled"]) <= ratchet["unsettled_at_most"]


def test_csv_sqlite_and_json_count_alike(site: Path) -> None:
    folder = site / "api/v1"
    counts = json.loads((folder / "meta.json").read_text(encoding="utf-8"))["counts"]
    with closing(sqlite3.connect((folder / "duizhao.sqlite").as_uri() + "?mode=ro", uri=True)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        in_sqlite = {name: database.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in counts}
    in_csv = {}
    for name in counts:
        with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            in_csv[name] = sum(1 for _ in csv.DictReader(file))
    in_json = {
        name: len(json.loads((folder / f"{name}.json").read_text(encoding="utf-8")))
        for name in ("directives", "practices", "scenes", "materials", "limits", "figures", "changes")
    }

    assert in_sqlite == in_csv == counts
    assert in_json == {name: counts[name] for name in in_json}
    directives = json.loads((folder / "directives.json").read_text(encoding="utf-8"))
    assert sum(len(directive["provisions"]) for directive in directives) == counts["provisions"]


def test_titles_are_unique(site: Path) -> None:
    titles: dict[str, list[str]] = {}
    for path in site.rglob("index.html"):
        match = re.search(r"<title>(.*?)</title>", path.read_text(encoding="utf-8"))
        assert match, path
        titles.setdefault(match.group(1), []).append(path.relative_to(site).as_posix())
    assert {title: found for title, found in titles.items() if len(found) > 1} == {}
