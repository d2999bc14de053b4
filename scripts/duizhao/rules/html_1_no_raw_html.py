"""HTML-1: no raw HTML, save a few harmless tags that Markdown has no mark for."""

import re
from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from ..model.record import Record
from .body_tokens import bodies, inline, position

RULE = "HTML-1"
TITLE = "正文里没有 HTML"
TIP = "改用 Markdown 写法；要显示尖括号，就用反引号括起来"
ALLOWED = re.compile(r"</?(?:kbd|sub|sup|br)\s*/?>", re.IGNORECASE)


def check(library: Library) -> Iterator[Finding]:
    for record, tokens in bodies(library):
        for token in tokens:
            if token.type == "html_block" and token.map:
                yield _finding(record, token.map[0], token.content)
        for token, line in inline(tokens):
            if token.type == "html_inline" and not ALLOWED.fullmatch(token.content):
                yield _finding(record, line, token.content)


def _finding(record: Record, line: int, content: str) -> Finding:
    shown = content.strip().splitlines()[0][:40]
    return Finding(
        RULE, position(record, line), f"正文里有 HTML：{shown}", "改用 Markdown 写法；要显示尖括号就用反引号括起来"
    )
