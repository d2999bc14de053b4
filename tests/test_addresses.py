"""Addresses from page to page, as browsers resolve them."""

from urllib.parse import urljoin

import pytest

from duizhao.pages import page_url, relative_url

SITE = "https://example.org/x/"


@pytest.mark.parametrize("here", ["index.md", "numbers.md", "tools/timeline.md", "tools/index.md"])
@pytest.mark.parametrize("target", ["index.md", "numbers.md", "tools/index.md", "directives/sample-rules-2020.md"])
def test_relative_url_leads_there(here: str, target: str) -> None:
    base = urljoin(SITE, page_url(here).lstrip("/"))

    assert urljoin(base, relative_url(here, target, "p-3")) == urljoin(SITE, page_url(target).lstrip("/")) + "#p-3"
