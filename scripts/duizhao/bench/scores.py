"""How well ranked pages answer queries."""

from collections.abc import Sequence
from dataclasses import dataclass

from .queries import Query

DEPTH = 10


@dataclass(frozen=True)
class Scores:
    """Shares from 0 to 1 over all queries; `missed` are the queries whose first result is not accepted."""

    mrr: float
    hit1: float
    hit3: float
    hit10: float
    missed: tuple[tuple[str, int], ...]
    """Question and rank of its first accepted page, 0 if none is among the first ten."""


def rank(query: Query, pages: Sequence[str]) -> int:
    """Return the rank, from 1, of the first accepted page among the first ten different ones, or 0."""
    distinct = list(dict.fromkeys(pages))[:DEPTH]
    return next((n for n, page in enumerate(distinct, 1) if page in query.accepted), 0)


def score(queries: Sequence[Query], answers: Sequence[Sequence[str]]) -> Scores:
    """Return the scores of answers (page ids, best first), one for each query."""
    ranks = [rank(query, pages) for query, pages in zip(queries, answers, strict=True)]
    count = len(ranks)

    def within(depth: int) -> float:
        return sum(0 < r <= depth for r in ranks) / count

    missed = tuple((query.text, r) for query, r in zip(queries, ranks, strict=True) if r != 1)
    return Scores(sum(1 / r for r in ranks if r) / count, within(1), within(3), within(DEPTH), missed)
