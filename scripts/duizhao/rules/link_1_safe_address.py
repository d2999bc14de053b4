"""LINK-1: links are https: or relative, pictures are files of the project."""

import re
from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from .body_tokens import bodies, inline, position

RULE = "LINK-1"
TITLE = "链接是 https 地址或站内相对路径，图片在本项目里"
TIP = "没有 https 的地址写成文字；图片放进 assets"
SCHEME = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//|\\)", re.IGNORECASE)


def check(library: Library) -> Iterator[Finding]:
    for record, tokens in bodies(library):
        for token, line in inline(tokens):
            if token.type == "image" and SCHEME.match(str(token.attrs["src"])):
                fix = "把图片放进 assets，用相对路径引用"
                yield Finding(RULE, position(record, line), f"图片在别的网站：{token.attrs['src']}", fix)
            elif token.type == "link_open":
                address = str(token.attrs["href"])
                if SCHEME.match(address) and not address.startswith("https://"):
                    fix = "改用 https:// 地址，或站内相对路径；没有 https 的地址写成文字"
                    yield Finding(RULE, position(record, line), f"不允许的链接：{address}", fix)
                elif address.startswith("/"):
                    fix = "改成相对路径，如 ../practices/notes-chasing.md"
                    yield Finding(RULE, position(record, line), f"链接从网站根目录算起：{address}", fix)
