"""SEARCH-1: 未见依据 names the documents that were looked through, each once; that they exist is REF-1's business."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from ..model.vocabulary import Verdict

RULE = "SEARCH-1"
TITLE = "结论是“未见依据”的，列出查过哪些文件"
TIP = "在 searched 里写查过的文件编号，每份一次。没有查过，就不能说没有见到"


def check(library: Library) -> Iterator[Finding]:
    for practice in library.practices:
        if practice.verdict is Verdict.UNFOUNDED and not practice.searched:
            at = practice.position("verdict")
            yield Finding(RULE, at, "结论是“未见依据”，却没有写查过哪些文件", "在 searched 里列出查过的文件编号")
        for i, directive in enumerate(practice.searched):
            if directive in practice.searched[:i]:
                at = practice.position("searched", i)
                yield Finding(RULE, at, f"查过的文件“{directive}”写了两次", "只留一个")
