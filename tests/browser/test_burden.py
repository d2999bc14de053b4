"""The burden calculator as a worker uses it: phone, keyboard, paper, link, spreadsheet, no script."""

import csv
import io
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from .conftest import at

pytestmark = pytest.mark.browser
Open = Callable[..., Page]
PAGE = "tools/burden/"
CELLS = ("一年几次", "几个人", "每人次最少几分钟", "每人次最多几分钟")
WRITTEN = """cost => new Promise(done => {
  const look = () => DuizhaoBurdenLink.decode(location.hash.slice(3))?.cost === cost ? done() : setTimeout(look, 20);
  look();
})"""
"""Until the address holds the fee."""
CLAUSE = re.compile("支部党员大会（一般")


def row(page: Page, n: int) -> Locator:
    return page.locator("[data-row]").nth(n)


def fill(part: Locator, *figures: object) -> None:
    for label, figure in zip(CELLS, figures, strict=False):
        part.get_by_label(label, exact=True).fill(str(figure))


def actual(page: Page, n: int) -> Locator:
    return row(page, n).get_by_role("group", name="实际要求")


def ruled(page: Page, n: int) -> Locator:
    return row(page, n).get_by_role("group", name="条文写明的")


def choose_clause(page: Page, n: int, words: re.Pattern[str]) -> None:
    select = ruled(page, n).get_by_label("依据")
    select.select_option(select.locator("option", has_text=words).first.get_attribute("value"))


def meeting_every_month(page: Page) -> None:
    """Twelve meetings a year of 20 people where four are the rule: 240—480 against 80—160 hours."""
    row(page, 0).get_by_label("名称").fill("党员大会每月一次")
    fill(actual(page, 0), 12, 20, 60, 120)
    choose_clause(page, 0, CLAUSE)


@pytest.mark.parametrize("width", [360, 1280])
def test_from_figures_to_hours(width: int, root: str, open_page: Open) -> None:
    page = open_page(width)
    page.goto(at(root, PAGE))
    meeting_every_month(page)

    expect(ruled(page, 0).get_by_label("一年几次")).to_have_value("4")
    expect(ruled(page, 0)).to_contain_text("一般")
    expect(ruled(page, 0)).to_contain_text("不是次次都必须")
    expect(ruled(page, 0).get_by_role("link", name="《支部工作条例》第十一条")).to_have_attribute(
        "href", re.compile(r"directives/branch-work-regulations-2018/(index\.html)?#p-11$")
    )
    expect(page.locator("[data-totals]")).to_contain_text("一年 240—480 小时（约 30—60 个 8 小时工作日）")
    expect(page.locator("[data-totals]")).to_contain_text("一年 80—160 小时")
    expect(page.locator("[data-totals]")).to_contain_text("多 160—320 小时")

    page.get_by_label("每小时费用").fill("３０")
    expect(page.locator("[data-totals]")).to_contain_text("多 4800—9600 元")
    expect(page.get_by_role("img", name="各项一年的小时数")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_clause_seen_nowhere_reliable_is_cited_with_its_doubt(http_root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(at(http_root, PAGE))
    fill(actual(page, 0), 12, 20, 60, 120)
    choose_clause(page, 0, re.compile("中心组集体学习研讨.*待核对"))

    expect(ruled(page, 0).locator('.badge[data-evidence="unverified"]')).to_be_visible()
    expect(page.locator("[data-table]")).to_contain_text(re.compile("应当，《.*》.*，待核对"))


def test_practice_is_picked_with_its_verdict(root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(at(root, PAGE))
    page.get_by_label("再加一项").select_option("themed-day-photos")
    page.get_by_role("button", name="加上").click()

    expect(row(page, 1).get_by_label("名称")).not_to_have_value("")
    expect(row(page, 1).locator(".badge[data-verdict]")).to_be_visible()
    expect(row(page, 1).get_by_role("link", name="看这种做法的对照")).to_have_attribute(
        "href", re.compile("practices/themed-day-photos/")
    )
    expect(actual(page, 1).get_by_label("一年几次")).to_be_focused()
    expect(actual(page, 1).get_by_label("一年几次")).to_have_value("")


def test_wrong_figures_are_named_and_left_out(http_root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(at(http_root, PAGE))
    meeting_every_month(page)
    page.get_by_role("button", name="加上").click()
    fill(actual(page, 1), "-3", 2, 60, 30)

    wrong = actual(page, 1).get_by_label("一年几次")
    expect(wrong).to_have_attribute("aria-invalid", "true")
    expect(wrong).to_have_accessible_description(re.compile("^不能小于 0"))
    expect(row(page, 1)).to_contain_text("最多的不能比最少的小")
    expect(page.locator("[data-left]")).to_contain_text("有 1 项没有填全或者没有填对")
    expect(page.locator("[data-totals]")).to_contain_text("一年 240—480 小时")


def test_everything_by_keyboard(root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(at(root, PAGE))
    page.get_by_label("名称").focus()
    for typed in ("月报表", "12", "3", "30", "60"):
        page.keyboard.type(typed)
        page.keyboard.press("Tab")
    expect(row(page, 0).get_by_label("依据")).to_be_focused()
    expect(page.locator("[data-totals]")).to_contain_text("一年 18—36 小时")

    page.get_by_role("button", name="加上").focus()
    page.keyboard.press("Enter")
    expect(row(page, 1).get_by_label("名称")).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="加了第 2 项")).to_be_visible()

    page.get_by_role("button", name="删掉第 2 项").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-row]")).to_have_count(1)
    expect(page.get_by_role("button", name="删掉第 1 项")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="加上")).to_be_focused()
    expect(page.locator("[data-result]")).to_be_hidden()


def test_reload_and_a_shared_link_give_the_same_totals(root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(at(root, PAGE))
    meeting_every_month(page)
    page.get_by_label("每小时费用").fill("30")
    page.evaluate(WRITTEN, "30")
    page.reload()
    totals = page.locator("[data-totals]")
    expect(totals).to_contain_text("多 160—320 小时，多 4800—9600 元")

    other = open_page(1280)
    other.goto(page.url)
    expect(other.locator("[data-totals]")).to_have_text(totals.text_content() or "")
    expect(row(other, 0).get_by_label("名称")).to_have_value("党员大会每月一次")
    expect(ruled(other, 0).get_by_role("link", name="《支部工作条例》第十一条")).to_be_visible()


def test_copied_link_opens_with_the_figures(http_root: str, open_page: Open) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(at(http_root, PAGE))
    meeting_every_month(page)
    page.get_by_role("button", name="复制链接").click()
    expect(page.get_by_role("status").filter(has_text="链接已复制")).to_be_visible()

    other = open_page()
    other.goto(page.evaluate("navigator.clipboard.readText()"))
    expect(other.locator("[data-totals]")).to_contain_text("一年 240—480 小时")


def test_link_to_copy_by_hand_where_the_clipboard_is_closed(http_root: str, open_page: Open) -> None:
    page = open_page()
    page.add_init_script("Object.defineProperty(Navigator.prototype, 'clipboard', {get: () => undefined})")
    page.goto(at(http_root, PAGE))
    page.get_by_role("button", name="复制链接").click()

    expect(page.get_by_label("链接", exact=True)).to_be_focused()
    expect(page.get_by_label("链接", exact=True)).to_have_value(re.compile("/tools/burden/#b=1"))


@pytest.mark.parametrize("fragment", ["#b=", "#b=1.0.x", "#b=%E4%BC", "#b=<img src=x onerror=alert(1)>", "#elsewhere"])
def test_garbage_in_the_address_leaves_an_empty_form(fragment: str, root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(at(root, PAGE) + fragment)

    expect(page.locator("[data-row]")).to_have_count(1)
    expect(page.get_by_label("名称")).to_have_value("")
    expect(page.locator("[data-problem]")).to_be_visible(visible=fragment.startswith("#b="))
    assert page.locator(".burden img").count() == 0


def test_typed_markup_stays_text(http_root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(at(http_root, PAGE))
    row(page, 0).get_by_label("名称").fill("<img src=x onerror=alert(1)>")
    fill(actual(page, 0), 1, 1, 60)

    expect(page.get_by_role("rowheader", name="<img src=x onerror=alert(1)>")).to_be_visible()
    assert page.locator(".burden img").count() == 0


def test_table_is_downloaded(root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(at(root, PAGE))
    meeting_every_month(page)
    row(page, 0).get_by_label("名称").fill("=1+1")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="下载表格").click()

    assert waiting.value.suggested_filename == "负担测算.csv"
    data = Path(waiting.value.path()).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    head, first, total = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert head[0] == "项目"
    assert first[0] == "'=1+1"
    assert first[5] == "一般，《支部工作条例》第十一条"
    assert total[10:16] == ["240", "480", "80", "160", "160", "320"]


def test_results_print_on_one_sheet(http_root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(at(http_root, PAGE))
    meeting_every_month(page)
    for n in range(1, 10):
        page.get_by_label("再加一项").select_option(index=n)
        page.get_by_role("button", name="加上").click()
        fill(actual(page, n), 12, 2, 30, 60)
    paper = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    text = unicodedata.normalize("NFKC", paper.pages[0].extract_text())

    assert len(paper.pages) == 1
    assert "党员大会每月一次" in text and "合计" in text and "没有算等候" in text
    assert "删掉" not in text and "复制链接" not in text


def test_reset_asks_first(http_root: str, open_page: Open) -> None:
    page = open_page()
    page.goto(at(http_root, PAGE))
    meeting_every_month(page)
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="清空重填").click()
    expect(page.locator("[data-totals]")).to_contain_text("240—480")

    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="清空重填").click()
    expect(page.locator("[data-result]")).to_be_hidden()
    expect(page.get_by_label("名称")).to_have_value("")
    expect(page.get_by_label("名称")).to_be_focused()


def test_without_script_there_is_the_method_and_a_table_to_fill_in(root: str, open_page: Open) -> None:
    page = open_page(360, java_script_enabled=False)
    page.goto(at(root, PAGE))

    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator("[data-burden]")).to_be_hidden()
    expect(page.locator(".numbers").get_by_role("link", name="《支部工作条例》第十一条")).to_be_visible()
    expect(page.locator(".burden-by-hand tbody tr")).to_have_count(11)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_targets_are_large_enough(http_root: str, open_page: Open) -> None:
    """WCAG 2.2, 2.5.8: 24 by 24 CSS pixels."""
    page = open_page(320)
    page.goto(at(http_root, PAGE))
    meeting_every_month(page)
    small = [
        part.inner_text() or part.get_attribute("data-cell")
        for part in page.locator(".burden :is(button, input, select):visible").all()
        if min((part.bounding_box() or {"width": 0, "height": 0})[side] for side in ("width", "height")) < 24
    ]

    assert small == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
