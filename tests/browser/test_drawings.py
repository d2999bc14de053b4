"""Drawings with links in them: by keyboard, by finger, from disk, without script."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from .conftest import at

pytestmark = pytest.mark.browser
Open = Callable[..., Page]
DRAWINGS = ("tools/timeline/", "tools/clause-map/")


def test_a_mark_leads_to_its_practice_by_keyboard(root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(at(root, "tools/clause-map/"))
    mark = page.locator(".drawing a.practice").first
    name = mark.locator("title").text_content() or ""
    expect(page.locator(".drawing").get_by_role("link", name=name, exact=True).first).to_be_visible()

    page.locator(".drawing a").first.focus()
    page.keyboard.press("Tab")
    expect(mark).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.locator("h1")).to_have_text(name.split("：", 1)[1])
    expect(page.locator(".answer")).to_be_visible()


def test_a_provision_leads_to_its_place(root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(at(root, "tools/clause-map/"))
    page.locator(".drawing a").first.click()

    expect(page.locator("h3:target")).to_be_visible()


def test_a_row_leads_to_its_document(root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(at(root, "tools/timeline/"))
    page.locator(".drawing").get_by_role("link", name="若干规定", exact=False).first.click()

    expect(page.get_by_role("heading", level=2, name="条款")).to_be_visible()


@pytest.mark.parametrize("path", DRAWINGS)
def test_without_script_links_and_words_are_there(path: str, http_root: str, open_page: Open) -> None:
    page = open_page(360, java_script_enabled=False)
    page.goto(http_root + path)
    expect(page.get_by_role("heading", level=2, name="文字版")).to_be_visible()
    page.locator(".drawing a").first.click()

    expect(page.get_by_role("heading", level=2, name="条款")).to_be_visible()


@pytest.mark.parametrize("path", DRAWINGS)
@pytest.mark.parametrize("width", [320, 1280])
def test_words_stay_inside_the_drawing(path: str, width: int, http_root: str, open_page: Open) -> None:
    page = open_page(width)
    page.goto(http_root + path)

    outside = page.locator(".drawing svg text").evaluate_all(
        "all => all.filter(t => { const b = t.getBBox(); return b.x < 0 || b.x + b.width > 340; }).map(t => t.textContent)"
    )
    assert outside == []


def test_marks_are_apart_on_the_narrowest_screen(http_root: str, open_page: Open) -> None:
    page = open_page(320)
    page.goto(http_root + "tools/clause-map/")
    boxes = [mark.bounding_box() for mark in page.locator(".drawing svg").first.locator("a.practice rect").all()]

    centres = [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for box in boxes if box]
    near = [
        (one, other)
        for n, one in enumerate(centres)
        for other in centres[:n]
        if max(abs(one[0] - other[0]), abs(one[1] - other[1])) < 24
    ]
    assert len(centres) > 11
    assert near == []


@pytest.mark.parametrize("path", DRAWINGS)
def test_drawings_follow_the_colour_scheme(path: str, http_root: str, open_page: Open) -> None:
    fills = set()
    for scheme in ("light", "dark"):
        page = open_page(color_scheme=scheme)
        page.goto(http_root + path)
        fills.add(page.locator(".drawing .name").first.evaluate("text => getComputedStyle(text).fill"))

    assert len(fills) == 2
