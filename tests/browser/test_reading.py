"""Every kind of page under what readers need: zoom, narrow screens, wide spacing, no motion, their own colours."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from duizhao.bench.serving import serving

from .conftest import Watch
from .states import STATES, State

pytestmark = pytest.mark.browser
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""
"""What readers may set (WCAG 2.2, 1.4.12)."""
FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex='0']"
EACH = 40
"""Of what can be tabbed to on a page so many are tried: the first and the last."""


@pytest.fixture(scope="module")
def page(site: Path, chromium: Browser) -> Iterator[Page]:
    watch = Watch()
    with serving(site) as (root, _):
        context = chromium.new_context(
            base_url=root,
            reduced_motion="reduce",
            bypass_csp=True,  # readers' own sheets, which the policy is not about
        )
        watch.on(context)
        yield context.new_page()
        context.close()
    assert watch.faults == []


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_zoomed_spaced_tabbed_through_and_still(state: State, page: Page) -> None:
    """One visit for all of it, since opening a page and doing something on it is what takes the time."""
    page.set_viewport_size({"width": 320, "height": 800})
    state.open(page)
    assert not runs_off(page), "320 pixels: a PC at 400 % (WCAG 2.2, 1.4.10)"
    page.set_viewport_size({"width": 640, "height": 800})
    assert not runs_off(page), "640 pixels: a PC at 200 % (1.4.4)"
    assert moving(page) == []

    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 600})
        assert unseen_focus(page) == [], width
    page.add_style_tag(content=SPACING)
    assert not runs_off(page), "spaced"
    assert cut_off(page) == [], "spaced"


def runs_off(page: Page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth > innerWidth")


def cut_off(page: Page) -> list[str]:
    """Return boxes that hide what does not fit in them, and words that leave their drawing.

    Those meant to be heard only are left out.
    """
    return page.evaluate(
        """() => Array.from(document.querySelectorAll(".drawing text")).filter(text => {
          const {x, width} = text.getBBox();
          return x + width > text.ownerSVGElement.viewBox.baseVal.width;
        }).concat(Array.from(document.body.querySelectorAll(":not(svg *, input, select, textarea)")).filter(part => {
          const style = getComputedStyle(part);
          return part.checkVisibility() && !part.closest(".visually-hidden, thead") && style.webkitLineClamp === "none" &&
            /hidden|clip/.test(style.overflow) &&
            (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1);
        })).map(part => part.outerHTML.slice(0, 120))"""
    )


def moving(page: Page) -> list[str]:
    """Return what still fades or moves though the reader asked for less motion (2.3.3)."""
    return page.evaluate(
        """() => Array.from(document.querySelectorAll("*")).filter(part => {
          const style = getComputedStyle(part);
          return parseFloat(style.transitionDuration) > .01 || style.animationName !== "none" || style.scrollBehavior === "smooth";
        }).map(part => part.outerHTML.slice(0, 120))"""
    )


def unseen_focus(page: Page) -> list[list[str]]:
    """Go to what can be tabbed to; return what then shows no outline (2.4.7) or lies out of sight (2.4.11)."""
    page.keyboard.press("Tab")  # from here on the browser takes it that a keyboard is used
    return page.evaluate(
        """([focusable, each]) => {
          const stops = Array.from(document.querySelectorAll(focusable)).filter(part => part.checkVisibility() &&
            !part.disabled && part.tabIndex >= 0 && part.type !== "radio");
          const tried = stops.length > 2 * each ? stops.slice(0, each).concat(stops.slice(-each)) : stops;
          const found = [];
          for (const part of tried) {
            part.focus();
            const style = getComputedStyle(part);
            const drawn = part.querySelector(":scope > rect");  // in drawings the edge of the mark grows
            const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 ||
              drawn && parseFloat(getComputedStyle(drawn).strokeWidth) >= 3;
            const box = part.getClientRects()[0];
            const middle = box.top + Math.min(box.height, 40) / 2;
            const at = document.elementFromPoint(box.left + box.width / 2, middle);
            const inSight = at && (part.contains(at) || at.contains(part));
            if (document.activeElement !== part) found.push(["not focused", part.outerHTML.slice(0, 120)]);
            else if (!outlined) found.push(["no outline", part.outerHTML.slice(0, 120)]);
            else if (!inSight) found.push(["out of sight", part.outerHTML.slice(0, 120)]);
          }
          return found;
        }""",
        [FOCUSABLE, EACH],
    )


def test_with_the_colours_of_the_system_badges_buttons_and_bars_have_edges(page: Page) -> None:
    """Grounds and shadows are gone then: what tells one thing from another is an edge, a shape, a word."""
    page.emulate_media(forced_colors="active")
    page.set_viewport_size({"width": 360, "height": 800})
    bare = """names => Array.from(document.querySelectorAll(names)).filter(part => part.checkVisibility() &&
      (getComputedStyle(part).borderTopStyle === "none" || parseFloat(getComputedStyle(part).borderTopWidth) < 1)
    ).map(part => part.outerHTML)"""
    for path in ("", "practices/themed-day-photos/", "directives/burden-rules-2024/", "search/", "tools/checklist/"):
        page.goto(path)
        assert page.evaluate(bare, ".badge, button:not(.theme-switch), .tick-bar, .answer") == [], path
    shapes = "all => all.map(one => getComputedStyle(one, '::before').content)"
    page.goto("practices/")
    assert "none" not in page.locator(".badge[data-verdict]").evaluate_all(shapes)

    page.goto("figures/")
    fills = {
        page.locator(f".chart-{side}").first.evaluate("bar => getComputedStyle(bar).fill")
        for side in ("before", "after")
    }
    assert len(fills) == 2
    page.emulate_media(forced_colors="none")


def test_cards_on_a_phone_are_still_tables_to_those_who_hear_them(page: Page) -> None:
    """Chromium's own tree for screen readers: rows laid out as blocks keep their headers and the table its name."""
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto("practices/themed-day-photos/")
    assert page.locator(".facing td").first.evaluate("cell => getComputedStyle(cell).display") == "block"

    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    heard = [(node["role"]["value"], node["name"]["value"]) for node in nodes if "role" in node and "name" in node]
    assert ("table", "逐条对照") in heard
    assert [name for role, name in heard if role == "columnheader"] == ["中央要求", "常见做法", "结论与够用的做法"]
