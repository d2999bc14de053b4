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
from .changes import Comparison
from .text_report import headline, text_report

OWN_SHEET = Path(__file__).with_suffix(".css")
SHEETS = ("site.css", "compare.css")
BLOCKS = frozenset(("p", "li", "tr", "h1", "h2", "h3", "h4", "pre", "blockquote", "dt", "dd"))
ABSENT = "<p>没有这一页。</p>"
BROKEN = "<p>这一页引用了没有的条款，合成不了。先改好再看。</p>"


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
    listed: list[str] = []
    for path in sorted(were.keys() | are.keys()):
        old, new = were.get(path, (path, ABSENT)), are.get(path, (path, ABSENT))
        if old[1] == new[1]:
            continue
        name = f"{path.removesuffix('.md').replace('/', '-')}.html"
        title = new[0] if path in are else old[0]
        left, right = (converter.reset().convert(side[1]) for side in (old, new))
        files[name] = _page(title, path, _sides(found, *_marked(left, right)))
        listed.append(f'<li><a href="{escape(name)}">{escape(title)}</a> <small>{escape(path)}</small></li>')
    report = f"<pre>{escape(text_report(found))}</pre>"
    contents = f"<h2>改前改后</h2><ul>{''.join(listed)}</ul>" if listed else "<p>没有哪一页合成出来不一样。</p>"
    files["index.html"] = _page("内容改了什么", headline(found), f"{contents}<h2>改了什么</h2>{report}")
    return files


def _composed(library: Library) -> dict[str, tuple[str, str]]:
    """Return (title, Markdown without front matter) of every record's page by path."""
    return {page_path(record): (record.title, _body(library, record)) for record in library.records()}


def _body(library: Library, record: Record) -> str:
    try:
        return split(compose_page(library, record)).body
    except LookupError:
        return BROKEN


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
        f"<body><header><h1>{escape(title)}</h1><p>{escape(about)}</p>"
        f'<p><a href="index.html">改了哪些页</a></p></header>\n<main>{body}</main></body></html>\n'
    ).encode()
