"""REASON-1: the reason of a verdict says more than what is demanded and what is enough."""

import re
from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library

RULE = "REASON-1"
TITLE = "结论的理由（verdict_reason）要说出为什么，不照抄别的栏，至少 15 个字"
TIP = "写清依据哪一条、那一条怎么说、为什么得出这个结论，没有见到什么也写上"
MIN_CHARACTERS = 15
OTHERS = {"answer": "答案", "demand": "常见做法", "title": "标题", "verdict_on": "结论的范围"}


def check(library: Library) -> Iterator[Finding]:
    for practice in library.practices:
        at, reason = practice.position("verdict_reason"), _bare(practice.verdict_reason)
        copied = next((label for name, label in OTHERS.items() if reason in _bare(getattr(practice, name))), None)
        if copied:
            yield Finding(RULE, at, f"理由和{copied}说的是同一句话", "写为什么：依据哪一条，那一条怎么说")
        elif len(practice.verdict_reason) < MIN_CHARACTERS:
            message = f"理由只有 {len(practice.verdict_reason)} 个字，至少要 {MIN_CHARACTERS} 个"
            yield Finding(RULE, at, message, "写为什么：依据哪一条，那一条怎么说")


def _bare(text: str) -> str:
    """Return the words without marks and spaces."""
    return re.sub(r"\W", "", text)
