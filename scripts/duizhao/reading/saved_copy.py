"""The words of an official page somebody saved: web page, PDF or text, in the encodings such pages have."""

import io
import logging
import re
from html.parser import HTMLParser
from pathlib import Path

MAX_BYTES = 50 * 1024 * 1024
"""A scanned document of some hundred pages."""
CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_-]+)""")
HEAD = 4096
"""Bytes within which a page names its encoding (HTML standard, 4.2.5.4: the first 1024; old pages put it later)."""
BLOCKS = re.compile(
    r"address|article|aside|blockquote|br|caption|dd|div|dl|dt|fieldset|figcaption|footer|form|h[1-6r]|header"
    r"|li|main|nav|ol|p|pre|section|t(?:able|body|d|foot|h|head|itle|r)|ul"
)
"""Elements that begin and end lines."""
UNSEEN = frozenset(("script", "style", "template", "noscript"))


class UnreadableCopy(Exception):
    """The file holds no words we can read; the message says what to save instead."""


def read_copy(path: Path) -> str:
    """Return the words of a saved page, one line a paragraph or line of the page.

    Raises UnreadableCopy, OSError.
    """
    if path.stat().st_size > MAX_BYTES:
        raise UnreadableCopy(f"{path.name} 太大（上限 {MAX_BYTES // 1024 // 1024} MB）；只存要核对的那几页")
    return words(path.read_bytes(), path.name)


def words(data: bytes, name: str) -> str:
    """Return the words in the bytes of a saved page; `name` is what messages call it. Raises UnreadableCopy."""
    if data.startswith(b"%PDF"):
        return _of_pdf(data, name)
    if data.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        raise UnreadableCopy(f"{name} 是 Word、WPS 或压缩文件；打开它，另存为网页、PDF 或纯文本再来")
    text = _decoded(data, name)
    if re.search(r"<(?:!doctype|html|head|body|div|p|br|td)\b", text[:HEAD], re.IGNORECASE):
        parser = _Words()
        parser.feed(text)
        parser.close()
        return "".join(parser.parts)
    return text


def _decoded(data: bytes, name: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    named = CHARSET.search(data[:HEAD])
    claimed = named.group(1).decode("ascii").lower() if named else ""
    # Pages that say gb2312 use characters only its successor gb18030 has.
    encodings = ("gb18030", "utf-8-sig") if claimed.startswith("gb") else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise UnreadableCopy(f"{name} 不像网页、PDF 或文本；在浏览器里打开原文，另存为“网页，仅 HTML”或 PDF")


def _of_pdf(data: bytes, name: str) -> str:
    from pypdf import PdfReader  # slow to load, and only a saved PDF needs it
    from pypdf.errors import PyPdfError

    damaged = (PyPdfError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RuntimeError, OSError)

    logging.getLogger("pypdf").setLevel(logging.ERROR)  # what it mends by itself concerns nobody here
    try:
        reader = PdfReader(io.BytesIO(data))
        return "\n".join(page.extract_text() for page in reader.pages)
    except damaged as error:
        raise UnreadableCopy(f"{name} 这个 PDF 读不了（{type(error).__name__}）；重新存一次，或存成网页") from None


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.unseen += tag in UNSEEN
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        self.unseen = max(0, self.unseen - (tag in UNSEEN))
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.parts.append(" ".join(data.split()))

    def _break(self, tag: str) -> None:
        if BLOCKS.fullmatch(tag):
            self.parts.append("\n")
