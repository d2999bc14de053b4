"""axe-core finds nothing on any kind of page, filled in or not, on a phone and a PC, light and dark.

All rules run on a phone in light colours; what another width or other colours can change is run again for those.
What is made alike by one template is thinned out; see `states.thin_out`.
"""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from duizhao.bench.serving import serving

from .conftest import Watch
from .states import STATES, State, thin_out

pytestmark = pytest.mark.browser
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
ALL = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
PLACES = {"type": "rule", "values": ["color-contrast", "target-size", "scrollable-region-focusable"]}
PHONE, PC = 360, 1280


@pytest.fixture(scope="module")
def page(site: Path, chromium: Browser) -> Iterator[Page]:
    """One page for all states, at the root of a server, where the page for lost addresses finds its sheet."""
    watch = Watch()
    with serving(site) as (root, _):
        # Colours that fade are measured when they have arrived: with motion reduced, at once.
        context = chromium.new_context(base_url=root, reduced_motion="reduce")
        watch.on(context)
        yield context.new_page()
        context.close()
    assert watch.faults == []


def test_rules_of_wcag_2_2_are_among_those_run() -> None:
    assert "wcag22aa" in AXE


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_nothing_is_found(state: State, page: Page) -> None:
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": PHONE, "height": 800})
    state.open(page)
    thin_out(page)
    page.evaluate(AXE)

    found = {(PHONE, "light"): _faults(page, ALL)}
    for width, scheme, rules in ((PHONE, "dark", COLOURS), (PC, "dark", COLOURS), (PC, "light", PLACES)):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 800})
        found[width, scheme] = _faults(page, rules)
    assert {how: faults for how, faults in found.items() if faults} == {}


def _faults(page: Page, rules: dict[str, object]) -> list[list[str]]:
    """Return the rule and the element of each thing that axe-core finds wrong."""
    return page.evaluate(
        """async runOnly => {
          const {violations} = await axe.run(document, {resultTypes: ["violations"], preload: false, runOnly});
          return violations.flatMap(rule => rule.nodes.map(node => [rule.id, node.html]));
        }""",
        rules,
    )
