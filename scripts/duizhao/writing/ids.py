"""Ids proposed from titles."""

import re

from pypinyin import lazy_pinyin

MAX_LENGTH = 40
"""Long enough to tell pages apart, short enough to be read out; an id may have 80."""


def proposed_id(title: str) -> str:
    """Return a kebab-case ASCII id from the sounds of a title, cut between words; empty if nothing in it has one.

    Letters and digits stay, e.g. “党建 APP 打卡” becomes `dang-jian-app-da-ka`.
    """
    words = re.findall(r"[a-z0-9]+", " ".join(lazy_pinyin(title, errors="default")).lower())
    found = ""
    for word in words:
        longer = f"{found}-{word}" if found else word[:MAX_LENGTH]
        if len(longer) > MAX_LENGTH:
            break
        found = longer
    return found
