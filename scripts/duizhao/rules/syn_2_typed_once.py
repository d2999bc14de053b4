"""SYN-2: a typed word stands for one word only, and not for itself."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library

RULE = "SYN-2"
TITLE = "近义词里的一个说法只属于一组"
TIP = "只留在最贴切的一组"


def check(library: Library) -> Iterator[Finding]:
    owner: dict[str, str] = {}
    for synonym in library.synonyms:
        for i, word in enumerate(synonym.typed):
            at = synonym.position("typed", i)
            if word == synonym.title:
                yield Finding(RULE, at, f"“{word}”就是这一组的 title", "删掉这一个")
            elif word in owner:
                yield Finding(RULE, at, f"“{word}”已经写在“{owner[word]}”那一组", "只留在最贴切的一组")
            else:
                owner[word] = synonym.title
