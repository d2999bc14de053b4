"""“As of a day”: pick a day, see what was in force and what had grounds then."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import at

pytestmark = pytest.mark.browser
Open = Callable[..., Page]


def row(page: Page, name: str) -> Locator:
    return page.locator("tbody tr").filter(has=page.get_by_role("link", name=name, exact=True))


def test_a_day_in_the_address(root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(at(root, "tools/as-of/") + "#d=2024-08-05")

    expect(page.get_by_label("日期", exact=True)).to_have_value("2024-08-05")
    expect(row(page, "若干规定").locator("[data-then]")).to_have_text("尚未施行")
    page.evaluate("location.hash = '#d=2024-08-06'")
    expect(row(page, "若干规定").locator("[data-then]")).to_have_text("当时有效")
    expect(page.get_by_role("status").filter(has_text="2024 年 8 月 6 日")).to_contain_text("个结论里，站得住的")
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_a_day_picked_and_only_what_differs(root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(at(root, "tools/as-of/"))
    total = page.locator("tbody tr:visible").count()
    page.get_by_label("日期", exact=True).fill("2012-12-04")
    expect(page).to_have_url(re.compile("#d=2012-12-04$"))
    page.get_by_label(re.compile("只看和本版日期")).check()

    rows = page.locator("tbody tr:visible")
    assert 0 < rows.count() < total
    expect(page.locator("tbody tr:visible:not([data-changed])")).to_have_count(0)
    expect(page.locator('.as-of-practices tr:visible [data-then="none"]').first).to_have_text("所引文件都还没有施行")

    page.get_by_label("日期", exact=True).fill("2026-11-25")
    expect(page.locator("[data-as-of-status]")).to_contain_text("没有和本版日期不同的")


def test_telling_days_by_keyboard(root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(at(root, "tools/as-of/"))
    picker = page.get_by_label("或者挑一个有变化的日子")
    picker.focus()
    page.keyboard.press("ArrowDown")

    expect(page).to_have_url(re.compile(r"#d=\d{4}-\d\d-\d\d$"))
    day = page.get_by_label("日期", exact=True).input_value()
    expect(picker).to_have_value(day)
    expect(page.locator("[data-as-of-status]")).to_contain_text(
        f"{int(day[:4])} 年 {int(day[5:7])} 月 {int(day[8:])} 日"
    )


def test_no_such_day(http_root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(http_root + "tools/as-of/#d=2024-02-30")

    expect(page.locator("[data-as-of-status]")).to_contain_text("没有这一天")


def test_without_script_the_day_of_the_edition_is_shown(root: str, open_page: Open) -> None:
    page = open_page(360, java_script_enabled=False)
    page.goto(at(root, "tools/as-of/"))

    expect(page.locator("[data-as-of]")).to_be_hidden()
    expect(page.locator("noscript p")).to_contain_text("下面是本版日期（2026 年 11 月 25 日）的情况")
    expect(row(page, "若干规定").locator("[data-then]")).to_have_text("现行有效")


def test_script_changes_nothing_on_the_day_of_the_edition(http_root: str, open_page: Open) -> None:
    texts = []
    for scripted in (False, True):
        page = open_page(java_script_enabled=scripted)
        page.goto(http_root + "tools/as-of/")
        texts.append(page.locator("tbody").all_text_contents())

    assert texts[0] == texts[1]
