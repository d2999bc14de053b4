"""Lines on the timeline from a document to the one that replaced it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LANES = (30, 21, 12, 3)
"""Where lines may run beside each other, the nearest to the marks first."""
END = 36
"""Where lines end, short of the marks."""


@dataclass(frozen=True)
class Line:
    """A drawn line and the heights between which it runs."""

    high: float
    low: float
    svg: str


def lines(pairs: Iterable[tuple[str, str]], heights: dict[str, float]) -> Iterator[Line]:
    """Yield a line for each pair of ids (replaced, replacing) at the heights of their marks.

    A line takes the first lane that is free all the way; where none is, there is no line, and the
    words of the row alone say what replaced it.
    """
    taken: dict[int, list[Line]] = {lane: [] for lane in LANES}
    for old, new in sorted(pairs, key=lambda pair: abs(heights[pair[0]] - heights[pair[1]])):
        high, low = sorted((heights[old], heights[new]))
        free = (lane for lane, others in taken.items() if all(o.low < high or low < o.high for o in others))
        lane = next(free, None)
        if lane is not None:
            line = Line(high, low, _svg(old, new, heights, lane))
            taken[lane].append(line)
            yield line


def _svg(old: str, new: str, heights: dict[str, float], lane: int) -> str:
    start, end = heights[old], heights[new]
    return (
        f'<g class="replacement" data-from="{old}" data-to="{new}" aria-hidden="true">'
        f'<path d="M{END} {start:g}H{lane}V{end:g}H{END - 4}"/><path class="head" d="M{END + 1} {end:g}l-7-4.5v9z"/></g>'
    )
