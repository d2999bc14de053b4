"""How a text was written anew, and whether what counts in it changed: figures, and words of strength."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process

from .changes import Change

FIGURE = re.compile(r"\d+(?:\.\d+)?%?")
STRENGTH = re.compile(r"不得|严禁|禁止|必须|应当|原则上|一般|可以|提倡|不超过|不少于|至少|最多")
"""Words whose coming or going changes what is asked of people."""
ALIKE = 50
"""Percent of common text above which an entry counts as written anew rather than as another."""
MOST_PAIRS = 10_000
"""More entries than that many pairs come from are told as gone and come, without looking for likenesses."""


def rewritten(label: str, before: str, after: str, *, is_core: bool = False) -> Change:
    """Return the change from one text to another; `is_core` for text that is the answer itself."""
    if _letters(before) == _letters(after):
        return Change(f"{label}只改了标点或空格", before, after, is_wording=True)
    told = [
        *_gone_and_come("数字", FIGURE.findall(before), FIGURE.findall(after)),
        *_gone_and_come("语气词", STRENGTH.findall(before), STRENGTH.findall(after)),
    ]
    more = f"（{'；'.join(told)}）" if told else ""
    return Change(f"{label}改写{more}", before, after, is_wording=not told and not is_core)


def entries(label: str, before: Sequence[str], after: Sequence[str], *, is_core: bool = False) -> Iterator[Change]:
    """Yield what happened to a list of sentences: written anew, struck out, added, or put in another order."""
    gone, come = _only_in(before, after), _only_in(after, before)
    for old in list(gone):
        new = _nearest(old, come) if len(gone) * len(come) <= MOST_PAIRS else None
        if new is not None:
            yield rewritten(label, old, new, is_core=is_core)
            gone.remove(old)
            come.remove(new)
    for old in gone:
        yield Change(f"{label}删去一条", before=old)
    for new in come:
        yield Change(f"{label}新增一条", after=new)
    if Counter(before) == Counter(after) and list(before) != list(after):
        yield Change(f"{label}换了次序", is_wording=True)


def names(label: str, before: Sequence[str], after: Sequence[str], *, is_wording: bool = False) -> Iterator[Change]:
    """Yield in one sentence which names came and went."""
    gone, come = _only_in(before, after), _only_in(after, before)
    told = [
        f"{verb}{'、'.join(f'“{name}”' for name in these)}" for verb, these in (("新增", come), ("删去", gone)) if these
    ]
    if told:
        yield Change(f"{label}{'，'.join(told)}", is_wording=is_wording)
    elif list(before) != list(after):
        yield Change(f"{label}换了次序", is_wording=True)


def _only_in(these: Sequence[str], those: Sequence[str]) -> list[str]:
    return list((Counter(these) - Counter(those)).elements())


def _gone_and_come(what: str, before: list[str], after: list[str]) -> Iterator[str]:
    gone, come = _only_in(before, after), _only_in(after, before)
    told = [f"{verb}“{'”“'.join(these)}”" for verb, these in (("少了", gone), ("多了", come)) if these]
    if told:
        yield f"{what}{'、'.join(told)}"


def _nearest(text: str, others: list[str]) -> str | None:
    found = process.extractOne(text, others, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return found[0] if found else None


def _letters(text: str) -> str:
    return "".join(c for c in text if c.isalnum() or c in "%+-<>=≤≥").lower()
