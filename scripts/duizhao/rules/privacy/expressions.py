"""Regular expressions of the definition, compiled once."""

import re
from functools import cache

AROUND = 12
"""How many characters before and after a candidate are looked at."""

HAN = re.compile("[一-鿿]")


@cache
def compiled(expression: str) -> re.Pattern[str]:
    """Return the expression, compiled."""
    return re.compile(expression)


def before(line: str, start: int) -> str:
    """Return what stands just before a place in a line."""
    return line[max(0, start - AROUND) : start]


def after(line: str, end: int) -> str:
    """Return what stands just after a place in a line."""
    return line[end : end + AROUND]
