"""Ids for new pages: they are addresses, in ASCII, and stay for ever."""

import re
import unicodedata
from collections.abc import Container
from itertools import count

from ..reading.walk import RESERVED_IDS

LONGEST = 40
"""Long enough to be told apart, short enough to be read out."""


def propose_id(title: str, taken: Container[str] = (), fallback: str = "page") -> str:
    """Return an id in kebab-case for a title, from its sounds; one of `taken` gets a number behind it."""
    from pypinyin import lazy_pinyin  # its dictionary takes a fifth of a second to load, and few verbs need it

    plain = unicodedata.normalize("NFKC", title)
    words = re.findall(r"[a-z0-9]+", " ".join(lazy_pinyin(plain, errors=_apart)).lower())
    kept = words[:1]
    for word in words[1:]:
        if len("-".join([*kept, word])) > LONGEST:
            break
        kept.append(word)
    stem = "-".join(kept)[:LONGEST] or fallback
    names = (stem if n == 1 else f"{stem}-{n}" for n in count(1))
    return next(name for name in names if name not in taken and name not in RESERVED_IDS)


def _apart(characters: str) -> str:
    return f" {characters} "
