"""Markdown written by hand, as nodes of the book."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from ...addresses import parts_of
from ...inert import faults
from . import nodes
from .nodes import Inline, Node

_PARSER = MarkdownIt("commonmark").enable("table")
EXPLICIT_ID = re.compile(r"\s*\{:?\s*#([a-z0-9-]+)\s*\}\s*$")
BLANK_LINES = re.compile(r"\n[ \t]*\n")
LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def prose(markdown: str, here: str, level: int) -> Iterator[Node]:
    """Yield block nodes of a page's body; `here` is its path, `level` that of the heading it stands under.

    Links lead to paths of pages. Headings go down one level at a time, as tagged PDF has to
    (ISO 14289-1, 7.4.2), whatever the page does. What checks should have refused stands there letter by letter.
    """
    if faults(markdown):
        yield from (nodes.paragraph(" ".join(block.split())) for block in BLANK_LINES.split(markdown) if block.strip())
        return
    last = level
    for child in SyntaxTreeNode(_PARSER.parse(markdown)).children:
        if child.type == "heading":
            last = min(level - 1 + int(child.tag[1:]), last + 1)
            yield _heading(child, here, last)
        else:
            yield _block(child, here)


def _block(node: SyntaxTreeNode, here: str) -> Node:
    match node.type:
        case "heading":
            return nodes.paragraph(nodes.strong(*_inlines(node, here)))
        case "paragraph":
            return nodes.paragraph(*_inlines(node, here))
        case "bullet_list" | "ordered_list":
            entries = [[_block(child, here) for child in entry.children] for entry in node.children]
            start = int(node.attrs.get("start", 1))
            return nodes.items(entries, numbered=node.type == "ordered_list", start=start)
        case "blockquote":
            return nodes.quote(*(_block(child, here) for child in node.children))
        case "table":
            return _table(node, here)
        case "fence" | "code_block" | "html_block":  # what of HTML is inert, such as a comment left open
            return nodes.code_block(node.content.rstrip("\n"))
        case "hr":
            return nodes.paragraph("· · ·")
        case _:
            raise ValueError(f"{here}: no place in the book for {node.type}")


def _heading(node: SyntaxTreeNode, here: str, level: int) -> Node:
    content = _inlines(node, here)
    label = ""
    if content and isinstance(content[-1], str) and (found := EXPLICIT_ID.search(content[-1])):
        label = f"{here}#{found.group(1)}"
        content[-1] = content[-1][: found.start()]
    return nodes.heading(level, label, *content)


def _table(node: SyntaxTreeNode, here: str) -> Node:
    head, *bodies = node.children
    cells = [_inlines(cell, here) for cell in head.children[0].children]
    rows = [[_inlines(cell, here) for cell in row.children] for body in bodies for row in body.children]
    return nodes.table(_shares([cells, *rows]), cells, rows)


def _shares(rows: list[list[list[Inline]]]) -> list[int]:
    """Return column widths that follow how much stands in them, none too narrow to read."""
    widest = [max(nodes.length(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [max(9, min(40, width)) for width in widest]


def _inlines(node: SyntaxTreeNode, here: str) -> list[Inline]:
    found: list[Inline] = []
    for child in node.children:
        found += _inline(child, here)
    return found


def _inline(node: SyntaxTreeNode, here: str) -> list[Inline]:
    match node.type:
        case "inline":
            return _inlines(node, here)
        case "text":
            return [node.content]
        case "softbreak":
            return ["\n"]
        case "hardbreak":
            return [nodes.line_break()]
        case "strong":
            return [nodes.strong(*_inlines(node, here))]
        case "em":
            return [nodes.emphasis(*_inlines(node, here))]
        case "code_inline":
            return [nodes.code(node.content)]
        case "link":
            return [_link(node, here)]
        case "image":
            return [node.content]
        case "html_inline":
            return [nodes.line_break()] if LINE_BREAK.fullmatch(node.content) else []
        case _:
            raise ValueError(f"{here}: no place in the book for {node.type}")


def _link(node: SyntaxTreeNode, here: str) -> Node:
    address = str(node.attrs["href"])
    parts = parts_of(address)
    content = _inlines(node, here)
    if parts.scheme or parts.netloc:
        return nodes.outside(address, *content)
    path = posixpath.normpath(posixpath.join(posixpath.dirname(here), unquote(parts.path))) if parts.path else here
    return nodes.link(f"{path}#{parts.fragment}" if parts.fragment else path, *content, page=True)
