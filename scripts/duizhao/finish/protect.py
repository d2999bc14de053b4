"""Write the content security policy into every page, and prove that no page needs more than it allows."""

import hashlib
import re
from base64 import b64encode
from html.parser import HTMLParser

from ..hosting.policy import page_policy

CHARSET = re.compile(r"<meta charset=[^>]*>", re.IGNORECASE)
UNUSUAL = re.compile(
    r"""<style|<script(?! src=)|[\s"'/](?:style|srcdoc|on[a-z]+)\s*=|=\s*["']?[\x00-\x20]*[j&]""", re.IGNORECASE
)
"""What every inline code looks like, and much that is none: only pages that hold it are parsed, which is slow.

An address with a scheme of `javascript:` begins with a j, or with a character reference.
"""
SCRIPT_ADDRESS = re.compile(r"[\x00-\x20]*j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:", re.IGNORECASE)
"""Browsers pass over control characters before a scheme, and tabs and line ends within it (URL Standard, 4.4)."""


def protected(html: str) -> tuple[str, list[tuple[int, str]]]:
    """Return a page with the policy and the referrer rule written right after its `<meta charset>`.

    And what the policy would shut off, as (line, plain words); a page with such faults stays unchanged.
    """
    code = _InlineCode(html)
    faults = [*code.faults]
    charset = CHARSET.search(html)
    if not charset:
        faults.append((1, "没有 <meta charset>，安全策略没有地方写。检查 overrides/main.html"))
    if faults or not charset:
        return html, faults
    policy = page_policy(code.scripts, code.styles)
    # Before anything that loads: a policy rules only what comes after it (CSP Level 3, 3.3).
    tags = (
        f'\n  <meta http-equiv="Content-Security-Policy" content="{policy}">'
        '\n  <meta name="referrer" content="no-referrer">'
    )
    return html[: charset.end()] + tags + html[charset.end() :], []


class _InlineCode(HTMLParser):
    """Hashes of inline scripts and styles, and the code that no hash can allow, as (line, message)."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.scripts: set[str] = set()
        self.styles: set[str] = set()
        self.faults: list[tuple[int, str]] = []
        self._into: set[str] | None = None
        if UNUSUAL.search(html):
            self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "style":
            self._into = self.styles
        elif tag == "script":
            self._into = None if "src" in dict(attrs) else self.scripts
        for name, value in attrs:
            if name == "style":
                self._refuse("style= 属性会被挡住。样式写进样式表")
            elif name.startswith("on"):
                self._refuse(f"{name}= 属性会被挡住。在脚本文件里用 addEventListener")
            elif name == "srcdoc" or SCRIPT_ADDRESS.match(value or ""):
                self._refuse(f"{name}= 里的脚本会被挡住。写进脚本文件")

    def handle_data(self, data: str) -> None:
        if self._into is not None:
            self._into.add(f"'sha256-{b64encode(hashlib.sha256(data.encode()).digest()).decode()}'")

    def handle_endtag(self, tag: str) -> None:
        self._into = None

    def _refuse(self, message: str) -> None:
        self.faults.append((self.getpos()[0], message))
