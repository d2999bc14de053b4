"""Nothing hostile runs in a real Chromium: not in pages, not from addresses, not from what the device kept."""

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import markdown
import pytest
from playwright.sync_api import Browser, Page, expect

from duizhao.bench.serving import serving
from duizhao.project import Project

from ..conftest import ROOT
from .corpus import Payload, payloads
from .watching import VISIT_ALL, Watched, watched

pytestmark = pytest.mark.browser
SETTLED = "document.readyState === 'complete'"


@pytest.fixture(scope="module")
def address(hostile_site: Path) -> Iterator[str]:
    raw = hostile_site.parent / "raw"
    raw.mkdir()
    settings = Project(ROOT).markdown_extensions
    for one in payloads("body"):
        if "times" not in one.id and len(one.text) < 1000 and "deep" not in one.id:
            made = markdown.markdown(one.text, extensions=list(settings), extension_configs=settings)
            (raw / f"{one.id}.html").write_text(f"<!DOCTYPE html><meta charset=utf-8><main>{made}</main>", encoding="utf-8")
    (hostile_site.parent / "frames.html").write_text("<!DOCTYPE html><body></body>", encoding="utf-8")
    with serving(hostile_site.parent) as (root, _):
        yield root


@pytest.fixture(scope="module", params=[True, False], ids=["with policy", "policy off"])
def browser(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Watched]:
    with watched(chromium, policy=request.param) as one:
        yield one


class Parts(HTMLParser):
    """What of a page could act."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("iframe", "object", "embed", "base", "frameset", "math", "foreignobject", "animate", "set", "audio", "video"):
            self.found.append(tag)
        if tag == "script" and not any(name == "src" for name, _ in attrs):
            self.found.append("script in the page")
        for name, value in attrs:
            scheme = urlsplit("".join((value or "").split())).scheme if name in ("href", "src", "action") else ""
            if name.startswith("on") or scheme not in ("", "https") or name in ("srcdoc", "formaction", "ping", "accesskey"):
                self.found.append(f"{tag} {name}={value}")


def test_no_page_holds_anything_that_acts(hostile_site: Path) -> None:
    acting = {}
    for path in hostile_site.rglob("*.html"):
        parts = Parts()
        parts.feed(path.read_text(encoding="utf-8"))
        if parts.found:
            acting[path.relative_to(hostile_site).as_posix()] = parts.found
    assert acting == {}


def test_payloads_are_live_where_nothing_stops_them(address: str, hostile_site: Path, chromium: Browser) -> None:
    """The same Markdown without our care: without this, a quiet browser would prove nothing."""
    with watched(chromium, policy=False) as one:
        page = one.page()
        page.goto(address + "frames.html")
        for path in sorted((hostile_site.parent / "raw").iterdir()):
            page.evaluate(VISIT_ALL, [f"raw/{path.name}"])
        hits = page.evaluate("self.__hits")
    ran = {hit.rpartition("/")[2] for hit in hits if hit.startswith("called")}
    assert len(ran) >= 50, sorted(ran)
    assert one.faults, "no foreign address was asked for"


def test_nothing_runs_on_any_page(address: str, hostile_site: Path, browser: Watched) -> None:
    page = browser.page()
    page.goto(address + "frames.html")
    pages = sorted(path.parent.relative_to(hostile_site.parent).as_posix() for path in hostile_site.rglob("index.html"))

    assert page.evaluate(VISIT_ALL, [f"{path}/" for path in pages]) == []
    assert browser.faults == []
