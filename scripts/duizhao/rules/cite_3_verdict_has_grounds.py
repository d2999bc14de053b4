"""CITE-3: a verdict shows its grounds: the provisions cited. For 未见依据 see SEARCH-1."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from ..model.vocabulary import Verdict

RULE = "CITE-3"
TITLE = "“未见依据”以外的结论，至少引用一条条款"
TIP = "在 citations 里补上依据；真的没有，就写“未见依据”，并在 searched 里列出查过的文件"


def check(library: Library) -> Iterator[Finding]:
    for practice in library.practices:
        if practice.verdict is not Verdict.UNFOUNDED and not practice.citations:
            at = practice.position("verdict")
            yield Finding(RULE, at, f"结论“{practice.verdict.label}”没有引用任何条款", "在 citations 里补上依据")
