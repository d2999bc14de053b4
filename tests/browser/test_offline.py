"""The offline copy as people open it: unpacked from a zip, by double click, with and without script."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from duizhao.bench.engines import Own, page_id
from duizhao.bench.queries import Query, read_queries
from duizhao.bench.scores import score
from duizhao.bench.serving import serving

from ..conftest import ROOT
from .conftest import at
from .test_journey import QUERIES

pytestmark = pytest.mark.browser
Open = Callable[..., Page]
EVERY = 8
"""Of the written questions every so many are asked; a real browser takes its time."""


def questions() -> list[Query]:
    written = read_queries(ROOT / "tests/search/queries.tsv")[::EVERY]
    return written + [Query(text, frozenset([wanted.strip("/")])) for text, wanted in QUERIES]


def answers(page: Page, root: str, queries: list[Query]) -> list[list[str]]:
    """Return the addresses found for each question, from the root, fragments kept."""
    engine = Own()
    page.goto(f"{root}index.html")
    engine.start(page)
    found = [engine.ask(page, query.text) for query in queries]
    return [[f"{page_id(url, root)}#{url.partition('#')[2]}" for url in urls] for urls in found]


def test_search_from_disk_answers_as_the_site_does_over_http(unpacked: Path, site: Path, open_page: Open) -> None:
    queries = questions()
    assert len(queries) >= 70

    with serving(site) as (root, _):
        served = answers(open_page(), root, queries)
    copied = answers(open_page(), unpacked.as_uri() + "/", queries)

    assert copied == served
    pages = [[url.partition("#")[0] for url in urls] for urls in served]
    assert score(queries, pages).mrr > 0.95


def test_from_home_to_the_clause_without_script(unpacked: Path, open_page: Open) -> None:
    """Clicks only: the browser must never show a list of files."""
    page = open_page(360, java_script_enabled=False)
    page.goto((unpacked / "index.html").as_uri())
    page.get_by_role("navigation", name="主导航").get_by_role("link", name="做法").click()
    expect(page).to_have_url(re.compile(r"/practices/index\.html$"))
    page.locator('main a[href*="opinion-collection-materials"]').first.click()
    expect(page).to_have_url(re.compile(r"/practices/opinion-collection-materials/index\.html$"))
    page.locator(".facing a", has_text="第十七条").first.click()

    expect(page).to_have_url(re.compile(r"/directives/branch-work-regulations-2018/index\.html#p-17$"))
    expect(page.locator("#p-17")).to_be_in_viewport()
    page.locator(".brand").click()
    expect(page).to_have_url((unpacked / "index.html").as_uri())


def test_the_search_box_leads_to_the_list_without_script(unpacked: Path, open_page: Open) -> None:
    page = open_page(360, java_script_enabled=False)
    page.goto((unpacked / "index.html").as_uri())
    page.locator("#ask").fill("照片")
    page.get_by_role("button", name="查一查").click()

    expect(page).to_have_url(re.compile(r"/search/index\.html\?q="))
    expect(page.locator("#all")).to_be_visible()


@pytest.mark.parametrize("place", ["file", "http"])
def test_the_copy_works_with_script_from_disk_and_served(place: str, unpacked: Path, open_page: Open) -> None:
    with serving(unpacked.parent) as (address, _):
        root = unpacked.as_uri() + "/" if place == "file" else f"{address}{unpacked.name}/"
        page = open_page(360)
        page.goto(at(root, ""))
        page.get_by_label("上级要你做什么？").last.fill("征求意见")
        page.locator("main a[data-result]").first.click()
        page.locator(".facing a", has_text="第十七条").first.click()
        expect(page.locator("#p-17")).to_be_in_viewport()

        page.locator("footer a", has_text="本版日期").click()
        expect(page.locator("[data-copy-age]")).to_contain_text("这份是")


def test_every_kind_of_page_and_every_tool_opens_from_disk(unpacked: Path, open_page: Open) -> None:
    """Whatever a page loads is there: the watch of `open_page` fails on anything that is not."""
    page = open_page()
    tools = sorted((unpacked / "tools").rglob("index.html"))
    kinds = [min((unpacked / kind).glob("*/index.html")) for kind in ("practices", "directives", "scenes", "materials")]
    for file in [*tools, *kinds, *sorted(unpacked.glob("*/index.html"))]:
        page.goto(file.as_uri())
        assert page.locator("h1").count() == 1, file
