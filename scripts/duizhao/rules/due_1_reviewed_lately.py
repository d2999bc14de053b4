"""DUE-1: a practice was reviewed in the year before the library's own date."""

from collections.abc import Iterator
from datetime import date

from ..findings import Finding, Severity
from ..model.dates import latest
from ..model.library import Library

RULE = "DUE-1"
SEVERITY = Severity.REVIEW
TITLE = "每一页做法一年之内审阅过"
TIP = "从头看一遍：文件还有没有效，条款改了没有，答案还对不对；看完写上 reviewed 的日期，在 changes 里记一笔"
MAX_DAYS = 365


def check(library: Library) -> Iterator[Finding]:
    today = date.fromisoformat(library.edition)
    for practice in library.practices:
        days = (today - date.fromisoformat(latest(practice.reviewed))).days
        if days > MAX_DAYS:
            message = f"上次审阅是 {practice.reviewed}，过了 {days} 天"
            yield Finding(RULE, practice.position("reviewed"), message, "从头看一遍，再改审阅日期", SEVERITY)
