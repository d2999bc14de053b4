"""The files of the e-book and the zip they travel in (EPUB 3.3: sections 4 container, 5 package, 7 navigation)."""

import io
import posixpath
import uuid
import zipfile
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path

from ...compose.marks import chinese_date
from ...model.library import Library
from ...steady_zip import steady_entry
from .chapters import Chapter
from .contents import Entry, contents

TITLE = "减负对照"
SUBTITLE = "中央要求和常见做法，逐条对照"
STANDING = "民间整理的参考，不是官方文件"
RIGHTS = "文字采用知识共享 署名 4.0 国际许可协议（CC BY 4.0）"
IDENTIFIER = uuid.uuid5(uuid.NAMESPACE_URL, "duizhao")
"""The same for every edition: a reader's library then knows a new edition for the same book."""

ROOT = "book"
SHEET = "book.css"
COVER = "cover.xhtml"
NAVIGATION = "nav.xhtml"
CONTAINER = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    f'<rootfile full-path="{ROOT}/package.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>\n"
)
ACCESSIBILITY = {
    "accessMode": ["textual"],
    "accessModeSufficient": ["textual"],
    "accessibilityFeature": ["structuralNavigation", "tableOfContents", "readingOrder"],
    "accessibilityHazard": ["none"],
    "accessibilitySummary": ["全是文字和表格，没有只能看图才懂的内容。"],
}
"""What EPUB Accessibility 1.1 asks a book to say of itself."""


def pack(library: Library, chapters: Mapping[str, Chapter]) -> bytes:
    """Return the e-book; the library's edition stands in for the time of making."""
    entries = contents(library, chapters)
    order = [chapter for entry in entries for chapter in entry.chapters()]
    files = {
        "META-INF/container.xml": CONTAINER,
        f"{ROOT}/package.opf": _package(library, order),
        f"{ROOT}/{NAVIGATION}": _page("目录", NAVIGATION, _navigation(entries)),
        f"{ROOT}/{COVER}": _page(TITLE, COVER, _cover(library)),
        f"{ROOT}/{SHEET}": Path(__file__).with_name(SHEET).read_text(encoding="utf-8"),
    }
    files |= {f"{ROOT}/{chapter.name}": _page(chapter.title, chapter.name, chapter.body) for chapter in order}
    return _zip(files, library.edition)


def _zip(files: Mapping[str, str], day: str) -> bytes:
    """Return an archive that names its own type in its first bytes (Open Container Format, 4.3)."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in ({"mimetype": "application/epub+zip"} | dict(files)).items():
            archive.writestr(steady_entry(name, day, stored=name == "mimetype"), text.encode())
    return buffer.getvalue()


def _page(title: str, name: str, body: str) -> str:
    sheet = posixpath.relpath(SHEET, posixpath.dirname(name) or ".")
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="zh-CN" xml:lang="zh-CN">\n'
        f'<head><meta charset="utf-8"/><title>{escape(title)}</title><link rel="stylesheet" href="{sheet}"/></head>\n'
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _cover(library: Library) -> str:
    return (
        f'<section class="cover" epub:type="cover"><h1>{TITLE}</h1><p>{SUBTITLE}</p>'
        f"<p>{chinese_date(library.edition)}版</p><p><strong>{STANDING}</strong></p><p>{RIGHTS}。</p></section>"
    )


def _navigation(entries: Iterable[Entry]) -> str:
    cover = f'<li><a href="{COVER}">封面</a></li>'
    lines = "".join(_line(entry) for entry in entries)
    return f'<nav epub:type="toc" id="toc"><h1>目录</h1>\n<ol>\n{cover}\n{lines}</ol>\n</nav>'


def _line(entry: Entry) -> str:
    title = escape(entry.title)
    name = f'<a href="{entry.chapter.name}">{title}</a>' if entry.chapter else f"<span>{title}</span>"
    below = f"\n<ol>\n{''.join(_line(child) for child in entry.below)}</ol>" if entry.below else ""
    return f"<li>{name}{below}</li>\n"


def _package(library: Library, order: list[Chapter]) -> str:
    files = [(NAVIGATION, "nav"), (COVER, ""), *((c.name, "svg" if "<svg" in c.body else "") for c in order)]
    items = [_item(n, name, properties) for n, (name, properties) in enumerate(files)]
    manifest = "\n".join([*items, f'<item id="sheet" href="{SHEET}" media-type="text/css"/>'])
    spine = "\n".join(f'<itemref idref="page-{n}"/>' for n in (1, 0, *range(2, len(files))))
    access = "\n".join(
        f'<meta property="schema:{name}">{value}</meta>' for name, values in ACCESSIBILITY.items() for value in values
    )
    return f"""<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="zh-CN">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">{IDENTIFIER.urn}</dc:identifier>
<dc:title>{TITLE}：{SUBTITLE}</dc:title>
<dc:language>zh-CN</dc:language>
<dc:description>{STANDING}。{chinese_date(library.edition)}版。</dc:description>
<dc:rights>{RIGHTS}</dc:rights>
<dc:date>{library.edition}</dc:date>
<meta property="dcterms:modified">{library.edition}T00:00:00Z</meta>
{access}
</metadata>
<manifest>
{manifest}
</manifest>
<spine>
{spine}
</spine>
</package>
"""


def _item(number: int, name: str, properties: str) -> str:
    what = f' properties="{properties}"' if properties else ""
    return f'<item id="page-{number}" href="{name}" media-type="application/xhtml+xml"{what}/>'
