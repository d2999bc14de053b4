"""TYPO-2: no character that cannot be seen or is not what it looks like, anywhere in a file, comments included.

Such characters hide text from reviewers (CVE-2021-42574, “Trojan Source”) and from search.
"""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from ..model.record import Position
from ..wording.lookalikes import ODD, odd_characters

RULE = "TYPO-2"
FIXABLE = True
TITLE = "没有看不见的字符、部首字、兼容字、乱码，没有混进像英文的外文字母"
TIP = "多半是从网页或 PDF 里粘贴来的，重新打一遍。意思没有疑问的，--fix 会改"


def check(library: Library) -> Iterator[Finding]:
    for path, text in sorted(library.texts.items()):
        if ODD.search(text):
            for number, line in enumerate(text.split("\n"), 1):
                for odd in dict.fromkeys(odd_characters(line)):
                    yield Finding(RULE, Position(path, number), f"{odd.what}（{odd.name}）", _mend(odd.meant))


def _mend(meant: str | None) -> str:
    match meant:
        case None:
            return "重新打这个字"
        case "":
            return "删掉它；或运行 duizhao check --fix"
        case " ":
            return "换成普通的空格；或运行 duizhao check --fix"
        case _:
            return f"换成“{meant}”；或运行 duizhao check --fix"
