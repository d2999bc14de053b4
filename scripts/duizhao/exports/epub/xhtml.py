"""HTML of a page as XHTML that an e-book reader takes: no forms, no scripts, every element closed."""

from collections.abc import Callable
from html import escape
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
DROPPED = {"form", "script", "style", "noscript", "template", "iframe", "object", "output", "dialog", "button", "input"}
"""Elements that do nothing without the site's scripts; they go with all that is in them."""
UNFIT = {"style", "align"}
"""Attributes for which a book has its own sheet; HTML has dropped `align` (HTML Standard, 16.2)."""
CASED = {"viewbox": "viewBox", "preserveaspectratio": "preserveAspectRatio"}
"""Names that HTML reads in any case and XML (SVG) only in this one."""
SVG = "http://www.w3.org/2000/svg"


def cleaned(html: str, settle: Callable[[str], str]) -> str:
    """Return well-formed XHTML; `settle` says what a link leads to, empty if it is to be plain text."""
    cleaner = _Cleaner(settle)
    cleaner.feed(html)
    cleaner.close()
    return cleaner.text()


def ids(html: str) -> set[str]:
    """Return the ids that links may name in the cleaned page."""
    cleaner = _Cleaner(lambda href: href)
    cleaner.feed(html)
    cleaner.close()
    return cleaner.ids


class _Cleaner(HTMLParser):
    def __init__(self, settle: Callable[[str], str]) -> None:
        super().__init__()
        self.settle = settle
        self.ids: set[str] = set()
        self.parts: list[str] = []
        self.open: list[tuple[str, str]] = []
        """Elements not yet closed: as read, and as written (empty if left out)."""
        self.dropped = 0
        """How many of them are within, or are, what is dropped."""

    def text(self) -> str:
        self._close(len(self.open))
        return "".join(self.parts)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: name if value is None else value for name, value in attrs}
        if self.dropped or tag in DROPPED or "hidden" in values:
            if tag not in VOID:
                self.open.append((tag, ""))
                self.dropped += 1
            return
        if tag == "img":
            self.handle_data(values.get("alt", ""))
            return
        written = tag
        if tag == "a" and "href" in values:
            values["href"] = self.settle(values["href"])
            written = "a" if values["href"] else "span"
        if not values.get("href"):
            values.pop("href", None)
            values.pop("rel", None)
        if tag == "svg":
            values["xmlns"] = SVG
        self.ids.update(value for name, value in values.items() if name == "id")
        kept = {CASED.get(k, k): v for k, v in values.items() if k not in UNFIT and not k.startswith("on")}
        attributes = "".join(f' {name}="{escape(value)}"' for name, value in kept.items())
        self.parts.append(f"<{written}{attributes}{'/' if tag in VOID else ''}>")
        if tag not in VOID:
            self.open.append((tag, written))

    def handle_endtag(self, tag: str) -> None:
        places = [place for place, (read, _) in enumerate(self.open) if read == tag]
        if places:
            self._close(len(self.open) - places[-1])

    def handle_data(self, data: str) -> None:
        if not self.dropped:
            self.parts.append(escape(data, quote=False))

    def _close(self, count: int) -> None:
        for _ in range(count):
            _, written = self.open.pop()
            if written:
                self.parts.append(f"</{written}>")
            else:
                self.dropped -= 1
