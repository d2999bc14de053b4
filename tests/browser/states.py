"""Every kind of page, and the states tools get into when they are used: what accessibility is tried on."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from playwright.sync_api import Page, expect

from .test_burden import actual, fill, meeting_every_month


def nothing(_: Page) -> None:
    """The page as it opens."""


@dataclass(frozen=True)
class State:
    """A page, and what is done on it."""

    name: str
    path: str
    prepare: Callable[[Page], None] = nothing

    def open(self, page: Page) -> None:
        """Go there with nothing kept from the state before, and do it."""
        page.goto("404.html")
        page.evaluate("localStorage.clear()")
        page.goto(self.path)
        self.prepare(page)


def _suggestions(page: Page) -> None:
    page.locator("#ask").fill("征求意见")
    expect(page.locator("main a[data-result]").first).to_be_visible()


def _citation(page: Page) -> None:
    page.get_by_text("引用本页").click()


def _filtered(page: Page) -> None:
    page.get_by_label("结论").select_option("beyond")
    expect(page.locator("output")).to_contain_text("条")


def _found(page: Page) -> None:
    expect(page.locator(".search-found a[data-result]").first).to_be_visible()
    page.locator(".search-filters summary").click()


def _answered(page: Page) -> None:
    expect(page.locator(".number-result").first).to_be_visible()


def _note(page: Page) -> None:
    page.get_by_role("button", name="写成情况说明").click()
    expect(page.locator(".sheet h2")).to_be_visible()


def _ticked(page: Page) -> None:
    page.locator(".records input").first.check()
    expect(page.locator(".tick-bar")).to_be_visible()


def _counted(page: Page) -> None:
    page.get_by_label("把文字贴进来").fill("关于做好减负工作的通知。\n" * 380)


def _charted(page: Page) -> None:
    meeting_every_month(page)
    page.get_by_role("button", name="加上").click()
    fill(actual(page, 1), "-3", 2, 60, 30)
    expect(page.locator("[data-chart] svg")).to_be_visible()


def _back_then(page: Page) -> None:
    page.get_by_label("日期", exact=True).fill("2012-12-04")
    expect(page.locator("tbody tr[data-changed]").first).to_be_visible()


def _wrong_form(page: Page) -> None:
    page.get_by_label("标题（必填）").fill("主题党日要另做图文链接")
    page.get_by_label("结论（必填）").select_option("beyond")
    page.get_by_role("button", name="逐条对照：加一条").click()
    page.get_by_role("combobox", name="依据（必填）").fill("支部条例 16")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="检查并存成文件").click()
    expect(page.locator(".form-preview table")).to_be_visible()


def _correction(page: Page) -> None:
    place = page.get_by_label("哪一处")
    place.select_option(index=2)
    expect(page.locator(".form-current")).to_be_visible()


STATES = (
    State("home, suggestions", "", _suggestions),
    State("practice", "practices/themed-day-photos/", _citation),
    State("practices, filtered", "practices/", _filtered),
    State("directive", "directives/burden-rules-2024/"),
    State("directives", "directives/"),
    State("scene, ticked", "scenes/themed-party-day/", _ticked),
    State("scenes", "scenes/"),
    State("material", "materials/sign-in-sheet/"),
    State("materials", "materials/"),
    State("guide", "guide/method/"),
    State("guides", "guide/"),
    State("contribute", "contribute/search/"),
    State("rules", "contribute/rules/"),
    State("form, faults and preview", "contribute/form/", _wrong_form),
    State("form, correction", "contribute/form/#correct=practices/themed-day-photos/", _correction),
    State("search, results and filters", "search/?q=" + quote("照片"), _found),
    State("numbers, answered", "numbers/#n=" + quote("公文 4600 字"), _answered),
    State("tools", "tools/"),
    State("checklist, note", "tools/checklist/#i=themed-party-day.photos-and-video,notes-chasing", _note),
    State("count", "tools/count/", _counted),
    State("burden, chart and faults", "tools/burden/", _charted),
    State("as of", "tools/as-of/", _back_then),
    State("timeline", "tools/timeline/"),
    State("clause map", "tools/clause-map/"),
    State("copy", "tools/copy/"),
    State("data", "tools/data/"),
    State("figures", "figures/"),
    State("open checks", "open-checks/"),
    State("changes", "changes/"),
    State("not found", "404.html"),
)

ALIKE = 3
"""Of what is made alike by one template so much is kept."""


def thin_out(page: Page) -> None:
    """Leave the first few items of each list, sections of each chapter and marks of each drawing.

    A page with hundreds of rows is then tried in the time of a short one; the rest are made alike.
    """
    page.evaluate(
        """alike => {
          const shorten = (all, keep = alike) => Array.from(all).slice(keep).forEach(one => one.remove());
          document.querySelectorAll("main :is(ul, ol, tbody, select)").forEach(list => shorten(list.children));
          document.querySelectorAll(".drawing").forEach(drawing => {
            shorten(drawing.querySelectorAll("svg"), 1);
            shorten(drawing.querySelectorAll("svg a"), 4 * alike);
          });
          let sections = 0;
          document.querySelectorAll("main :is(h2, h3)").forEach(heading => {
            sections = heading.tagName === "H3" ? sections + 1 : 0;
            if (sections <= alike) return;
            while (heading.nextElementSibling && !heading.nextElementSibling.matches("h2, h3")) heading.nextElementSibling.remove();
            heading.remove();
          });
        }""",
        ALIKE,
    )
