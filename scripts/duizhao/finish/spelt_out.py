"""Links that name the page's file, so that they work from disk without script and without a server."""

import posixpath
import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from urllib.parse import unquote

from ..addresses import parts_of

INDEX = "index.html"
ADDRESSES = {"href", "xlink:href", "action", "formaction"}
"""Attributes that hold the address of a page; `src` and its like name files already."""
ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""")
PATH_END = re.compile(r"\?|(?<!&)#")
"""Where query or fragment begin; the # of a character reference (&#38;) is part of the path."""


def spell_out(html: str, page: str, pages: set[str]) -> str:
    """Return a page in which every link to a folder names that folder's index.html; nothing else changes.

    `page` is the file's path from the site's root, `pages` the paths of all HTML files. Queries and
    fragments are kept. Addresses of other sites, files, places in the same page and folders
    without an index.html stay as they are.
    """
    links = _Links(html)
    pieces, done = [], 0
    for start, end in links.found:
        written = html[start:end]
        name = _missing_name(written, posixpath.dirname(page), pages)
        if name:
            path_end = PATH_END.search(written)
            at = start + path_end.start() if path_end else end
            pieces += [html[done:at], name]
            done = at
    return "".join([*pieces, html[done:]])


def _missing_name(written: str, folder: str, pages: set[str]) -> str:
    """Return what to add to the path of an address as it is written; empty for nothing."""
    address = parts_of(unescape(written).strip())
    if address.scheme or address.netloc or not address.path or address.path.startswith("/"):
        return ""
    path = unquote(address.path)
    target = posixpath.normpath(posixpath.join(folder, path, INDEX))
    if target not in pages or posixpath.normpath(posixpath.join(folder, path)) in pages:
        return ""
    return INDEX if address.path.endswith("/") else f"/{INDEX}"


class _Links(HTMLParser):
    """Start and end, in the text, of every value of an attribute in ADDRESSES."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[int, int]] = []
        self._lines = [0, *(match.end() for match in re.finditer("\n", html))]
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not any(name in ADDRESSES for name, _ in attrs):
            return
        line, column = self.getpos()
        start = self._lines[line - 1] + column
        self.found.extend((start + begin, start + end) for begin, end in _values(self.get_starttag_text() or ""))


def _values(tag: str) -> Iterator[tuple[int, int]]:
    for match in ATTRIBUTE.finditer(tag):
        if match.group(1).lower() in ADDRESSES:
            yield match.span(match.lastindex or 0)
