"""Pages before and after, side by side, for reviewers without the site: HTML that needs nothing but its two sheets."""

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import markdown

from ..compose.record_pages import compose_page
from ..exports.epub.xhtml import cleaned
from ..model.library import Library
from ..model.record import Record
from ..pages import page_path
from ..reading.front_matter import split
from ..rules.references import to_provisions, to_records
from .changes import Comparison
from .text_report import headline, text_report

OWN_SHEET = Path(__file__).with_suffix(".css")
SHEETS = ("site.css", "compare.css")
BLOCKS = frozenset(("p", "li", "td", "th", "h1", "h2", "h3", "h4", "pre", "blockquote", "dt", "dd"))
BACK = '<p><a href="index.html">改了哪些页</a></p>'
ABSENT = "<p>没有这一页。</p>"
UNREADABLE = "<p>这一页读不了，看“改了什么”里写的原因。</p>"
BROKEN = "<p>这一页引用了没有的条款、场景或材料，合成不了。先改好再看。</p>"


def side_by_side(
    found: Comparison, before: Library, after: Library, extensions: Mapping[str, Mapping[str, Any]], site_sheet: bytes
) -> dict[str, bytes]:
    """Return files by name: an index, and one for each page whose composed text differs.

    That is more than the pages somebody edited: a practice shows the words of the provisions it
    cites. `extensions` are those the site is built with; `site_sheet` is its style sheet.
    """
    settings = {name: dict(values) for name, values in extensions.items()}
    converter = markdown.Markdown(extensions=list(settings), extension_configs=settings)
    were, are = _composed(before), _composed(after)
    files: dict[str, bytes] = {SHEETS[0]: site_sheet, SHEETS[1]: OWN_SHEET.read_bytes()}
    edited = {page.path for page in found.pages}
    listed: dict[bool, list[str]] = {True: [], False: []}
    for path in sorted(were.keys() | are.keys()):
        old, new = (pages.get(path, _missing(library, path)) for pages, library in ((were, before), (are, after)))
        if old[1] == new[1]:
            continue
        name = f"{path.removesuffix('.md').replace('/', '-')}.html"
        title = new[0] if path in are else old[0]
        left, right = (converter.reset().convert(side[1]) for side in (old, new))
        files[name] = _page(title, path, BACK + _sides(found, *_marked(left, right)))
        listed[path in edited].append(
            f'<li><a href="{escape(name)}">{escape(title)}</a> <small>{escape(path)}</small></li>'
        )
    headings = {True: "改过的页面", False: "没有人改、可是跟着变了的页面"}
    contents = "".join(f"<h2>{headings[own]}</h2><ul>{''.join(rows)}</ul>" for own, rows in listed.items() if rows)
    report = f"<h2>改了什么</h2><pre>{escape(text_report(found))}</pre>"
    files["index.html"] = _page("内容改了什么", headline(found), contents + report)
    return files


def _composed(library: Library) -> dict[str, tuple[str, str]]:
    """Return (title, Markdown without front matter) of every record's page by path."""
    return {page_path(record): (record.title, _body(library, record)) for record in library.records()}


def _missing(library: Library, path: str) -> tuple[str, str]:
    """Return what stands for a page the library does not have."""
    unread = {f"{kind.FOLDER}/{record_id}.md" for kind, record_id in library.unread}
    return path, UNREADABLE if path in unread else ABSENT


def _body(library: Library, record: Record) -> str:
    """Return the Markdown of a page, or words in its place where it points to what is not there."""
    held = all(library.provision(reference) for _, reference in to_provisions(record))
    held = held and all(library.find(kind, wanted) for _, kind, wanted in to_records(record))
    return split(compose_page(library, record)).body if held else BROKEN


def _marked(left: str, right: str) -> tuple[str, str]:
    """Return both sides as clean HTML, each block the other side does not have marked."""
    trees = [ElementTree.fromstring(f"<div>{cleaned(html, _outside)}</div>") for html in (left, right)]
    texts = [{_text(block) for block in _blocks(tree)} for tree in trees]
    for tree, others in zip(trees, texts[::-1], strict=True):
        for block in _blocks(tree):
            if _text(block) not in others:
                block.set("class", f"{block.get('class', '')} changed".strip())
    old, new = (ElementTree.tostring(tree, encoding="unicode", method="html") for tree in trees)
    return old, new


def _outside(href: str) -> str:
    return href if href.startswith("https://") else ""


def _blocks(tree: ElementTree.Element) -> list[ElementTree.Element]:
    """Return the innermost blocks."""
    return [e for e in tree.iter() if e.tag in BLOCKS and not any(child.tag in BLOCKS for child in list(e.iter())[1:])]


def _text(block: ElementTree.Element) -> str:
    return "".join("".join(block.itertext()).split())


def _sides(found: Comparison, left: str, right: str) -> str:
    sides = ((f"改前：{found.before}", left), (f"改后：{found.after}", right))
    shown = "".join(f'<section class="md-typeset"><h2>{escape(name)}</h2>{html}</section>' for name, html in sides)
    return f'<div class="sides">{shown}</div>'


def _page(title: str, about: str, body: str) -> bytes:
    sheets = "".join(f'<link rel="stylesheet" href="{name}">' for name in SHEETS)
    return (
        f'<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">{sheets}</head>\n'
        f"<body><header><h1>{escape(title)}</h1><p>{escape(about)}</p></header>\n"
        f"<main>{body}</main></body></html>\n"
    ).encode()
