"""Tables for questions typed by ear or in traditional characters."""

from collections import defaultdict
from collections.abc import Iterable

from opencc import OpenCC

COMMON = [
    bytes((high, low)).decode("gb2312")
    for high in range(0xB0, 0xD8)
    for low in range(0xA1, 0xFF)
    if (high, low) < (0xD7, 0xFA)
]
"""The 3755 characters of everyday use, level 1 of GB/T 2312—1980: what people may type by mistake."""
HAN_BLOCK = range(0x4E00, 0xA000)


def tables(names: Iterable[str], text: str) -> dict[str, object]:
    """Return `sounds` (characters by syllable) and `traditional` (pairs: traditional, simplified).

    `names` are read as words, so that 会计 and 会议 each give their own sound; `text` is all that is
    indexed, which settles the characters the tables cover.
    """
    covered = {c for c in text if ord(c) in HAN_BLOCK} | set(COMMON)
    return {"sounds": _sounds(covered, names), "traditional": _traditional(covered)}


def _sounds(covered: set[str], names: Iterable[str]) -> dict[str, str]:
    from pypinyin import lazy_pinyin  # its dictionary takes a fifth of a second to load, and checking needs none of it

    by_syllable: defaultdict[str, set[str]] = defaultdict(set)
    for character in covered:
        by_syllable[lazy_pinyin(character)[0]].add(character)
    for name in names:
        han = [c for c in name if c in covered]
        for character, syllable in zip(han, lazy_pinyin("".join(han)), strict=True):
            by_syllable[syllable].add(character)
    return {syllable: "".join(sorted(by_syllable[syllable])) for syllable in sorted(by_syllable)}


def _traditional(covered: set[str]) -> str:
    block = [chr(code) for code in HAN_BLOCK]
    # One line each: within a line OpenCC would convert by words.
    simplified = OpenCC("t2s").convert("\n".join(block)).split("\n")
    return "".join(
        t + s for t, s in zip(block, simplified, strict=True) if t != s and s in covered and t not in covered
    )
