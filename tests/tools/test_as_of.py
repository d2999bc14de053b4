"""The browser, the Python it mirrors and `Directive.force_on` say the same of every day that matters."""

import json
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from duizhao.model.directive import Directive
from duizhao.model.library import Library
from duizhao.model.vocabulary import Status, Verdict
from duizhao.tools.as_of import (
    Force,
    Ground,
    Life,
    as_of_data,
    force_then,
    ground_then,
    life,
    newest_first,
    telling_days,
)

from ..conftest import TODAY
from .conftest import Call, Raw, running

OF_STATUS = {Status.IN_FORCE: Force.IN_FORCE, Status.TRIAL: Force.IN_FORCE, Status.UNKNOWN: Force.UNKNOWN}


@pytest.fixture(scope="module")
def days(real_library: Library) -> list[str]:
    """Every date in the data with the day before and after, the edition, and days before and after all."""
    marks = {date.fromisoformat(day) for day, _ in telling_days(real_library)} | {date.fromisoformat(TODAY)}
    marks |= {date(1990, 1, 1), date(2040, 1, 1)}
    return sorted({(mark + timedelta(days=step)).isoformat() for mark in marks for step in (-1, 0, 1)})


@pytest.fixture(scope="module")
def call(real_library: Library) -> Iterator[Call]:
    with running("as-of-core.js") as function:
        function.evaluate(f"var data = {json.dumps(as_of_data(real_library))}")  # type: ignore[attr-defined]
        yield function


def test_browser_and_python_agree(call: Call, real_library: Library, days: list[str]) -> None:
    directives, practices = newest_first(real_library), real_library.practices_by_scene
    for day in days:
        found = call("DuizhaoAsOf.on", Raw("data"), day)
        forces = [force_then(life(real_library, d), day, TODAY) for d in directives]
        grounds = [ground_then(real_library, p, day) for p in practices]
        assert found == {
            "directives": [{"code": code.value, "label": label} for code, label in forces],
            "practices": [{"code": code.value, "label": label} for code, label in grounds],
        }, day


def test_today_is_what_force_on_says(real_library: Library, days: list[str]) -> None:
    """From the day of the edition on, the words are those of every other page."""
    for directive in real_library.directives:
        for day in (day for day in days if day >= TODAY):
            assert force_then(life(real_library, directive), day, TODAY)[1] == directive.force_on(day)[1]


def test_days_gone_by_agree_with_force_on_where_it_can_tell(real_library: Library, days: list[str]) -> None:
    """`force_on` knows today's status only, so of what has lapsed since it cannot speak for the past."""
    for directive in real_library.directives:
        if directive.status not in OF_STATUS or not (directive.effective or directive.issued or directive.published):
            continue
        for day in (day for day in days if day < TODAY):
            status, _ = directive.force_on(day)
            expected = OF_STATUS[status] if status else Force.NOT_YET
            assert force_then(life(real_library, directive), day, TODAY)[0] is expected, (directive.id, day)


def test_what_was_replaced_was_in_force_before(real_library: Library) -> None:
    directive = real_library.find(Directive, "member-admission-rules-2014")
    assert directive is not None
    one = life(real_library, directive)

    assert force_then(one, "2014-05-27", TODAY)[0] is Force.NOT_YET
    assert force_then(one, "2026-05-10", TODAY) == (Force.IN_FORCE, "当时有效，后来被取代")
    assert force_then(one, "2026-05-11", TODAY) == (Force.OVER, "已被取代")


@pytest.mark.parametrize(
    ("one", "day", "expected"),
    [
        (Life("2020-01-05", "", "", Status.IN_FORCE), "2020-01-04", Force.NOT_YET),
        (Life("2020-01-05", "", "", Status.IN_FORCE), "2020-01-05", Force.IN_FORCE),
        (Life("2020-01-05", "2024-05-01", "", Status.EXPIRED), "2024-04-30", Force.IN_FORCE),
        (Life("2020-01-05", "2024-05-01", "", Status.EXPIRED), "2024-05-01", Force.OVER),
        (Life("2020-01-05", "", "", Status.EXPIRED), "2020-06-01", Force.UNKNOWN),
        (Life("", "", "", Status.IN_FORCE), "2020-06-01", Force.UNKNOWN),
        (Life("", "", "", Status.IN_FORCE), TODAY, Force.IN_FORCE),
        (Life("2020-01-05", "", "", Status.SUPERSEDED), "2021-01-01", Force.UNKNOWN),
    ],
)
def test_force_then(one: Life, day: str, expected: Force) -> None:
    assert force_then(one, day, TODAY)[0] is expected


def test_what_stands_on_the_day_of_the_edition_is_settled_on_its_page(real_library: Library) -> None:
    standing = [p for p in real_library.practices if ground_then(real_library, p, TODAY)[0] is Ground.STANDS]

    assert standing
    assert all(real_library.is_settled(practice) for practice in standing)


def test_before_anything_was_in_force_nothing_stands(real_library: Library) -> None:
    grounds = {ground_then(real_library, practice, "1990-01-01")[0] for practice in real_library.practices}

    assert Ground.STANDS not in grounds


def test_a_strong_verdict_needs_well_seen_wording_in_force(library: Library) -> None:
    """The good library: one strong verdict resting on one provision seen in two copies."""
    practice = next(p for p in library.practices if p.verdict is Verdict.FORBIDDEN)

    assert ground_then(library, practice, "2020-01-04") == (Ground.NONE, "所引文件都还没有施行")
    assert ground_then(library, practice, "2020-01-05") == (Ground.STANDS, "站得住")


@pytest.mark.parametrize(
    ("text", "is_day"),
    [
        ("2024-08-06", True),
        ("2024-02-30", False),
        ("2024-2-3", False),
        ("", False),
        ("<b>", False),
        ("2023-02-29", False),
    ],
)
def test_only_days_of_the_calendar_are_taken(text: str, is_day: bool, call: Call) -> None:
    assert call("DuizhaoAsOf.isDay", text) is is_day
