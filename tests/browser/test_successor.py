"""What the successor of our generator built, in a browser: it looks, searches and works from disk as the site does."""

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from duizhao.exports.successor import successor_config, write_project
from duizhao.finish.offline import make_offline
from duizhao.finish.prune import prune
from duizhao.model.library import Library
from duizhao.project import Project
from duizhao.publication import assemble

from ..conftest import GOOD, ROOT, TODAY
from ..exports.test_successor import zensical

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(find_spec("zensical") is None, reason="zensical has no wheel for this machine"),
]


@pytest.fixture(scope="module")
def copy(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The good library, built by the successor and finished as an offline copy."""
    here = Project(ROOT)
    folder = tmp_path_factory.mktemp("successor") / "离线 copy"
    config = successor_config(here.settings, TODAY, "", cards=False)
    write_project(assemble(library, here.shell), config, GOOD / "assets", here.shell, folder)
    site = zensical(folder)
    prune(site)
    make_offline(site, ROOT, TODAY, "")
    return site


def test_found_and_read_from_disk(copy: Path, open_page: Callable[..., Page]) -> None:
    page = open_page(360)
    page.goto((copy / "index.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    page.locator("[data-search-box]").first.fill("照片")
    page.keyboard.press("Enter")
    expect(page.locator("[data-result]").first).to_be_visible()
    page.locator("[data-result]").first.click()

    expect(page.locator("article h1")).to_have_count(1)
    assert (
        page.locator("[data-verdict]").first.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"
    )


def test_tool_and_form_find_their_data(copy: Path, open_page: Callable[..., Page]) -> None:
    page = open_page(1280)
    page.goto((copy / "practices/sample-photos/index.html").as_uri())
    page.get_by_role("link", name="更正这页").click()
    expect(page).to_have_url((copy / "contribute/form/index.html").as_uri() + "#correct=practices/sample-photos/")
    expect(page.locator("form").nth(1)).to_be_visible()

    page.goto((copy / "tools/count/index.html").as_uri())
    expect(page.locator("textarea").first).to_be_visible()
