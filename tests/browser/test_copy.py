"""Citing a page: blanks filled, text copied or at least selected, all readable without script."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .conftest import at

pytestmark = pytest.mark.browser
Open = Callable[..., Page]
PAGE = "practices/themed-day-photos/"


def test_copied_with_day_and_address(http_root: str, open_page: Open) -> None:
    page = open_page(360, permissions=["clipboard-read", "clipboard-write"])
    page.goto(http_root + PAGE)
    page.get_by_text("引用本页").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator(".cite-form output").first).to_have_text("已复制")
    copied = page.evaluate("navigator.clipboard.readText()")
    today = page.evaluate("new Date().toLocaleDateString('sv')")
    assert copied.startswith("减负对照. ")
    assert copied.endswith(f"[{today}]. {page.url}.")


def test_from_any_place_the_text_is_at_least_selected(root: str, open_page: Open) -> None:
    page = open_page(360)
    page.add_init_script("delete Navigator.prototype.clipboard; document.execCommand = () => false;")
    page.goto(at(root, PAGE))
    page.get_by_text("引用本页").click()
    page.get_by_role("button", name="复制：本页，BibTeX").click()

    expect(page.locator(".cite-form output").last).to_contain_text("已经选中")
    assert page.evaluate("getSelection().toString()").startswith("@misc{duizhao-practices-themed-day-photos,")


def test_from_disk_it_is_copied_or_selected(site: Path, open_page: Open) -> None:
    page = open_page(360)
    page.goto(at(f"{site.as_uri()}/", PAGE))
    page.get_by_text("引用本页").click()
    page.get_by_role("button", name="复制：本页，GB/T").click()

    expect(page.locator(".cite-form output").first).to_have_text(re.compile("已复制|已经选中"))
    selected = page.evaluate("getSelection().toString()")
    assert selected.startswith("减负对照. ") and "file:" not in selected


def test_without_script_blanks_are_left_to_the_reader(root: str, open_page: Open) -> None:
    page = open_page(360, java_script_enabled=False)
    page.goto(at(root, PAGE))
    page.get_by_text("引用本页").click()

    expect(page.locator("#cite-page-gbt")).to_contain_text("[____-__-__]")
    expect(page.locator(".cite-form button").first).to_be_hidden()


def test_block_is_not_printed(http_root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(http_root + PAGE)
    page.emulate_media(media="print")

    expect(page.locator("details.cite")).to_be_hidden()


def test_data_page_leads_to_files(http_root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(http_root + "tools/data/")
    addresses = {str(link.get_attribute("href")) for link in page.locator('a[href*="api/v1/"]').all()}

    assert len(addresses) > 30
    for address in sorted(addresses):
        assert page.request.get(f"{http_root}tools/data/{address}").ok, address
