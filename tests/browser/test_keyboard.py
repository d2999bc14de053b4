"""What every page offers, by keyboard alone; each tool has its own journey in the tests of that tool."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from .conftest import at

pytestmark = pytest.mark.browser
Open = Callable[..., Page]


def test_past_the_header_to_the_answer(root: str, open_page: Open) -> None:
    page = open_page(360, color_scheme="light")
    page.goto(at(root, "practices/themed-day-photos/"))
    link = page.get_by_role("link", name="跳到正文")
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    expect(page.locator(".facts a").first).to_be_focused()


def test_without_script_past_the_header(root: str, open_page: Open) -> None:
    page = open_page(360, java_script_enabled=False)
    page.goto(at(root, "scenes/"))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    expect(page.locator("main a").first).to_be_focused()


def test_light_or_dark(root: str, open_page: Open) -> None:
    page = open_page(1280, color_scheme="light")
    page.goto(at(root, ""))
    page.get_by_role("link", name="指南", exact=True).focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="切换深色或浅色")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_lists_are_narrowed_down_and_the_count_is_said(root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(at(root, "practices/"))
    total = page.locator(".filterable > ul > li").count()
    page.get_by_label("结论").focus()
    page.keyboard.press("ArrowDown")
    for _ in range(3):
        page.keyboard.press("Tab")

    shown = page.locator(".filterable > ul > li:visible")
    assert 0 < shown.count() < total
    expect(shown.first.locator("a").first).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="条")).to_have_text(f"共 {shown.count()} 条")


def test_the_timeline_leads_to_a_document(root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(at(root, "tools/timeline/"))
    page.locator(".drawing a").first.focus()
    page.keyboard.press("Tab")
    expect(page.locator(".drawing a").nth(1)).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=2, name="条款")).to_be_visible()


def test_files_of_data_are_reached(http_root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(at(http_root, "tools/data/"))
    page.get_by_role("link", name="表格（CSV）").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    expect(page.locator('main a[href$=".csv"]').first).to_be_focused()


def test_a_question_from_the_home_page(root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(at(root, ""))
    page.locator("#ask").focus()
    page.keyboard.insert_text("征求意见")
    expect(page.locator("main a[data-result]").first).to_be_visible()
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.type") != "submit":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator("[data-search-page] a[data-result]").first).to_be_visible()
