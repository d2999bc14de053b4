"""WORD-1: our own prose neither blames nor boasts nor claims too much (docs/words.yaml).

Wording in 《》 and “” is somebody else's. What people type to find a page may be as angry as they are.
"""

import re
from collections.abc import Iterator

from ..findings import Finding, Severity
from ..model.library import Library
from ..model.record import Position
from ..model.word import AvoidedWord
from .written import written

RULE = "WORD-1"
SEVERITY = Severity.REVIEW
TITLE = "不用口号、责备人的话和说得过满的话（名单在 docs/words.yaml）"
TIP = "照名单里写的说法改；引别人的话就加上“”"
QUOTED = re.compile(r"《[^《》]*》|“[^“”]*”")


def check(library: Library) -> Iterator[Finding]:
    avoided = {word.avoid: word for word in library.words.words}
    if not avoided:
        return
    pattern = re.compile("|".join(re.escape(word) for word in sorted(avoided, key=lambda w: (-len(w), w))))
    for piece in written(library):
        if pattern.search(piece.text) and not piece.is_typed:
            for word in dict.fromkeys(pattern.findall(QUOTED.sub("", piece.text))):
                yield _finding(piece.at, avoided[word])


def _finding(at: Position, word: AvoidedWord) -> Finding:
    why = word.why.rstrip("。")
    return Finding(RULE, at, f"用了“{word.avoid}”：{why}", f"改为：{word.instead.rstrip('。')}", SEVERITY)
