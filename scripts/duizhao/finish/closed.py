"""Prove that no page loads anything from another host (readers are on closed networks)."""

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path

FOREIGN = re.compile(r"^\s*(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
LOADING = {
    "src",
    "srcset",
    "poster",
    "data",
    "action",
    "formaction",
    "background",
    "manifest",
    "xlink:href",
    "imagesrcset",
}
"""Attributes that make a browser fetch or send; `href` does so on every element but `a`, `area` and named links."""
NAMING = {"canonical", "alternate"}
"""Links that name an address and load nothing (HTML Standard, 4.6.7); `alternate stylesheet` does load."""
CSS_REFERENCE = re.compile(r"""(?:url\(|@import\s)\s*["']?\s*((?:https?:)?//[^"')\s]+)""", re.IGNORECASE)


TAG = re.compile(r"""<[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>""", re.IGNORECASE)
TAG_START = re.compile("<[a-z]", re.IGNORECASE)
HARMLESS = re.compile(
    r"""<(?:a(?:\ (?:href="[^"]*"|(?!style)[a-z-]+="[^"/]*"))*
    |link\ rel="canonical"\ href="[^"]*"
    |meta\ (?:property="og:[a-z_:]+"|name="(?:description|twitter:card)")\ content="[^"]*")>""",
    re.VERBOSE,
)
"""Tags as our templates write them that may hold a foreign address; a page with any other is parsed, which is slow."""


def foreign_in_page(html: str) -> list[tuple[int, str]]:
    """Return (line, address) of each reference in a page that a browser would follow by itself."""
    if _is_plainly_closed(html):
        return []
    scanner = _Scanner()
    scanner.feed(html)
    return scanner.found


def foreign_in_sheets(site: Path) -> Iterator[tuple[Path, int, str]]:
    """Yield (file, line, address) of each reference in a style sheet below `site` to another host."""
    for path in sorted(site.rglob("*.css")):
        css = path.read_text(encoding="utf-8")
        for match in CSS_REFERENCE.finditer(css):
            yield path, css.count("\n", 0, match.start()) + 1, match.group(1)


def _is_plainly_closed(html: str) -> bool:
    """Whether no tag needs a closer look. A quote without its twin would swallow tags; then there are fewer than begin."""
    tags = TAG.findall(html)
    if len(tags) != len(TAG_START.findall(html)) or "<style" in html.lower():
        return False
    return all("//" not in tag or HARMLESS.fullmatch(tag) for tag in tags)


class _Scanner(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = tag in ("a", "area") or (tag == "link" and _only_names(dict(attrs).get("rel")))
        for name, value in attrs:
            if value is None:
                continue
            if name in LOADING or (name == "href" and not named):
                addresses = value.split(",") if name.endswith("srcset") else [value]
                self._note(address for address in addresses if FOREIGN.match(address))
            elif name == "style":
                self._note(CSS_REFERENCE.findall(value))
            elif tag == "meta" and name == "content" and _is_refresh(dict(attrs)) and "url=" in value.lower():
                self._note([value])

    def handle_data(self, data: str) -> None:
        if self.lasttag == "style":
            self._note(CSS_REFERENCE.findall(data))

    def _note(self, addresses: Iterable[str]) -> None:
        self.found.extend((self.getpos()[0], address.strip()) for address in addresses)


def _only_names(rel: str | None) -> bool:
    words = set((rel or "").lower().split())
    return bool(words) and words <= NAMING


def _is_refresh(attrs: dict[str, str | None]) -> bool:
    """Whether a `meta` sends the reader elsewhere; others only describe the page."""
    return (attrs.get("http-equiv") or "").strip().lower() == "refresh"
