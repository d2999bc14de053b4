"""The budget of the first view, kept by every page: by the files it names, gzipped."""

import gzip
import posixpath
import tomllib
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from ..conftest import ROOT

BUDGET = tomllib.loads((ROOT / "budget.toml").read_text(encoding="utf-8"))
LOADED_LINKS = {"stylesheet", "icon", "preload"}


class Loaded(HTMLParser):
    """Addresses of what a browser fetches with a page, and pictures that say not how large they are."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: set[str] = set()
        self.unsized: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "link" and given.get("rel") in LOADED_LINKS:
            self.addresses.add(given["href"] or "")
        elif given.get("src"):
            self.addresses.add(given["src"] or "")
        if tag == "img" and not (given.get("width") and given.get("height")):
            self.unsized.append(given.get("src") or "")


@cache
def weight(path: Path) -> int:
    """Bytes on the wire."""
    return len(gzip.compress(path.read_bytes(), 6, mtime=0))


def views(site: Path) -> Iterator[tuple[str, str, int, int]]:
    """Yield (kind, page, bytes, requests) of each page."""
    for page in sorted(site.rglob("*.html")):
        name = page.relative_to(site).as_posix()
        loaded = Loaded()
        loaded.feed(page.read_text(encoding="utf-8"))
        files = {
            site / posixpath.normpath(posixpath.join(posixpath.dirname(name), a)).lstrip("/") for a in loaded.addresses
        }
        assert loaded.unsized == [], f"{name}: a picture without width and height moves the text below it"
        yield (
            name.split("/")[0] if "/" in name else "home",
            name,
            weight(page) + sum(map(weight, files)),
            1 + len(files),
        )


@pytest.fixture(scope="module")
def measured(site: Path) -> list[tuple[str, str, int, int]]:
    return list(views(site))


def test_every_page_is_light(measured: list[tuple[str, str, int, int]]) -> None:
    limits = BUDGET["every_page"]
    assert [view for view in measured if view[2] > limits["bytes"] or view[3] > limits["requests"]] == []


def test_every_kind_keeps_its_own_budget(measured: list[tuple[str, str, int, int]]) -> None:
    assert {kind for kind, *_ in measured} == set(BUDGET["bytes"]), "each kind of page has a budget"
    assert [view for view in measured if view[2] > BUDGET["bytes"][view[0]]] == []


def test_no_font_is_loaded_and_no_sheet_of_the_theme(site: Path) -> None:
    sheets = "".join(path.read_text(encoding="utf-8") for path in site.rglob("*.css"))
    assert "@font-face" not in sheets and "url(" not in sheets and "--md-" not in sheets
    assert not [path for path in site.rglob("*") if path.suffix in (".woff", ".woff2", ".ttf", ".otf")]
