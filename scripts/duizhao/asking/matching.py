"""Finding what is meant by a few words, among a few hundred short texts."""

import unicodedata
from collections.abc import Iterable
from itertools import pairwise
from typing import TypeVar

from ..model.directive import Directive, Provision
from ..model.library import Library
from ..model.practice import Practice
from ..model.scene import Scene

T = TypeVar("T")
SHOWN = 8


def find_provisions(library: Library, words: str, limit: int = SHOWN) -> list[tuple[Directive, Provision]]:
    """Return the provisions that share most pairs of characters with the words, the best first."""
    texts = (
        ((d, p), " ".join([d.title, d.short, *d.aliases, p.label, *p.topics, p.requirement, p.locator or ""]))
        for d in library.directives
        for p in d.provisions
    )
    return ranked(words, texts)[:limit]


def likely_scenes(library: Library, words: str) -> list[Scene]:
    """Return the scenes whose own words or practices are most like the words, the best first."""
    texts = ((s, " ".join([s.title, *s.aliases, *map(_names, library.practices_in(s))])) for s in library.scenes)
    return ranked(words, texts)


def mentioned(words: str, names: Iterable[tuple[str, Iterable[str]]]) -> list[str]:
    """Return the keys of which one name stands in the words as it is."""
    return [key for key, spelt in names if any(name in words for name in spelt)]


def ranked(words: str, texts: Iterable[tuple[T, str]]) -> list[T]:
    """Return what shares at least one pair of characters with the words, by the share of pairs found."""
    wanted = _pairs(words)
    scored = [(len(wanted & _pairs(text)), n, thing) for n, (thing, text) in enumerate(texts)]
    return [thing for score, _, thing in sorted(scored, key=lambda row: (-row[0], row[1])) if score]


def _names(practice: Practice) -> str:
    return " ".join([practice.title, *practice.aliases])


def _pairs(text: str) -> set[str]:
    plain = unicodedata.normalize("NFKC", text).lower()
    letters = [c if c.isalnum() else " " for c in plain]
    pairs = {a + b for a, b in pairwise(letters) if " " not in (a, b)}
    return pairs or {c for c in letters if c != " "}
