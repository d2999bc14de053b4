"""Measure a search engine in a real Chromium: ranking, bytes, time."""

import os
import shutil
import statistics
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from .engines import Engine, page_id
from .faults import ToolMissing
from .queries import Query
from .scores import Scores, score
from .serving import Sent, serving

# Chromium's own services would call out at every start; root (as in containers) needs --no-sandbox.
SWITCHES = [
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    *(["--no-sandbox"] if os.name == "posix" and os.geteuid() == 0 else []),
]
KEYS = ("开会要拍照留痕吗", "zhutidangri", "会义记录")
"""Typed key by key to time each key."""
SLOW_PHONE = 6
"""How many times slower than this machine a slow phone is taken to be."""


@dataclass(frozen=True)
class Figures:
    """What one engine came to."""

    engine: str
    place: str
    """http or file."""
    scores: Scores
    bytes: int
    bytes_gzip: int
    """Everything fetched from opening the home page to the first answer: as it lies on disk, and gzipped."""
    first_answer_ms: float
    """From going to the box to the first result on the screen, index not yet loaded."""


@dataclass(frozen=True)
class Keys:
    """This site's time from a key to the drawn list, in milliseconds, at a slowed-down CPU."""

    slowdown: int
    ready_ms: float
    """From going to the box to the engine being able to answer."""
    median_ms: float
    worst_ms: float


@contextmanager
def browsing() -> Iterator[Any]:
    """Yield the system's Chromium, driven by Playwright. Raises ToolMissing."""
    try:
        from playwright.sync_api import sync_playwright  # only this verb needs it, and it is a development tool
    except ImportError:
        raise ToolMissing("测搜索需要 playwright：make test 会装好，或 pip install -r requirements-test.lock") from None
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not path:
        raise ToolMissing("要用真的 Chromium 测：sudo apt-get install chromium fonts-noto-cjk")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=SWITCHES)
        try:
            yield browser
        finally:
            browser.close()


def over_http(browser: Any, engine: Engine, site: Path, queries: Sequence[Query]) -> Figures:
    """Measure an engine on a site served over http."""
    with serving(site) as (root, sent):
        return _measure(browser, engine, "http", root, sent, queries)


def from_disk(browser: Any, engine: Engine, site: Path, queries: Sequence[Query]) -> Figures:
    """Measure an engine on a site opened by double click."""
    return _measure(browser, engine, "file", site.absolute().as_uri() + "/", Sent(), queries)


def _measure(browser: Any, engine: Engine, place: str, root: str, sent: Sent, queries: Sequence[Query]) -> Figures:
    # Pagefind fetches and compiles WebAssembly, which our policy, copied with our pages, would not let it.
    page = browser.new_page(viewport={"width": 1280, "height": 800}, bypass_csp=True)
    try:
        if place == "file":
            page.on("request", lambda request: sent.files.append(Path(url2pathname(urlsplit(request.url).path))))
        page.goto(f"{root}index.html")
        page.wait_for_load_state("networkidle")
        before = page.evaluate("performance.now()")
        engine.start(page)
        first_answer = page.evaluate("performance.now()") - before
        raw, zipped = sent.weight()
        answers = [[page_id(url, root) for url in engine.ask(page, query.text)] for query in queries]
    finally:
        page.close()
    return Figures(engine.name, place, score(queries, answers), raw, zipped, first_answer)


def time_keys(browser: Any, site: Path, slowdown: int) -> Keys:
    """Time loading and typing in the home page's box."""
    with serving(site) as (root, _):
        page = browser.new_page(viewport={"width": 360, "height": 780})
        try:
            page.goto(f"{root}index.html")
            page.wait_for_load_state("networkidle")
            devtools = page.context.new_cdp_session(page)
            devtools.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
            ready = page.evaluate(_READY)
            page.wait_for_timeout(500)
            times = [page.evaluate(_ONE_KEY, text[:n]) for text in KEYS for n in range(1, len(text) + 1)]
        finally:
            page.close()
    return Keys(slowdown, ready, statistics.median(times), max(times))


_READY = """async () => {
  const from = performance.now();
  document.querySelector('#ask').focus();
  await DuizhaoLoading.engine();
  return performance.now() - from;
}"""

_ONE_KEY = """text => new Promise((resolve, reject) => {
  const box = document.querySelector('#ask');
  const list = document.getElementById(box.getAttribute('aria-controls'));
  const from = performance.now();
  const watch = new MutationObserver(() => {
    list.getBoundingClientRect();
    watch.disconnect();
    resolve(performance.now() - from);
  });
  watch.observe(list, {childList: true, attributes: true});
  setTimeout(reject, 5000, new Error('no answer to ' + text));
  box.value = text;
  box.dispatchEvent(new InputEvent('input', {bubbles: true}));
})"""
"""Layout is forced, so that the time is that of what the reader sees."""
