"""The calculator's sums, links and tables, run as in the browser."""

import csv
import io
import json
import random
import string
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from py_mini_racer import MiniRacer

from ..conftest import ROOT

SCRIPTS = ("burden-core.js", "burden-link.js", "burden-table.js")
Call = Callable[..., Any]
CELLS = ("times", "people", "low", "high")


@pytest.fixture(scope="module")
def call() -> Iterator[Call]:
    """Call a function of the browser's by name with plain values."""
    with MiniRacer() as engine:
        for script in SCRIPTS:
            engine.eval((ROOT / "overrides/assets/tools" / script).read_text(encoding="utf-8"))

        def run(function: str, *arguments: object) -> Any:
            words = ",".join(json.dumps(argument) for argument in arguments)
            return json.loads(str(engine.eval(f"JSON.stringify({{out: {function}({words})}})")))["out"]

        yield run


def side(*figures: object) -> dict[str, str]:
    return dict(zip(CELLS, ["" if figure is None else str(figure) for figure in figures], strict=True))


NOTHING = side(None, None, None, None)


def row(actual: dict[str, str], ruled: dict[str, str] = NOTHING, clause: str = "", name: str = "甲") -> dict[str, Any]:
    return {"name": name, "practice": "", "clause": clause, "actual": actual, "ruled": ruled}


def compute(call: Call, *rows: dict[str, Any], cost: str = "") -> dict[str, Any]:
    return call("DuizhaoBurden.compute", {"cost": cost, "rows": list(rows)})


def test_sums_equal_those_done_in_python(call: Call) -> None:
    draw = random.Random(20261125)
    for _ in range(200):
        figures = []
        for _ in range(draw.randint(1, 6)):
            low, ruled_low = draw.randint(0, 90), draw.randint(0, 90)
            actual = (draw.randint(0, 50), draw.randint(0, 30), low, low + draw.randint(0, 60))
            ruled = (draw.randint(0, 50), draw.randint(0, 30), ruled_low, ruled_low + draw.randint(0, 60))
            figures.append((actual, ruled))
        result = compute(call, *(row(side(*a), side(*r), "own") for a, r in figures), cost="35.5")

        lows = [sum(t * p * low / 60 for t, p, low, _ in sides) for sides in zip(*figures, strict=True)]
        highs = [sum(t * p * high / 60 for t, p, _, high in sides) for sides in zip(*figures, strict=True)]
        assert result["actual"] == pytest.approx({"low": lows[0], "high": highs[0]})
        assert result["ruled"] == pytest.approx({"low": lows[1], "high": highs[1]})
        ends = sorted([lows[0] - lows[1], highs[0] - highs[1]])
        assert result["difference"] == pytest.approx({"low": ends[0], "high": ends[1]})
        assert result["cost"] == 35.5


def test_no_clause_counts_as_zero(call: Call) -> None:
    result = compute(call, row(side(12, 2, 30, 60), side(4, 2, 30, 60)))

    assert result["ruled"] == {"low": 0, "high": 0}
    assert result["difference"] == {"low": 12, "high": 24}


def test_people_and_minutes_of_the_clause_default_to_the_actual_ones(call: Call) -> None:
    result = compute(call, row(side(24, 3, 60, 120), side(12, None, None, None), "own"))

    assert result["ruled"] == {"low": 36, "high": 72}


def test_one_minute_figure_is_taken_as_exact(call: Call) -> None:
    for actual in (side(12, 1, 30, None), side(12, 1, None, 30)):
        assert compute(call, row(actual))["actual"] == {"low": 6, "high": 6}


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("12", 12),
        (" 1.5 ", 1.5),
        ("１２", 12),
        ("1,200", 1200),
        ("1．5", 1.5),
        ("0.125", 0.13),
        (".5", 0.5),
        ("", None),
    ],
)
def test_figures_as_people_type_them(typed: str, value: float | None, call: Call) -> None:
    assert call("DuizhaoBurden.figure", typed, "times") == {"value": value, "fault": ""}


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("-1", "不能小于 0"),
        ("十二", "要写数字"),
        ("1e9", "要写数字"),
        ("0x10", "要写数字"),
        ("1,2", "要写数字"),
        (".", "要写数字"),
        ("5001", "太大了，最多填 5000"),
        ("9" * 400, "太大了"),
        ("Infinity", "要写数字"),
        ("\ud800", "要写数字"),
    ],
)
def test_figures_that_cannot_be(typed: str, fault: str, call: Call) -> None:
    found = call("DuizhaoBurden.figure", typed, "times")

    assert found["value"] is None
    assert found["fault"].startswith(fault)


def test_faulty_and_unfinished_rows_are_left_out_and_said_so(call: Call) -> None:
    result = compute(
        call,
        row(side(12, 1, 30, 60)),
        row(side(12, 1, 60, 30)),
        row(side(1000, 1, 600, 600)),
        row(side(12, None, None, None)),
        row(side(12, 1, 30, 60), clause="own"),
        row(NOTHING),
    )

    assert (result["counted"], result["left"]) == (1, 4)
    assert result["actual"] == {"low": 6, "high": 12}
    assert result["rows"][1]["faults"] == {"actual.high": "最多的不能比最少的小"}
    assert "8760 小时" in result["rows"][2]["faults"]["actual.times"]
    assert result["rows"][3]["lacking"] == ["几个人", "每人次几分钟"]
    assert result["rows"][4]["lacking"] == ["规定一年几次"]


def test_fewer_times_than_the_clause_is_noticed(call: Call) -> None:
    assert compute(call, row(side(3, 1, 60, 60), side(4, None, None, None), "own"))["rows"][0]["fewer"]


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (0, 0, "一样多"),
        (1, 2.25, "多 1—2.3 小时"),
        (-4, -2, "少 2—4 小时"),
        (-4, 2, "少 4 到多 2 小时"),
        (0, 3, "多 0—3 小时"),
        (123.4, 123.6, "多 123—124 小时"),
        (0.01, 0.02, "一样多"),
    ],
)
def test_difference_in_words(low: float, high: float, words: str, call: Call) -> None:
    assert call("DuizhaoBurden.differenceWords", {"low": low, "high": high}, "小时") == words


def test_link_brings_back_random_states(call: Call) -> None:
    draw = random.Random(7)
    letters = string.printable.replace("\t", "").replace("\n", "").replace("\r", "") + "会议记录👩‍👧é\u3000“”=<>&"

    def cells() -> dict[str, str]:
        return side(*(draw.choice(["", draw.randint(0, 5000), draw.randint(0, 500) / 4]) for _ in CELLS))

    for _ in range(200):
        rows = []
        for _ in range(draw.randint(0, 40)):
            name = "".join(draw.choices(letters, k=draw.randint(0, 30)))
            clause = draw.choice(["", "own", "a30added"])
            rows.append(row(cells(), cells() if clause else NOTHING, clause, name))
        state = {"cost": draw.choice(["", "35.5"]), "rows": rows}
        link = call("DuizhaoBurdenLink.encode", state)
        back = call("DuizhaoBurdenLink.decode", link)

        assert set(link) <= set(string.ascii_letters + string.digits + "-_.")
        assert call("DuizhaoBurdenLink.encode", back) == link
        assert call("DuizhaoBurden.compute", back)["actual"] == call("DuizhaoBurden.compute", state)["actual"]
        assert [one["clause"] for one in back["rows"]] == [one["clause"] for one in rows]
        visible = [one["name"].replace("\u200d", " ").replace("\x0b", " ").replace("\x0c", " ").strip() for one in rows]
        assert [one["name"] for one in back["rows"]] == visible


def test_a_cut_or_changed_link_is_refused(call: Call) -> None:
    link = call("DuizhaoBurdenLink.encode", {"cost": "", "rows": [row(side(12, 2, 30, 60), name="月报表")]})

    for n in range(len(link)):
        assert call("DuizhaoBurdenLink.decode", link[:n]) is None
        changed = link[:n] + ("A" if link[n] != "A" else "B") + link[n + 1 :]
        assert call("DuizhaoBurdenLink.decode", changed) is None


def test_garbage_is_refused_and_never_thrown(call: Call) -> None:
    draw = random.Random(3)
    signs = string.printable + "会\ud800\u202e%<"
    garbage: list[object] = ["".join(draw.choices(signs, k=draw.randint(0, 60))) for _ in range(500)]
    garbage += [None, 7, [], {}, "1..", "1.0.", "2.x.y", "1." + "A" * 70_000, "%E4%BC", "__proto__"]

    assert {call("DuizhaoBurdenLink.decode", one) for one in garbage} == {None}


def forged(call: Call, text: str) -> str:
    """A link with a right check sum around any text."""
    return call(f"((text) => {{ {FORGE} }})", text)


FORGE = """
  var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  var bits = Array.from(text).map(c => c.charCodeAt(0).toString(2).padStart(8, "0")).join("");
  var body = (bits.match(/.{1,6}/g) || []).map(b => alphabet[parseInt(b.padEnd(6, "0"), 2)]).join("");
  var sum = 0x811c9dc5;
  for (var n = 0; n < body.length; n++) sum = Math.imul(sum ^ body.charCodeAt(n), 0x01000193);
  return "1." + (sum >>> 0).toString(36) + "." + body;
"""


def test_a_forged_link_brings_in_nothing_but_plain_figures_and_names(call: Call) -> None:
    evil = "99999999\n<img src=x>\u0007a\t../../x\tjavascript:1\t-5\tNaN\t1e9\t7\t8\t9\t10\t11\t12\t13"
    state = call("DuizhaoBurdenLink.decode", forged(call, evil))

    assert state == {
        "cost": "",
        "rows": [
            {
                "name": "<img src=x> a",
                "practice": "",
                "clause": "",
                "actual": side(None, None, None, 7),
                "ruled": NOTHING,
            }
        ],
    }
    assert call("DuizhaoBurdenLink.decode", forged(call, "\n" * 41)) is None
    assert call("DuizhaoBurdenLink.decode", forged(call, "\xff\xfe")) is None


def test_table_for_spreadsheets(call: Call) -> None:
    state = {
        "cost": "35",
        "rows": [
            row(side(24, 3, 60, 120), side(12, None, None, None), "k1", '月报"表",甲\n乙'),
            row(side(12, 2, 30, 60), name="=HYPERLINK(1)"),
            row(side("-5", 2, 30, 60), name="＋坏的"),
            row(NOTHING, name="空的"),
        ],
    }
    table = """(state => DuizhaoBurdenTable.csv(DuizhaoBurdenTable.table(state, DuizhaoBurden.compute(state),
        clause => clause ? "应当，《样例规定》" : "没有查到规定")))"""
    text = call(table, state)
    head, first, second, faulty, hours, money = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))

    assert text.startswith("\ufeff") and text.endswith("\r\n")
    assert {len(line) for line in (head, first, second, faulty, hours, money)} == {17}
    assert first[:10] == ['月报"表",甲\n乙', "24", "3", "60", "120", "应当，《样例规定》", "12", "3", "60", "120"]
    assert first[10:16] == ["72", "144", "36", "72", "36", "72"]
    assert second[0] == "'=HYPERLINK(1)" and second[5] == "没有查到规定"
    assert faulty[0] == "'＋坏的" and faulty[1] == "'-5" and faulty[-1] == "没有算进去"
    assert hours[10:16] == ["84", "168", "36", "72", "48", "96"]
    assert money[10:16] == ["2940", "5880", "1260", "2520", "1680", "3360"]
