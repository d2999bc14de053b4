"""The reference of rules: somebody with an id from the command finds the place, with or without script."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from .conftest import at

pytestmark = pytest.mark.browser
Open = Callable[..., Page]


@pytest.mark.parametrize("scripts", [True, False])
def test_an_id_leads_to_what_to_do(scripts: bool, root: str, open_page: Open) -> None:
    page = open_page(360, java_script_enabled=scripts)
    page.goto(at(root, "contribute/rules/") + "#typo-1")

    heading = page.get_by_role("heading", name="TYPO-1")
    expect(heading).to_be_in_viewport()
    expect(page.locator("#typo-1 + p")).to_contain_text("能自动改")
    expect(page.locator("#typo-1 + p")).to_contain_text("duizhao check --fix")


def test_tools_lead_there(root: str, open_page: Open) -> None:
    page = open_page(360)
    page.goto(at(root, "tools/"))
    page.get_by_role("link", name="检查规则").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("检查规则")
