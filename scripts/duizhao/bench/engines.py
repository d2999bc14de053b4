"""Search engines under test: how to ask each in an open browser page."""

from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import urlsplit

FIRST_QUESTION = "会议"
DEPTH = 40
"""Results read from a list; several may lie on one page."""
TIMEOUT = 20_000

_TYPE = "(box, text) => { box.value = text; box.dispatchEvent(new InputEvent('input', {bubbles: true})); }"
_READ = f"links => links.slice(0, {DEPTH}).map(link => link.href)"


class Engine(Protocol):
    """A search engine; `page` is a Playwright page showing the site's home page."""

    @property
    def name(self) -> str: ...

    def start(self, page: Any) -> None:
        """Ask the first question, as a reader who has just come, and wait for its answer."""

    def ask(self, page: Any, text: str) -> list[str]:
        """Return the addresses of the results, best first."""


@dataclass(frozen=True)
class Own:
    """This site's search: first the list under the box, then the search page."""

    name: str = "本站"

    def start(self, page: Any) -> None:
        page.focus("#ask")
        page.eval_on_selector("#ask", _TYPE, FIRST_QUESTION)
        page.wait_for_selector(".search-drop a[data-result]", timeout=TIMEOUT)

    def ask(self, page: Any, text: str) -> list[str]:
        if not page.query_selector("#q"):
            page.goto(page.evaluate("DuizhaoLoading.address('search/')"))
        page.eval_on_selector("#q", _TYPE, text)
        page.evaluate(_ANSWERED, [text, TIMEOUT])
        return list(page.eval_on_selector_all(".search-found a[data-result]", _READ))


_ANSWERED = """([text, timeout]) => new Promise((resolve, reject) => {
  const found = document.querySelector('.search-found');
  const look = () => { if (found.dataset.asked === text) resolve(); };
  new MutationObserver(look).observe(found, {attributes: true});
  look();
  setTimeout(reject, timeout, new Error('no answer to ' + text));
})"""
"""Playwright's own waiting for a condition compiles text each time, which the content security policy shuts off."""


@dataclass(frozen=True)
class Theme:
    """The theme's own search: lunr, with jieba's words where jieba is installed."""

    name: str = "主题自带"

    def start(self, page: Any) -> None:
        page.focus(".md-search__input")
        self._type(page, FIRST_QUESTION)
        page.wait_for_selector(".md-search-result__link", state="attached", timeout=TIMEOUT)

    def ask(self, page: Any, text: str) -> list[str]:
        self._type(page, text)
        page.wait_for_function(_SETTLED, timeout=TIMEOUT)
        return list(page.eval_on_selector_all(".md-search-result__link", _READ))

    def _type(self, page: Any, text: str) -> None:
        page.eval_on_selector(".md-search__input", _TYPE, text)
        # The theme listens to keys, not to input.
        page.eval_on_selector(".md-search__input", "box => box.dispatchEvent(new Event('keyup', {bubbles: true}))")


_SETTLED = """() => new Promise(resolve => {
  const list = document.querySelector('[data-md-component=search-result]');
  let timer = setTimeout(resolve, 500, true);
  new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(resolve, 150, true); })
    .observe(list, {childList: true, subtree: true, characterData: true});
})"""
"""The theme answers from a worker and draws in steps; settled is when nothing changes any more."""


@dataclass(frozen=True)
class Pagefind:
    """Pagefind, asked through its own script."""

    name: str = "Pagefind"

    def start(self, page: Any) -> None:
        page.evaluate("async () => { self.pf = await import(new URL('pagefind/pagefind.js', location.href)); }")
        self.ask(page, FIRST_QUESTION)

    def ask(self, page: Any, text: str) -> list[str]:
        return list(
            page.evaluate(
                "async text => { const found = await self.pf.search(text);"
                " const data = await Promise.all(found.results.slice(0, 10).map(result => result.data()));"
                " return data.map(one => new URL(one.url, location.href).href); }",
                text,
            )
        )


def page_id(address: str, root: str) -> str:
    """Return the page id (`kind/id`) of a result's address on the site at `root`."""
    path = urlsplit(address).path.removeprefix(urlsplit(root).path)
    return path.removesuffix("index.html").strip("/")
