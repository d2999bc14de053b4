"""The number checker as people use it: typed, sent along in the address, by keyboard, on a phone."""

import re
from collections.abc import Callable
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from .conftest import at

pytestmark = pytest.mark.browser
Open = Callable[..., Page]


def test_typed_and_entered(root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(at(root, "numbers/"))
    page.get_by_label("写下你的数").fill("公文 4,600 字")
    page.keyboard.press("Enter")

    first = page.locator(".number-result").first
    expect(first).to_contain_text("4600 字，没有超过“一般不超过 5000 字（每份）”")
    expect(first).to_contain_text("“一般”留有余地")
    expect(first).to_contain_text("对谁适用：地方和部门")
    expect(first.locator('[data-strength="generally"]')).to_have_text("一般")
    expect(first.locator("[data-evidence]")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="条可以对照")).to_contain_text("最接近的：地方和部门文件的篇幅")
    expect(page).to_have_url(re.compile(r"#n=" + re.escape(quote("公文 4,600 字"))))
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_the_clause_is_one_click_away(root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(at(root, "numbers/") + "#n=" + quote("一年督查 3 次"))
    page.locator(".number-result a").first.click()

    expect(page).to_have_url(re.compile(r"/directives/burden-rules-2024/(index\.html)?#p-"))


def test_a_question_comes_with_the_address(root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(at(root, "numbers/") + "#n=" + quote("支委会 4 人"))

    expect(page.get_by_label("写下你的数")).to_have_value("支委会 4 人")
    expect(page.locator(".number-result").first).to_contain_text("4 人，达到“不少于 3 人”")

    page.evaluate("location.hash = '#n=' + encodeURIComponent('借调半年')")
    expect(page.locator(".number-result").first).to_contain_text("半年，正好等于“一般不超过 6 个月（每次）”里的数")


def test_an_address_that_cannot_be_read_does_no_harm(http_root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(http_root + "numbers/#n=%E5%85")

    expect(page.get_by_label("写下你的数")).to_have_value("")
    expect(page.locator(".number-result")).to_have_count(0)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("心得体会 2000 字", "没有给它定数。这不等于可以随便要求"),
        ("会议", "没有读到数"),
        ("30", "只有一个数"),
        ("4600 字", "没有写是什么事"),
        ("支部 20 人，支委会 8 人", "你写了几个数，只比了“8 人”"),
    ],
)
def test_what_is_said_when_a_question_lacks_something(
    question: str, said: str, http_root: str, open_page: Open
) -> None:
    page = open_page(360)
    page.goto(http_root + "numbers/#n=" + quote(question))

    expect(page.locator("[data-numbers-status]")).to_contain_text(said)


def test_what_is_over_is_marked(http_root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(http_root + "numbers/#n=" + quote("党员学时 30"))

    expect(page.locator(".number-result").last.locator('.badge[data-force="2"]')).to_have_text("已过期")


def test_markup_in_a_question_stays_text(root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(at(root, "numbers/") + "#n=" + quote("<img src=x onerror=alert(1)> 公文 9999 字"))

    expect(page.locator(".number-result").first).to_contain_text("9999 字")
    expect(page.locator(".number-found img")).to_have_count(0)


def test_by_keyboard_only(root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(at(root, "numbers/"))
    page.get_by_label("写下你的数").focus()
    page.keyboard.type("会议 95 分钟")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="比一比")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".number-result")).not_to_have_count(0)
    for _ in range(5):
        page.keyboard.press("Tab")
    expect(page.locator(".number-result a").first).to_be_focused()


def test_an_example_answers(http_root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(http_root + "numbers/")
    example = page.get_by_role("button", name="借调半年")
    box = example.bounding_box()
    assert box is not None
    assert box["height"] >= 24
    example.click()

    expect(page.locator(".number-result").first).to_contain_text("借调期限")


def test_without_script_the_table_is_there(root: str, open_page: Open) -> None:
    page = open_page(360, java_script_enabled=False)
    page.goto(at(root, "numbers/"))

    expect(page.locator("[data-numbers]")).to_be_hidden()
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator(".numbers tbody tr").first).to_be_visible()


def test_print_keeps_the_results(http_root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(http_root + "numbers/#n=" + quote("会议 95 分钟"))
    page.emulate_media(media="print")

    expect(page.locator(".number-ask")).to_be_hidden()
    expect(page.locator(".number-result").first).to_be_visible()
