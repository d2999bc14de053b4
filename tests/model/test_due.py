"""When a check falls due."""

from pathlib import Path

import pytest

from duizhao.model.directive import Directive
from duizhao.model.due import due_on
from duizhao.model.library import Library
from duizhao.verification import verify

from ..conftest import TODAY

PAGE = "directives/sample-rules-2020.md"
CHECK = "    checks:\n    - {date: '2026-01-01', outcome: %s, source: 官网, by: 甲}\n"


def sample(library: Library) -> Directive:
    directive = library.find(Directive, "sample-rules-2020")
    assert directive is not None
    return directive


def test_without_checks_it_counts_from_the_day_the_page_was_added(library: Library) -> None:
    directive = sample(library)

    assert due_on(directive, directive.provisions[0]) == "2021-07-01"  # two copies: a year after 2020-07-01
    assert due_on(directive, directive.provisions[1]) == "2020-12-31"  # one copy: half a year


@pytest.mark.parametrize(("outcome", "expected"), [("same", "2027-01-01"), ("unreachable", "2021-07-01")])
def test_only_a_good_check_moves_the_day(docs: Path, outcome: str, expected: str) -> None:
    page = docs / PAGE
    text = page.read_text(encoding="utf-8")
    seen = "    number_level: two-copies\n"
    page.write_text(text.replace(seen, seen + CHECK % outcome, 1), encoding="utf-8")
    directive = sample(verify(docs, TODAY)[0])

    assert due_on(directive, directive.provisions[0]) == expected


def test_a_page_nobody_dated_has_no_day(docs: Path) -> None:
    page = docs / PAGE
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("changes:\n- {date: '2020-07-01', summary: 收录}\n", ""), encoding="utf-8")
    directive = sample(verify(docs, TODAY)[0])

    assert due_on(directive, directive.provisions[0]) is None
