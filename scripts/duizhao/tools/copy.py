"""What tells a reader how old a copy is: when checks fall due, and when directives begin or cease to hold."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ..model.dates import earliest, latest
from ..model.directive import Directive
from ..model.due import due_on
from ..model.library import Library


@dataclass(frozen=True)
class Level:
    """What we advise from so many days after the edition: our own rule, and the page says so."""

    code: str
    days: int
    span: str
    advice: str


LEVELS = (
    Level("fresh", 0, "不到 90 天", "还新，照常用"),
    Level("check", 90, "90 天到一年", "大体能用；要引用的那一条，先按查找短语到官方原文里核对"),
    Level("old", 365, "一年以上", "旧了，先换新的；换不到，哪一条都先核对原文再用"),
)


def copy_data(library: Library, address: str) -> dict[str, object]:
    """Return plain values for the browser, which alone knows what day it is for the reader.

    `address` is where newer editions are published; empty where nobody has said so.
    `levels`: [code, days, advice], newest first.
    `due`: [ISO day, directive id, number of provisions to check from that day], by day.
    `turns`: [ISO day, directive id, "begins" or "ends", date as its source gives it], after the edition, by day.
    `directives`: [short name, address of the page] by id, of those named above.
    """
    due = Counter((day, d.id) for d in library.directives for p in d.provisions if (day := due_on(d, p)))
    turns = sorted(turn for directive in library.directives for turn in _turns(directive, library.edition))
    named = {directive for _, directive in due} | {turn[1] for turn in turns}
    return {
        "edition": library.edition,
        "address": address,
        "levels": [[level.code, level.days, level.advice] for level in LEVELS],
        "due": [[day, directive, count] for (day, directive), count in sorted(due.items())],
        "turns": [list(turn) for turn in turns],
        "directives": {d.id: [d.short, d.url] for d in library.directives if d.id in named},
    }


def _turns(directive: Directive, edition: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield the days after the edition on which the words of `Directive.force_on` change."""
    begins = directive.effective or directive.issued or directive.published
    if begins and earliest(begins) > edition:
        yield earliest(begins), directive.id, "begins", begins
    if directive.repealed and latest(directive.repealed) > edition:
        yield latest(directive.repealed), directive.id, "ends", directive.repealed
