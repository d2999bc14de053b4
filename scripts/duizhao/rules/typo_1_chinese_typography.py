"""TYPO-1: Chinese text is set in the style of the house: full-width marks, one space beside Latin and figures.

The rules are our own (`wording.typography`). The kept library tried, autocorrect, agrees on spaces, but sets
them around (…) instead of widening the brackets, reads ; as code, and parts document numbers and “互联网+”.
"""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from ..model.record import Position
from ..wording.typography import Slip, corrected, slips
from .written import written

RULE = "TYPO-1"
FIXABLE = True
TITLE = "中文排版：用中文标点，中文和字母、数字之间空一格，不用全角字母和英文直引号"
TIP = "运行 duizhao check --fix。《》里的题名、〔2020〕26号 这样的文号、网址和代码不管"


def check(library: Library) -> Iterator[Finding]:
    for piece in written(library):
        found = slips(piece.text)
        if found:
            yield _finding(piece.at, found[0])


def _finding(at: Position, slip: Slip) -> Finding:
    better = corrected(slip.better).strip()
    fix = f"改成“{better}”；或运行 duizhao check --fix" if better else "改成成对的“”"
    return Finding(RULE, at, f"{slip.what}：“{slip.shown}”", fix)
