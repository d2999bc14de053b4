"""A page of each kind on a slow line: few requests, and nothing moves while it loads."""

import tomllib
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from duizhao.pages import DERIVED_PAGES, page_url

from ..conftest import ROOT

pytestmark = pytest.mark.browser
BUDGET = tomllib.loads((ROOT / "budget.toml").read_text(encoding="utf-8"))
RECORDS = (
    "",
    "practices/themed-day-photos/",
    "directives/burden-rules-2024/",
    "scenes/organisational-life-meeting/",
    "materials/ledger/",
    "guide/method/",
)
PAGES = (*RECORDS, *map(page_url, DERIVED_PAGES))
SLOW = {"offline": False, "latency": 100, "downloadThroughput": 500_000, "uploadThroughput": 100_000}
"""Bytes a second and milliseconds: slow enough that a page is drawn before all of it is there."""
WATCH = """
self.moved = [];
new PerformanceObserver((list) => list.getEntries().forEach((entry) => self.moved.push(
  [entry.value, ...entry.sources.map((source) => (source.node && source.node.outerHTML || "").slice(0, 60))]
))).observe({ type: "layout-shift", buffered: true });
"""


def test_few_requests_and_nothing_moves(http_root: str, open_page: Callable[..., Page]) -> None:
    page = open_page(360)
    page.add_init_script(WATCH)
    devtools = page.context.new_cdp_session(page)
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", SLOW)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    found = {}
    for path in PAGES:
        asked.clear()
        page.goto(http_root + path, wait_until="load")
        # Two frames, so that what the scripts changed is drawn.
        page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        found[path] = (len(asked) <= BUDGET["every_page"]["requests"], page.evaluate("self.moved"))

    assert {path: view for path, view in found.items() if view != (True, [])} == {}


def test_results_push_nothing_away(http_root: str, open_page: Callable[..., Page]) -> None:
    page = open_page(360)
    page.add_init_script(WATCH)
    page.goto(http_root + "search/?q=照片")
    expect(page.locator(".search-status")).to_contain_text("条结果")
    page.wait_for_load_state("networkidle")

    assert page.evaluate("self.moved") == []


def test_form_fetches_the_large_lists_when_it_is_used(http_root: str, open_page: Callable[..., Page]) -> None:
    page = open_page(360)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(http_root + "contribute/form/", wait_until="networkidle")
    assert not [url for url in asked if "form-clauses" in url or "privacy" in url]

    with page.expect_request("**/data/form-clauses.js"), page.expect_request("**/data/privacy.js"):
        page.get_by_label("标题（必填）").focus()


def test_form_that_cannot_fetch_says_so_and_saves_nothing(http_root: str, chromium: object) -> None:
    page = chromium.new_page()  # type: ignore[attr-defined]
    try:
        page.route("**/data/form-clauses.js", lambda route: route.abort())
        page.goto(http_root + "contribute/form/")
        page.get_by_label("标题（必填）").fill("填过的")
        expect(page.get_by_role("alert").filter(has_text="条款没有读出来")).to_be_visible()
        expect(page.get_by_label("标题（必填）")).to_have_value("填过的")
    finally:
        page.close()
