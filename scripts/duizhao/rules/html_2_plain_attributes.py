"""HTML-2: `{…}` after a heading or link holds an id or classes, nothing that could run."""

import re
from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from .body_tokens import bodies, fenced_lines, position

RULE = "HTML-2"
TITLE = "标题后面的花括号里只有编号或样式名"
TIP = "花括号里只写 #编号 或 .样式名"
BRACES = re.compile(r"\{[^{}\n]*\}")
ATTRIBUTE = re.compile(r"[#.=]")
PLAIN = re.compile(r"\{:?\s*(?:[#.][A-Za-z][\w-]*\s*)+\}")
IN_CODE = re.compile(r"`[^`\n]*`")


def check(library: Library) -> Iterator[Finding]:
    for record, tokens in bodies(library):
        code = fenced_lines(tokens)
        for line, text in enumerate(record.body.split("\n")):
            if line in code:
                continue
            for braces in BRACES.findall(IN_CODE.sub("", text)):
                if ATTRIBUTE.search(braces) and not PLAIN.fullmatch(braces):
                    fix = "花括号里只写 #编号 或 .样式名"
                    yield Finding(RULE, position(record, line), f"不允许的属性：{braces[:40]}", fix)
