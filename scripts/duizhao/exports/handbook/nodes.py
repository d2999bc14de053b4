"""The few kinds of node a book is made of; `nodes.typ` has one function for each.

A node is a dict that JSON can hold. Inline nodes and block nodes are lists under `in`; a string
stands for itself, letter by letter.
"""

from collections.abc import Iterable, Sequence
from typing import Any

Node = dict[str, Any]
Inline = str | Node

WHOLE_ROW = 30
"""Lines: a taller row of a table may break over pages; shorter ones stay whole."""

TOGETHER = 800
"""Characters: half a page."""


def strong(*content: Inline) -> Node:
    return {"is": "strong", "in": list(content)}


def emphasis(*content: Inline) -> Node:
    return {"is": "emphasis", "in": list(content)}


def small(*content: Inline) -> Node:
    return {"is": "small", "in": list(content)}


def code(text: str) -> Node:
    return {"is": "code", "text": text}


def line_break() -> Node:
    return {"is": "break"}


def link(to: str, *content: Inline, page: bool = False) -> Node:
    """A link within the book; `page` adds “（第 N 页）” for readers of paper."""
    return {"is": "link", "to": to, "in": list(content), "page": page}


def outside(address: str, *content: Inline) -> Node:
    """A link to another site; an address that is not https stays text."""
    return {"is": "outside", "address": address, "in": list(content)}


def badge(kind: str, code: str, label: str) -> Node:
    return {"is": "badge", "kind": kind, "code": code, "label": label}


def heading(level: int, label: str, *content: Inline, listed: bool = False) -> Node:
    """A heading and link target; listed ones stand in the contents and the bookmarks."""
    return {"is": "heading", "level": level, "label": label, "in": list(content), "listed": listed}


def contents() -> Node:
    """The table of contents."""
    return {"is": "contents"}


def paragraph(*content: Inline) -> Node:
    return {"is": "paragraph", "in": list(content)}


def note(*content: Inline, leads: bool = False) -> Node:
    """A remark in small type; one that leads stays on the page of what follows."""
    return {"is": "note", "in": list(content), "leads": leads}


def items(entries: Iterable[Sequence[Node]], *, numbered: bool = False, start: int = 1) -> Node:
    """A list; each entry is a sequence of blocks."""
    return {"is": "items", "in": [list(entry) for entry in entries], "numbered": numbered, "start": start}


def sources(entries: Iterable[Sequence[Inline]]) -> Node:
    """A numbered list in small type, its halves side by side."""
    return {"is": "sources", "in": [list(entry) for entry in entries]}


def answer(verdict: str, *blocks: Node) -> Node:
    """What to know first, in a box; `verdict` is its code, or empty."""
    return {"is": "answer", "verdict": verdict, "in": list(blocks), "breaks": length(blocks) > TOGETHER}


def together(*blocks: Node) -> Node:
    """Blocks that belong on one page, as long as they are short enough to fit on one easily."""
    return {"is": "together", "in": list(blocks), "breaks": length(blocks) > TOGETHER}


def quote(*blocks: Node) -> Node:
    return {"is": "quote", "in": list(blocks)}


def code_block(text: str) -> Node:
    return {"is": "code-block", "text": text}


def narrow(*blocks: Node) -> Node:
    """Blocks of short lines, set in two columns of small type."""
    return {"is": "narrow", "in": list(blocks)}


def table(shares: Sequence[int], head: Sequence[Sequence[Inline]], rows: Iterable[Sequence[Sequence[Inline]]]) -> Node:
    """A table whose columns share the width in proportion to `shares`; no heading row if `head` is empty."""
    return {
        "is": "table",
        "shares": list(shares),
        "head": [list(cell) for cell in head],
        "rows": [{"in": [list(cell) for cell in row], "breaks": _is_tall(row, shares)} for row in rows],
    }


CHARACTERS_ACROSS = 46
"""Of the size used in tables, over the whole width of the page."""


def _is_tall(row: Sequence[Sequence[Inline]], shares: Sequence[int]) -> bool:
    across = [max(1, CHARACTERS_ACROSS * share // sum(shares)) for share in shares]
    return any(length(cell) / width > WHOLE_ROW for cell, width in zip(row, across, strict=True))


def length(value: Any) -> int:
    """Return how many characters of text stand in nodes, roughly: a page number counts for nothing."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, dict):
        own = value["label"] if value["is"] == "badge" else value.get("text", "")
        return len(own) + length(value.get("in", ()))
    return sum(length(child) for child in value)
