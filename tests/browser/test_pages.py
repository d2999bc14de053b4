"""Every page on a phone and a PC; what works with and without script; print."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .conftest import at

pytestmark = pytest.mark.browser
Open = Callable[..., Page]


def test_no_page_scrolls_sideways(site: Path, http_root: str, open_page: Open) -> None:
    """Every page is opened once, narrow, and then made wider: opening is what takes the time."""
    page = open_page(320)
    too_wide = []
    for file in sorted(site.rglob("index.html")):
        page.set_viewport_size({"width": 320, "height": 800})
        page.goto(http_root + file.parent.relative_to(site).as_posix() + "/")
        for width in (320, 360, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                too_wide.append((file.relative_to(site).as_posix(), width))
    assert too_wide == []


def test_table_rows_become_cards_on_a_phone(http_root: str, open_page: Open) -> None:
    displays = {}
    for width in (360, 1280):
        page = open_page(width)
        page.goto(http_root + "practices/themed-day-photos/")
        displays[width] = page.locator(".facing td").first.evaluate("cell => getComputedStyle(cell).display")

    assert displays == {360: "block", 1280: "table-cell"}


def test_filters_of_the_practice_index(root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(at(root, "practices/"))
    rows = page.locator(".filterable > ul > li")
    total = rows.count()
    page.get_by_label("结论").select_option("beyond")

    shown = page.locator(".filterable > ul > li:visible")
    assert 0 < shown.count() < total
    for row in shown.all():
        expect(row.locator('[data-verdict="beyond"]')).to_have_count(1)
    expect(page.locator("output")).to_have_text(f"共 {shown.count()} 条")


def test_filters_of_the_numbers(http_root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(http_root + "numbers/")
    page.get_by_label("在表里找").fill("4000")

    rows = page.locator(".filterable tbody tr:visible")
    assert rows.count() >= 1
    for row in rows.all():
        expect(row).to_contain_text("4000")


def test_theme_switch_is_kept(root: str, open_page: Open) -> None:
    page = open_page(color_scheme="light")
    page.goto(at(root, ""))
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("button", name="切换深色或浅色").click()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert dark != light

    page.goto(at(root, "practices/"))
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark


def test_without_script_everything_reads(root: str, open_page: Open) -> None:
    page = open_page(360, java_script_enabled=False)
    page.goto(at(root, "practices/"))
    expect(page.locator(".filterable > ul > li").first).to_be_visible()
    expect(page.locator("form.filters")).to_be_hidden()

    page.goto(at(root, "search/"))
    expect(page.get_by_role("link", name="主题党日", exact=True).last).to_be_visible()


def test_without_script_the_box_leads_to_the_list(http_root: str, open_page: Open) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(http_root)
    page.locator("#ask").fill("照片")
    page.get_by_role("button", name="查一查").click()

    expect(page.locator("#all")).to_be_visible()


def test_print_leaves_out_the_shell(http_root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(http_root + "practices/themed-day-photos/")
    page.emulate_media(media="print")

    expect(page.locator(".site-nav")).to_be_hidden()
    expect(page.locator(".header-search")).to_be_hidden()
    expect(page.locator(".answer")).to_be_visible()
