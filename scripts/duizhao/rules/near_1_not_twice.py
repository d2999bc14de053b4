"""NEAR-1: two practices do not describe the same demand.

Only pairs with a like sketch are compared, so that the cost grows with the library and not with its square. A
sketch is the least of many hashes of a text's fragments; two texts share as large a part of it as they share
fragments (A. Broder, On the resemblance and containment of documents, 1997).
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from zlib import crc32

from rapidfuzz import fuzz

from ..findings import Finding, Severity
from ..model.library import Library
from ..model.practice import Practice

RULE = "NEAR-1"
SEVERITY = Severity.REVIEW
TITLE = "两页做法说的不是同一件事"
TIP = "是同一件事就并成一页；是两件事，就把标题、常见做法（demand）和别名写得分得开"
FRAGMENT = 4
SKETCH = 16
LONGEST = 2000
"""Characters compared: the longest page has 400, and comparing takes time that grows with the square."""
LIKE_SKETCH = 4
ALIKE = 60.0
"""Percent. Of the 3,003 pairs of the first 78 practices the most alike had 46 (what is demanded) and 30 (all)."""


def check(library: Library) -> Iterator[Finding]:
    scores: dict[tuple[int, int], float] = {}
    for texts in ([_whole(p) for p in library.practices], [p.demand[:LONGEST] for p in library.practices]):
        for first, second in _candidates(texts):
            score = fuzz.ratio(texts[first], texts[second])
            scores[first, second] = max(score, scores.get((first, second), 0))
    for (first, second), score in sorted(scores.items()):
        if score >= ALIKE:
            older, newer = library.practices[first], library.practices[second]
            message = f"和“{older.title}”（{older.id}）说的像是同一件事，{score:.0f}% 相同"
            yield Finding(RULE, newer.position("title"), message, "是同一件事就并成一页；不是，就写得分得开", SEVERITY)


def _whole(practice: Practice) -> str:
    return "\n".join([practice.title, practice.demand, *practice.aliases])[:LONGEST]


def _candidates(texts: list[str]) -> Iterator[tuple[int, int]]:
    """Yield pairs of places whose texts have much of their sketch in common."""
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        for fragment in _sketch(text):
            holders[fragment].append(place)
    shared = Counter(pair for places in holders.values() for pair in combinations(places, 2))
    return (pair for pair, count in sorted(shared.items()) if count >= LIKE_SKETCH)


def _sketch(text: str) -> list[int]:
    hashes = {crc32(text[i : i + FRAGMENT].encode()) for i in range(max(1, len(text) - FRAGMENT + 1))}
    return sorted(hashes)[:SKETCH]
