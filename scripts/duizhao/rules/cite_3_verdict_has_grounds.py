"""CITE-3: a verdict shows its grounds: provisions cited, or for 未见依据 the documents searched."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from ..model.vocabulary import Verdict

RULE = "CITE-3"


def check(library: Library) -> Iterator[Finding]:
    for practice in library.practices:
        at = practice.position("verdict")
        if practice.verdict is Verdict.UNFOUNDED and not practice.searched:
            yield Finding(RULE, at, "结论是“未见依据”，却没有写查过哪些文件", "在 searched 里列出查过的文件编号")
        elif practice.verdict is not Verdict.UNFOUNDED and not practice.citations:
            yield Finding(RULE, at, f"结论“{practice.verdict.label}”没有引用任何条款", "在 citations 里补上依据")
