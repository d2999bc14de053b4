"""What is packed comes out again, whatever the numbers."""

import json
import random
from collections.abc import Iterator

import pytest
from py_mini_racer import MiniRacer

from .conftest import SHELL


@pytest.fixture(scope="module")
def engine() -> Iterator[MiniRacer]:
    with MiniRacer() as racer:
        racer.eval("var self = this;")
        racer.eval((SHELL / "assets/search/pack.js").read_text(encoding="utf-8"))
        racer.eval(
            "function there(sets, high) { var w = DuizhaoPack.writer();"
            " sets.forEach(function (s) { w.small(s.length); w.set(s, 0, high); }); return w.finish(); }"
            "function back(text, count, high) { var r = DuizhaoPack.reader(text); var out = [];"
            " for (var i = 0; i < count; i++) out.push(r.set(r.small(), 0, high)); return out; }"
        )
        yield racer


@pytest.mark.parametrize("high", [0, 1, 6, 63, 64, 1246, 5_800_000, 2**31 - 2])
def test_sets_come_back(engine: MiniRacer, high: int) -> None:
    dice = random.Random(high)
    most = min(high + 1, 300)
    sets = [sorted(dice.sample(range(high + 1), dice.randint(0, most))) for _ in range(20)]
    sets += [[], [0], [high], sorted({0, high}), list(range(most))]
    text = engine.eval(f"there({json.dumps(sets)}, {high})")

    assert json.loads(str(engine.eval(f"JSON.stringify(back({json.dumps(text)}, {len(sets)}, {high}))"))) == sets


def test_a_full_set_costs_no_bits_but_its_length(engine: MiniRacer) -> None:
    full = engine.eval(f"there([{list(range(1000))}], 999)")
    half = engine.eval(f"there([{list(range(0, 1000, 2))}], 999)")

    assert len(str(full)) < 6 < len(str(half))
