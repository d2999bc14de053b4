"""The articles of a saved text: which 第几条 each piece of it belongs to."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

NUMBER = r"[〇零一二三四五六七八九十百千两\d]+"
HEADING = re.compile(rf"^[^\S\n]*第({NUMBER})条(?![、的第至和或中所]|规定)", re.MULTILINE)
"""At the head of a line; “第九条、第十条” and “第九条规定” are mentions, not headings."""
NAMED = re.compile(rf"第\s*({NUMBER})\s*条")
DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
UNITS = {"十": 10, "百": 100, "千": 1000}

FEWEST = 2


@dataclass(frozen=True)
class Article:
    """One article: its number, and where it begins and ends in the text."""

    number: int
    start: int
    end: int


def articles(text: str) -> list[Article]:
    """Return the articles of a text in order.

    A line that only happens to begin with a mention breaks the rise of the numbers, so the longest
    rising run of candidates is taken for the headings; one alone is none.
    """
    found = [(_value(match.group(1)), match.start()) for match in HEADING.finditer(text)]
    run = _longest_rise(found)
    if len(run) < FEWEST:
        return []
    ends = [*(start for _, start in run[1:]), len(text)]
    return [Article(number, start, end) for (number, start), end in zip(run, ends, strict=True)]


def article_at(found: list[Article], place: int) -> Article | None:
    """Return the article a place in the text lies in; None before the first."""
    before = bisect_right([article.start for article in found], place)
    return found[before - 1] if before else None


def article_number(label: str) -> int | None:
    """Return the number of the article a label names (“第十七条第一款” is 17); None if it names none."""
    match = NAMED.search(label)
    return _value(match.group(1)) if match else None


def _value(written: str) -> int:
    if written.isdigit():
        return int(written)
    total, digit = 0, 0
    for character in written:
        if character in UNITS:
            total += (digit or 1) * UNITS[character]
            digit = 0
        else:
            digit = digit * 10 + (int(character) if character.isdigit() else DIGITS[character])
    return total + digit


def _longest_rise(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of strictly rising numbers (patience sorting)."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for n, (number, _) in enumerate(found):
        pile = bisect_left(tops, number)
        before.append(ends[pile - 1] if pile else None)
        tops[pile : pile + 1] = [number]
        ends[pile : pile + 1] = [n]
    run: list[tuple[int, int]] = []
    place = ends[-1] if ends else None
    while place is not None:
        run.append(found[place])
        place = before[place]
    return run[::-1]
