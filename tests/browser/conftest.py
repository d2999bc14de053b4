"""A real Chromium on the real pages, over http and from disk, with the network watched."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

from duizhao.bench.serving import serving


@pytest.fixture(scope="session")
def http_root(site: Path) -> Iterator[str]:
    """Address of the site on a loopback server, as an intranet would serve it: below a folder."""
    with serving(site.parent) as (root, _):
        yield f"{root}{site.name}/"


@pytest.fixture(params=["http", "file"])
def root(request: pytest.FixtureRequest, site: Path) -> str:
    """Address of the site's folder, once over http and once from disk."""
    if request.param == "http":
        return request.getfixturevalue("http_root")
    return site.as_uri() + "/"


@dataclass
class Watch:
    """What must not happen while a page is used."""

    faults: list[str] = field(default_factory=list)

    def console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"console {message.type}: {message.text}")

    def request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in ("file", "data") and parts.hostname != "127.0.0.1":
            self.faults.append(f"request left the machine: {request.url}")

    def on(self, context: BrowserContext) -> None:
        context.on("request", self.request)
        context.on("console", self.console)
        context.on("weberror", lambda error: self.faults.append(f"page error: {error.error}"))
        context.on("requestfailed", self.failed)
        context.on("response", self.response)

    def failed(self, request: Request) -> None:
        # Leaving a page cuts off what it was still loading; that is no fault of the page.
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"not loaded: {request.url} {request.failure}")

    def response(self, response: Response) -> None:
        if response.status >= 400:
            self.faults.append(f"answered {response.status}: {response.url}")


@pytest.fixture
def open_page(chromium: Browser) -> Iterator:
    """Make pages of a given width; at the end of the test nothing must have gone wrong on any."""
    watch = Watch()
    contexts: list[BrowserContext] = []

    def make(width: int = 1280, height: int = 800, **options: object) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": height}, **options)
        watch.on(context)
        contexts.append(context)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()
    assert watch.faults == []


def at(root: str, path: str) -> str:
    """Address of a page, spelt out to its file where there is no server to do so."""
    return root + path + ("index.html" if root.startswith("file:") and (not path or path.endswith("/")) else "")
