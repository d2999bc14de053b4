"""The text counter: counted as typed, set beside the caps, sent nowhere, kept nowhere."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from .conftest import at

pytestmark = pytest.mark.browser
Open = Callable[..., Page]


def test_counted_and_compared(root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(at(root, "tools/count/"))
    page.get_by_label("把文字贴进来").fill("关于做好减负工作的通知。\n" * 380)

    expect(page.get_by_role("status").filter(has_text="字数")).to_have_text(
        "字数 4560；字符数（不计空格）4560；字符数（计空格）4560；段落 380"
    )
    caps = page.locator("[data-cap]")
    expect(caps.nth(0)).to_have_text("4560 字，超过了，比它多 560 字")
    expect(caps.nth(1)).to_have_text("4560 字，没有超过，比它少 440 字")
    expect(page.locator(".numbers")).to_contain_text("从文字算不出来")
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_by_keyboard_and_cleared(root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(at(root, "tools/count/"))
    box = page.get_by_label("把文字贴进来")
    box.focus()
    page.keyboard.insert_text("通知 2026")
    expect(page.locator("[data-count-status]")).to_contain_text("字数 3；")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(box).to_be_focused()
    expect(box).to_have_value("")
    expect(page.locator("[data-count-status]")).to_have_text("")
    expect(page.locator("[data-cap]").first).to_have_text("还没有贴文字")


def test_nothing_is_kept(http_root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(http_root + "tools/count/")
    page.get_by_label("把文字贴进来").fill("内部材料")
    expect(page.locator("[data-count-status]")).to_contain_text("字数 4")

    kept = page.evaluate(
        "JSON.stringify([localStorage, sessionStorage, document.cookie, history.state, location.href])"
    )
    assert "内部材料" not in kept
    page.goto(http_root + "numbers/")
    page.goto(http_root + "tools/count/")
    expect(page.get_by_label("把文字贴进来")).to_have_value("")


def test_a_very_long_text_does_not_hang(http_root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(http_root + "tools/count/")
    page.evaluate("document.querySelector('#text').value = '减负'.repeat(250000)")
    page.locator("#text").dispatch_event("input")

    expect(page.locator("[data-count-status]")).to_contain_text("字数 500000；")


def test_without_script_caps_and_rule_are_there(root: str, open_page: Open) -> None:
    page = open_page(360, java_script_enabled=False)
    page.goto(at(root, "tools/count/"))

    expect(page.locator("[data-count-form]")).to_be_hidden()
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.get_by_text("4000 字").first).to_be_visible()
    expect(page.get_by_text("一个全角标点也算一个字")).to_be_visible()
