"""The main job: from the question to the clause."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from .conftest import at

pytestmark = pytest.mark.browser
Open = Callable[..., Page]


@pytest.mark.parametrize("width", [360, 1280])
def test_from_home_to_the_clause(width: int, root: str, open_page: Open) -> None:
    page = open_page(width)
    page.goto(at(root, ""))
    page.get_by_label("上级要你做什么？").last.fill("征求意见")

    first = page.locator("main a[data-result]").first
    expect(first).to_have_attribute("data-kind", "practice")
    first.click()

    expect(page).to_have_url(re.compile(r"/practices/opinion-collection-materials/(index\.html)?$"))
    expect(page.locator(".answer .badge[data-verdict]")).to_be_visible()
    page.locator(".facing a", has_text="第十七条").first.click()

    expect(page).to_have_url(re.compile(r"/directives/branch-work-regulations-2018/(index\.html)?#p-17$"))
    expect(page.locator("#p-17")).to_be_in_viewport()
    expect(page.locator("#p-17")).to_contain_text("第十七条")


def test_search_page_runs_its_query_on_load(root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(at(root, "search/") + "?q=征求意见")

    first = page.locator("a[data-result]").first
    expect(first).to_have_attribute("href", re.compile("practices/opinion-collection-materials/"))
    expect(page.locator(".search-status")).to_contain_text("条结果")
    expect(page.locator("input[name=q]").last).to_have_value("征求意见")


def test_search_page_says_when_nothing_is_found(root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(at(root, "search/") + "?q=" + "鑫" * 3)

    expect(page.locator(".search-status")).to_contain_text("没有找到")
    expect(page.locator("#all")).to_be_visible()


def test_enter_in_the_header_leads_to_the_search_page(root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(at(root, "practices/"))
    box = page.get_by_label("搜索")
    box.fill("主题党日")
    box.press("Enter")

    expect(page).to_have_url(re.compile(r"/search/(index\.html)?\?q="))
    expect(page.locator("a[data-result]").first).to_be_visible()


def test_results_by_keyboard(root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(at(root, "guide/method/"))
    box = page.get_by_label("搜索")
    box.focus()
    page.keyboard.type("主题党日照片")
    expect(page.locator("header a[data-result]").first).to_be_visible()

    page.keyboard.press("ArrowDown")
    expect(page.locator("header a[data-result]").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(box).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("header a[data-result]").first).to_be_hidden()


def test_half_composed_input_is_not_searched(root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(at(root, ""))
    box = page.locator("#ask")
    box.focus()
    box.dispatch_event("compositionstart")
    box.fill("zhu ti")
    page.wait_for_timeout(300)
    assert page.locator("main a[data-result]").count() == 0

    box.fill("主题党日")
    box.dispatch_event("compositionend")
    expect(page.locator("main a[data-result]").first).to_be_visible()


QUERIES = [
    ("检查组要看征求意见表", "practices/opinion-collection-materials/"),
    ("抄笔记", "practices/notes-chasing/"),
    ("活动照片必须贴吗", "practices/themed-day-photos/"),
    ("每月要开两次主题党日吗", "practices/themed-day-twice/"),
    ("补去年的会议记录", "practices/fabricated-records/"),
    ("给省里领导提意见", "practices/opinions-on-upper-leaders/"),
    ("开一次会要交多少材料", "practices/full-set-per-activity/"),
    ("留痕", "practices/over-trace-party-records/"),
    ("上面来人到底听谁的标准", "practices/inconsistent-standards/"),
    ("若干规定", "directives/burden-rules-2024/"),
    ("zhutidangri", "scenes/themed-party-day/"),
    ("签到表", "materials/sign-in-sheet/"),
]


@pytest.mark.parametrize(("query", "wanted"), QUERIES)
def test_what_people_type_is_among_the_first_three(query: str, wanted: str, http_root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(f"{http_root}search/?q={query}")
    page.locator("a[data-result]").first.wait_for()

    first = [a.get_attribute("href") for a in page.locator("a[data-result]").all()[:3]]
    assert any(wanted in address for address in first if address), first
