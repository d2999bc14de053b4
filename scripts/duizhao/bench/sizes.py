"""How large the index is beside what it indexes."""

import gzip
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from ..search.documents import Documents
from ..search.prebuilt import INDEX


@dataclass(frozen=True)
class Sizes:
    """Bytes of UTF-8: the index gzipped, the texts given to the engine, the text of the pages."""

    index_gzip: int
    fields: int
    pages: int


def sizes(documents: Documents, site: Path) -> Sizes:
    """Return the sizes of a built site's index and of what it stands for."""
    fields = "".join([*documents.names(), *documents.headings(), *documents.texts()])
    pages = sum(len(_article_text(path.read_text(encoding="utf-8")).encode()) for path in sorted(site.rglob("*.html")))
    return Sizes(compressed((site / INDEX).read_bytes()), len(fields.encode()), pages)


def compressed(data: bytes) -> int:
    """Return the size of data as a careful server would send it."""
    return len(gzip.compress(data, 9))


def _article_text(html: str) -> str:
    parser = _Article()
    parser.feed(html)
    return " ".join("".join(parser.text).split())


class _Article(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.inside = False
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = self.inside or tag == "article"

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "article"

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.text.append(data)
