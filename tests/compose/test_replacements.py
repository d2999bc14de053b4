"""Lines of the timeline never run over each other."""

import re

from duizhao.compose.replacements import LANES, lines


def lane(svg: str) -> int:
    match = re.search(r"H(\d+)V", svg)
    assert match
    return int(match.group(1))


def test_lines_side_by_side_take_lanes_of_their_own() -> None:
    heights = {"a": 0, "b": 10, "c": 20, "d": 30, "e": 40, "f": 50}
    drawn = list(lines([("d", "a"), ("c", "b"), ("f", "e")], heights))
    lanes = {(line.high, line.low): lane(line.svg) for line in drawn}

    assert lanes[10, 20] != lanes[0, 30]
    assert lanes[40, 50] == lanes[10, 20]


def test_without_a_free_lane_there_is_no_line() -> None:
    many = [(f"old-{n}", f"new-{n}") for n in range(len(LANES) + 1)]
    heights = {name: float(n + 100 * name.startswith("old")) for n, pair in enumerate(many) for name in pair}
    drawn = list(lines(many, heights))

    assert len(drawn) == len(LANES)
    assert len({lane(line.svg) for line in drawn}) == len(LANES)
