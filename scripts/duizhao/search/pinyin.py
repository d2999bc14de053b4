"""Pinyin of titles and aliases, so that zhutidangri and ztdr find 主题党日."""

import re
from collections.abc import Iterable

from pypinyin import Style, lazy_pinyin

HAN = re.compile(r"[\u3400-\u9fff]{2,}")


def spellings(texts: Iterable[str]) -> str:
    """Return full pinyin and initials of every run of Chinese characters, parted by spaces."""
    words: dict[str, None] = {}
    for text in texts:
        for run in HAN.findall(text):
            words["".join(lazy_pinyin(run))] = None
            words["".join(lazy_pinyin(run, style=Style.FIRST_LETTER))] = None
    return " ".join(words)
