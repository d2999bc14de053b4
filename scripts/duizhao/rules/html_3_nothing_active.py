"""HTML-3: what a body becomes is text, lists, tables, links and pictures, whoever reads the Markdown.

The other rules read Markdown as CommonMark has it and say which line; the site is made by another
reader, and the two part over odd texts. This rule looks at what that reader makes, and speaks up
where the others are silent.
"""

from collections.abc import Iterator

from ..findings import Finding
from ..inert import faults
from ..model.library import Library
from . import html_1_no_raw_html, html_2_plain_attributes, link_1_safe_address
from .body_tokens import position

RULE = "HTML-3"
TITLE = "正文变成网页后，只有文字、列表、表格、链接和图片"
TIP = "改用 Markdown 写法；要显示这些符号，就用反引号括起来"
NEARER = (html_1_no_raw_html, html_2_plain_attributes, link_1_safe_address)


def check(library: Library) -> Iterator[Finding]:
    found = [(record, what) for record in library.records() if record.body and (what := faults(record.body))]
    told = {finding.at.path for rule in NEARER for finding in rule.check(library)} if found else set()
    for record, what in found:
        if record.path not in told:
            message = f"正文变成网页后，多出了{'、'.join(what[:3])}"
            yield Finding(RULE, position(record, _blank_lines(record.body)), message, TIP)


def _blank_lines(body: str) -> int:
    """Return how many there are before the text."""
    return body[: len(body) - len(body.lstrip())].count("\n")
