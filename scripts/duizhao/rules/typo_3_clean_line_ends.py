"""TYPO-3: no spaces at the end of a line, and one line end at the end of the file.

They only show when two states of a page are compared, where they hide what was really changed.
"""

from collections.abc import Iterator

from ..findings import Finding, Severity
from ..model.library import Library
from ..model.record import Position
from ..wording.line_ends import trailing

RULE = "TYPO-3"
SEVERITY = Severity.REVIEW
FIXABLE = True
TITLE = "行末没有多余的空格，文件最后正好换一次行"
TIP = "运行 duizhao check --fix。正文里用来换行的两个空格不管"


def check(library: Library) -> Iterator[Finding]:
    fix = "运行 duizhao check --fix"
    for path, text in sorted(library.texts.items()):
        for n, _ in trailing(text):
            yield Finding(RULE, Position(path, n + 1), "行末有多余的空格", fix, SEVERITY)
        whole = text.rstrip("\n")
        if whole + "\n" != text:
            at = Position(path, whole.count("\n") + 1)
            yield Finding(RULE, at, "文件最后没有换行，或者多了空行", fix, SEVERITY)
