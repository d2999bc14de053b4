"""The page on copies: by the device's clock, and in plain text without script."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from .conftest import at

pytestmark = pytest.mark.browser
Open = Callable[..., Page]
CORE = "**/assets/data/copy.js"


def opened(open_page: Open, root: str, now: str, width: int = 360, **options: object) -> Page:
    page = open_page(width, **options)
    page.clock.set_fixed_time(now)
    page.goto(at(root, "tools/copy/"))
    return page


@pytest.mark.parametrize(
    ("now", "level", "words"),
    [
        ("2026-12-20T08:00:00", "fresh", "这份是 25 天前的。还新"),
        ("2027-06-01T08:00:00", "check", "这份是 188 天前的。大体能用"),
        ("2028-01-03T08:00:00", "old", "这份是 404 天前的。旧了"),
        ("2020-01-01T08:00:00", "clock", "这台设备的日期可能不对"),
    ],
)
def test_age_by_the_clock(now: str, level: str, words: str, root: str, open_page: Open) -> None:
    page = opened(open_page, root, now)
    box = page.locator("[data-copy-age]")

    expect(box).to_have_attribute("data-level", level)
    expect(box).to_contain_text(words)
    expect(box).to_contain_text(re.compile(r"20\d\d 年 \d+ 月 \d+ 日"))


def test_what_fell_due_is_listed_and_leads_to_its_directive_by_keyboard(root: str, open_page: Open) -> None:
    page = opened(open_page, root, "2028-01-03T08:00:00")
    expect(page.locator("[data-copy-age]")).to_contain_text(
        re.compile("本版以后，有 [0-9]+ 条条款到了该回原文核对的日子")
    )
    page.locator("summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    link = page.locator(".copy-due a").first
    expect(link).to_be_focused()
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(r"/directives/[a-z0-9-]+/(index\.html)?$"))


def test_directives_that_turned_and_the_address_of_newer_editions(http_root: str, open_page: Open) -> None:
    page = open_page()
    data = (
        'self.DUIZHAO_COPY={"edition":"2026-11-25","address":"https://example.org/",'
        '"levels":[["fresh",0,"新"],["check",90,"核对"],["old",365,"旧"]],"due":[],'
        '"turns":[["2026-12-01","a","begins","2026-12"],["2026-12-10","b","ends","2026-12-10"]],'
        '"directives":{"a":["甲<b>","directives/a/"],"b":["乙","directives/b/"]}};'
    )
    page.route(CORE, lambda route: route.fulfill(body=data, content_type="text/javascript; charset=utf-8"))
    page.clock.set_fixed_time("2026-12-20T08:00:00")
    page.goto(http_root + "tools/copy/")
    box = page.locator("[data-copy-age]")

    expect(box).to_contain_text("这份是 25 天前的。核对。")
    expect(box.locator("li").nth(0)).to_have_text("《甲<b>》：2026 年 12 月起施行")
    expect(box.locator("li").nth(1)).to_have_text("《乙》：2026 年 12 月 10 日废止")
    expect(page.locator("[data-copy-newer] a")).to_have_attribute("href", "https://example.org/")


def test_without_script_it_says_date_rule_and_how_to_check(root: str, open_page: Open) -> None:
    page = open_page(360, java_script_enabled=False)
    page.goto(at(root, "tools/copy/"))

    article = page.locator("article")
    for words in (
        "本版日期：2026 年 11 月 25 日",
        "不到 90 天",
        "certutil",
        "sha256sum -c",
        "duizhao verify",
    ):
        expect(article).to_contain_text(words)
    expect(page.locator("article noscript")).to_be_visible()
    expect(page.locator("[data-copy-age]")).to_be_hidden()
    expect(page.locator("[data-copy-newer]")).to_be_hidden()


def test_every_page_leads_here_from_its_date(root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(at(root, "practices/themed-day-photos/"))
    page.locator("footer").get_by_role("link", name="本版日期 2026-11-25").click()

    expect(page).to_have_url(re.compile(r"/tools/copy/(index\.html)?$"))


def test_no_sideways_scroll_and_large_enough_targets(http_root: str, open_page: Open) -> None:
    page = opened(open_page, http_root, "2028-01-03T08:00:00", width=320)
    page.locator("summary").click()

    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert page.locator("summary").evaluate("node => node.getBoundingClientRect().height") >= 24
    assert (
        page.locator("footer a", has_text="本版日期").evaluate("node => node.parentNode.getBoundingClientRect().height")
        >= 24
    )
