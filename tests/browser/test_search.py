"""The search page as people use it: groups, filters, keys, addresses, odd input."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from duizhao.model.library import Library

from .conftest import at

pytestmark = pytest.mark.browser
Open = Callable[..., Page]


def ask(page: Page, root: str, question: str, filters: str = "") -> None:
    page.goto(at(root, "search/") + f"?q={question}{filters}")
    page.locator(".search-found[data-asked]").wait_for(state="attached")


def test_results_are_grouped_and_marked(root: str, open_page: Open) -> None:
    page = open_page(360)
    ask(page, root, "征求意见")

    first = page.locator(".search-found a[data-result]").first
    expect(first.locator(".badge[data-verdict]")).to_be_visible()
    expect(first.locator("mark").first).to_have_text("征求意见")
    groups = page.locator(".search-group h2").all_text_contents()
    assert groups[0] == "最接近的"
    assert {"做法", "文件"} <= set(groups)


def test_hit_in_a_section_leads_to_the_section(root: str, open_page: Open) -> None:
    page = open_page()
    ask(page, root, "支部条例第十六条")
    page.locator(".search-found a[data-result]").first.click()

    expect(page).to_have_url(re.compile(r"/directives/branch-work-regulations-2018/(index\.html)?#p-16$"))
    expect(page.locator("#p-16")).to_be_in_viewport()


def test_filters_stand_in_the_address_and_come_back(root: str, open_page: Open) -> None:
    page = open_page()
    ask(page, root, "照片")
    everything = page.locator(".search-found a[data-result]").count()
    page.locator(".search-filters summary").click()
    page.get_by_label("种类").select_option("directive")

    kinds = page.locator(".search-found a[data-result]")
    expect(page).to_have_url(re.compile("kind=directive"))
    expect(page.locator('.search-found a[data-kind="practice"]')).to_have_count(0)
    assert 0 < kinds.count() < everything

    kinds.first.click()
    page.wait_for_url(re.compile("/directives/"))
    page.go_back()
    expect(page.locator("#q")).to_have_value("照片")
    expect(page.get_by_label("种类")).to_have_value("directive")
    expect(page.locator('.search-found a[data-kind="directive"]').first).to_be_visible()


def test_filters_that_leave_nothing_say_so(root: str, open_page: Open) -> None:
    page = open_page()
    ask(page, root, "党费", "&verdict=required&kind=material")

    expect(page.locator(".search-status")).to_contain_text("放宽筛选")
    expect(page.locator(".search-filters form")).to_be_visible()


def test_search_page_by_keyboard(root: str, open_page: Open) -> None:
    page = open_page()
    ask(page, root, "照片")
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()

    page.keyboard.press("ArrowDown")
    expect(page.locator(".search-found a[data-result]").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#q")).to_be_focused()


def test_slash_leads_to_the_header_box(root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(at(root, "guide/method/"))
    page.keyboard.press("/")

    expect(page.get_by_label("搜索")).to_be_focused()
    expect(page.get_by_label("搜索")).to_have_value("")


def test_a_guess_is_called_one_and_scenes_are_offered(root: str, open_page: Open) -> None:
    page = open_page(360)
    ask(page, root, "量子计算机维修手册")

    expect(page.locator(".search-status")).to_contain_text("猜的")
    expect(page.locator(".search-found a[data-result]").first).to_be_visible()
    page.locator(".search-fallback .tiles").get_by_role("link", name="主题党日").click()
    expect(page.locator("#s-themed-party-day")).to_be_in_viewport()


def test_back_returns_to_the_same_place(http_root: str, open_page: Open) -> None:
    page = open_page(360)
    ask(page, http_root, "会议")
    page.locator(".search-found .result-summary").first.wait_for()
    link = page.locator(".search-found a[data-result]").nth(9)
    link.scroll_into_view_if_needed()
    place = page.evaluate("scrollY")
    link.click()
    page.wait_for_url(re.compile("^(?!.*/search/)"))
    page.go_back()

    expect(link).to_be_in_viewport()
    assert abs(page.evaluate("scrollY") - place) < 50


@pytest.mark.parametrize(
    "question",
    [
        "<script>document.title='x'</script>",
        "<img src=x onerror=\"document.title='x'\">",
        "((((a+)+)+)+)$ [^\\]*?",
        "\u202e照片\u0007",
        "👩‍👩‍👧‍👦",
        "照片" * 2_000,
    ],
    ids=["script", "image", "regex", "bidi", "emoji", "long"],
)
def test_odd_questions_are_only_text(question: str, root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(at(root, "search/"))
    title = page.title()
    page.locator("#q").fill(question)
    expect(page.locator(".search-status")).not_to_be_empty()
    page.reload()
    page.locator(".search-found[data-asked]").wait_for(state="attached")

    assert page.title() == title
    assert page.locator(".search-page script, .search-page img").count() == 0


def test_every_title_and_alias_reads_without_script(http_root: str, open_page: Open, real_library: Library) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(http_root)
    page.locator("#ask").fill("照片")
    page.get_by_role("button", name="查一查").click()

    text = page.locator("article").inner_text()
    found = [
        record for kind in (real_library.practices, real_library.scenes, real_library.directives) for record in kind
    ]
    assert len(found) > 150
    assert [name for record in found for name in (record.title, *record.aliases) if name not in text] == []
    expect(page.locator(".search-filters")).to_be_hidden()
