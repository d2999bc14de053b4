"""The number checker says of every limit what arithmetic says of it, and finds it by its own words."""

import re
from decimal import Decimal

import pytest

from duizhao.model.directive import Directive, Limit
from duizhao.model.library import Library
from duizhao.model.vocabulary import Comparator
from duizhao.tools.numbers import numbers_data
from duizhao.verification import verify

from ..conftest import ROOT, TODAY
from .conftest import Ask

_LIBRARY, _ = verify(ROOT / "docs", TODAY)
LIMITS = [
    pytest.param(n, limit, id=f"{directive.id}-{provision.id}-{n}")
    for n, (directive, provision, limit) in enumerate(
        (directive, provision, limit)
        for directive in _LIBRARY.directives
        for provision in directive.provisions
        for limit in provision.limits
    )
]
BELOW, AT, ABOVE = -1, 0, 1
EXPECTED = {
    Comparator.AT_MOST: {BELOW: "within", AT: "exact", ABOVE: "over"},
    Comparator.AT_LEAST: {BELOW: "below", AT: "exact", ABOVE: "reached"},
    Comparator.MORE_THAN: {BELOW: "below", AT: "below", ABOVE: "reached"},
    Comparator.EXACTLY: {BELOW: "other", AT: "exact", ABOVE: "other"},
}
PERIOD = re.compile(r"(半年|年|季度|月)$")


def typed(limit: Limit, side: int) -> str:
    """What a person would type for a number at a limit, or a hair under or over it."""
    value, unit = Decimal(str(limit.value)), re.sub(r"（.*?）|左右$", "", limit.unit)
    if unit.endswith("的比例"):
        unit = "%"
        if limit.value == 0.6667:
            return f"{limit.subject} " + {BELOW: "66.66%", AT: "三分之二", ABOVE: "66.67%"}[side]
        value *= 100
    per = f"每{found.group(1)} " if (found := PERIOD.search(limit.per or "")) else ""
    return f"{per}{limit.subject} {(value + side * Decimal('0.01')).normalize():f} {unit}"


@pytest.mark.parametrize(("n", "limit"), LIMITS)
@pytest.mark.parametrize("side", [BELOW, AT, ABOVE])
def test_a_limit_is_found_and_compared(n: int, limit: Limit, side: int, ask: Ask) -> None:
    answer = ask(typed(limit, side))

    found = [result for result in answer["main"] if result["n"] == n]
    assert [result["relation"] for result in found] == [EXPECTED[limit.comparator][side]]
