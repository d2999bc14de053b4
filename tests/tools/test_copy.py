"""How old a copy is: the data from the library, and what the browser makes of it on a given day."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from py_mini_racer import MiniRacer

from duizhao.model.library import Library
from duizhao.tools.copy import copy_data
from duizhao.verification import verify

from ..conftest import ROOT, TODAY

Age = Callable[[dict, str], dict]
LEVELS = [["fresh", 0, "新"], ["check", 90, "核对"], ["old", 365, "旧"]]


@pytest.fixture(scope="module")
def engine() -> Iterator[MiniRacer]:
    with MiniRacer() as engine:
        engine.eval((ROOT / "overrides/assets/tools/copy-core.js").read_text(encoding="utf-8"))
        yield engine


@pytest.fixture(scope="module")
def age(engine: MiniRacer) -> Age:
    def ask(data: dict, today: str) -> dict:
        return json.loads(str(engine.eval(f"JSON.stringify(DuizhaoCopy.age({json.dumps(data)}, {json.dumps(today)}))")))

    return ask


def made(**parts: object) -> dict:
    return {"edition": TODAY, "levels": LEVELS, "due": [], "turns": [], "directives": {}} | parts


def test_due_days_are_counted_by_directive(library: Library) -> None:
    data = copy_data(library, "https://example.org/")

    assert (data["edition"], data["address"]) == (TODAY, "https://example.org/")
    assert data["due"] == [["2020-12-31", "sample-rules-2020", 1], ["2021-07-01", "sample-rules-2020", 1]]
    assert data["directives"] == {"sample-rules-2020": ["样例规定", "directives/sample-rules-2020/"]}
    assert data["turns"] == []


@pytest.mark.parametrize(
    ("line", "turn"),
    [
        ("effective: '2027-03-01'", ["2027-03-01", "sample-rules-2020", "begins", "2027-03-01"]),
        ("effective: '2027'", ["2027-01-01", "sample-rules-2020", "begins", "2027"]),
        ("effective: '2020-01-05'\nrepealed: '2027-02'", ["2027-02-28", "sample-rules-2020", "ends", "2027-02"]),
    ],
)
def test_days_on_which_force_changes(line: str, turn: list[str], docs: Path) -> None:
    """The day is the one on which the directive's own page would say something else."""
    page = docs / "directives/sample-rules-2020.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("effective: '2020-01-05'", line, 1), encoding="utf-8")
    library, _ = verify(docs, TODAY)
    directive = library.directives[0]

    assert copy_data(library, "")["turns"] == [turn]
    assert directive.force_on(turn[0]) != directive.force_on(TODAY)


def test_real_library_says_when_each_provision_is_due(real_library: Library) -> None:
    data = copy_data(real_library, "")
    dated = sum(len(d.provisions) for d in real_library.directives if d.changes)

    assert sum(row[2] for row in data["due"]) >= dated > 400


@pytest.mark.parametrize(
    ("today", "level", "days"),
    [
        ("2026-11-25", "fresh", 0),
        ("2027-02-22", "fresh", 89),
        ("2027-02-23", "check", 90),
        ("2027-11-24", "check", 364),
        ("2027-11-25", "old", 365),
        ("2036-11-25", "old", 3653),
        ("2026-11-24", "fresh", 0),  # the day before, west of where it was dated
        ("2026-11-23", "clock", -2),
        ("1970-01-01", "clock", -20782),
    ],
)
def test_level_by_days(today: str, level: str, days: int, age: Age) -> None:
    found = age(made(), today)

    assert (found["level"], found["days"]) == (level, days)


def test_checks_due_since_and_before(age: Age) -> None:
    due = [["2026-11-25", "a", 2], ["2026-11-26", "a", 1], ["2026-12-01", "b", 4], ["2027-01-01", "a", 8]]

    found = age(made(due=due), "2026-12-31")

    assert (found["dueBefore"], found["due"], found["dueBy"]) == (2, 5, [["b", 4], ["a", 1]])
    assert age(made(due=due), "2027-01-01")["dueBy"] == [["a", 9], ["b", 4]]


def test_a_directive_that_turned_asks_for_a_look_at_a_new_copy(age: Age) -> None:
    turns = [["2026-12-01", "a", "begins", "2026-12-01"], ["2027-01-01", "b", "ends", "2027"]]

    assert age(made(turns=turns), "2026-11-30")["level"] == "fresh"
    found = age(made(turns=turns), "2026-12-01")
    assert (found["level"], found["turns"]) == ("check", turns[:1])
    assert age(made(turns=turns), "2028-01-01")["level"] == "old"


def test_dates_in_words(engine: MiniRacer) -> None:
    assert engine.eval('DuizhaoCopy.chinese("2027-03-01")') == "2027 年 3 月 1 日"
    assert engine.eval('DuizhaoCopy.chinese("2027-03")') == "2027 年 3 月"
    assert engine.eval('DuizhaoCopy.chinese("2027")') == "2027 年"
    assert engine.eval("DuizhaoCopy.iso(new Date(2027, 2, 1, 23, 59))") == "2027-03-01"
