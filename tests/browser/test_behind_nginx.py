"""The site behind a real nginx with the headers we hand out: one tool, and the way from question to clause.

The tests are those of the tool itself; only the address is another.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from duizhao.bench.nginx import nginx
from duizhao.hosting.headers import HEADERS

from .test_checklist import (  # noqa: F401  pytest finds them here and runs them with the address below
    test_by_keyboard_alone,
    test_scene_hands_its_items_to_the_note,
    test_what_was_ticked_is_there_next_time_and_can_be_cleared,
    test_word_file_from_the_browser,
)
from .test_journey import test_from_home_to_the_clause  # noqa: F401

pytestmark = pytest.mark.browser
Open = Callable[..., Page]


@pytest.fixture(scope="module")
def root(site: Path) -> Iterator[str]:
    """Address of the site behind nginx."""
    with nginx(site) as address:
        yield address


def test_page_comes_with_all_headers_and_nothing_to_complain_of(root: str, open_page: Open) -> None:
    page = open_page()
    answer = page.goto(root)

    assert answer
    assert {name: answer.header_value(name) for name in HEADERS} == HEADERS


def test_missing_page_is_ours(root: str, chromium) -> None:
    page = chromium.new_page()
    answer = page.goto(f"{root}practices/no-such-page/")

    assert answer.status == 404
    expect(page.get_by_role("heading", name="没有这个页面")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--ink')")
    page.close()


def test_other_pages_cannot_frame_it(root: str, site: Path, tmp_path: Path, chromium) -> None:
    (tmp_path / "index.html").write_text(f'<iframe src="{root}"></iframe>', encoding="utf-8")
    page = chromium.new_page()
    messages: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.goto((tmp_path / "index.html").as_uri())

    expect(page.frame_locator("iframe").locator(".site-header")).to_have_count(0)
    assert any("frame-ancestors" in message for message in messages)
    page.close()
