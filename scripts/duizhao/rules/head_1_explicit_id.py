"""HEAD-1: a heading carries its own ASCII id; generated ids of Chinese headings depend on order."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ..findings import Finding
from ..model.library import Library
from .body_tokens import bodies, position

RULE = "HEAD-1"
TITLE = "正文的标题有固定编号"
TIP = "在标题末尾加上 {#英文短词}；正文的标题从 ## 开始"
WITH_ID = re.compile(r"\{:?\s*#[a-z0-9]+(?:-[a-z0-9]+)*(?:\s+\.[\w-]+)*\s*\}\s*$")


def check(library: Library) -> Iterator[Finding]:
    for record, tokens in bodies(library):
        for heading, content in pairwise(tokens):
            if heading.type != "heading_open" or not heading.map:
                continue
            at = position(record, heading.map[0])
            if heading.tag == "h1":
                yield Finding(RULE, at, "正文里用了一级标题，页面标题已经是一级", "把开头的 # 改成 ##")
            elif not WITH_ID.search(content.content):
                yield Finding(RULE, at, f"标题“{content.content}”没有固定编号", "在标题末尾加上 {#英文短词}")
