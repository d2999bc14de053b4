"""What a reader and a link see of a built page, whoever built it."""

import posixpath
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

PHRASING = {"a", "code", "em", "span", "strong", "sup", "sub"}
"""Elements within a word; others part words."""
SKIP_LINK_TARGET = "__skip"
"""An empty anchor of the successor's theme, ahead of the page's own content."""


@dataclass(frozen=True)
class Outline:
    """Title, ids and links of the content in order, links as files from the site's root, and the words."""

    title: str
    ids: list[str]
    links: list[str]
    words: list[str]


def outlines(site: Path) -> dict[str, Outline]:
    """Return the outline of each page by its path. The page for wrong addresses has none of its own."""
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html") if path.name != "404.html")
    return {name: _outline(name, (site / name).read_text(encoding="utf-8")) for name in names}


def _outline(name: str, html: str) -> Outline:
    reader = _Reader(name)
    reader.feed(html)
    ids = [found for found in reader.ids if found != SKIP_LINK_TARGET]
    return Outline("".join(reader.title), ids, reader.links, "".join(reader.text).split())


class _Reader(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.page = page
        self.folder = posixpath.dirname(page)
        self.title: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text: list[str] = []
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("title", "article") and not self.inside:
            self.inside = tag
        elif self.inside == "article":
            found = dict(attrs)
            self.ids.extend([found["id"] or ""] if "id" in found else [])
            self.links.extend(self.resolved(found[name] or "") for name in ("href", "src") if name in found)
            self.text.append("" if tag in PHRASING else " ")

    def handle_endtag(self, tag: str) -> None:
        if tag == self.inside:
            self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside:
            (self.title if self.inside == "title" else self.text).append(data)

    def resolved(self, link: str) -> str:
        """The file a link of ours leads to, with query and fragment; others as they are."""
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            return link
        path = posixpath.normpath(posixpath.join(self.folder, parts.path)) if parts.path else self.page
        file = path if posixpath.splitext(path)[1] else posixpath.normpath(f"{path}/index.html")
        return urlunsplit(parts._replace(path=file))
