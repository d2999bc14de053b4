"""Tables of numbers: the limits that directives set, and the figures that others have published."""

from collections.abc import Iterator

from ...compose.marks import chinese_date, limit_value
from ...model.figure import Figure
from ...model.library import Library
from ...pages import DERIVED_PAGES
from . import marks
from .nodes import Inline, Node, heading, line_break, link, note, outside, small, strong, table

LIMITS = "numbers.md"
FIGURES = "figures.md"


def limits(library: Library) -> Iterator[Node]:
    """Yield the blocks of the number look-up."""
    yield heading(1, LIMITS, DERIVED_PAGES[LIMITS].title, listed=True)
    figures = link(FIGURES, DERIVED_PAGES[FIGURES].title, page=True)
    yield note(
        "中央文件里写明的数，一行一个。“一般”“原则上”留有余地，“应当”“不得”没有；看数之前先看语气和适用范围。"
        "别人统计过的负担和减负数字，见",
        figures,
        "。",
    )
    rows: list[list[list[Inline]]] = [
        [
            [limit.subject],
            [strong(limit_value(limit))],
            [marks.strength_badge(limit.strength or provision.strength)],
            [limit.scope],
            [marks.to_provision(directive, provision), " ", *marks.evidence_badges(provision.evidence)],
        ]
        for directive, provision, limit in library.limits
    ]
    yield table((19, 17, 13, 21, 30), [["数的是什么"], ["多少"], ["语气"], ["对谁适用"], ["依据"]], rows)


def figures(library: Library) -> Iterator[Node]:
    """Yield the blocks of the published figures."""
    yield heading(1, FIGURES, DERIVED_PAGES[FIGURES].title, listed=True)
    yield note(
        "别人公开发表过的数字，一行一个。多数是一个地方、一次调查的情况，不代表全国；引用时请把范围和数法一起写上。"
    )
    head = [["数字"], ["时间和范围"], ["怎么数的"], ["来源"]]
    yield table((34, 22, 24, 20), head, [_figure(figure) for figure in library.figures])


def _figure(figure: Figure) -> list[list[Inline]]:
    linked = figure.link and figure.address
    source: Inline = outside(figure.address, figure.publisher) if linked and figure.address else figure.publisher
    kind = figure.kind.label + (f"，{chinese_date(figure.date)}" if figure.date else "")
    return [
        [strong(figure.title), line_break(), figure.statement],
        [figure.period, line_break(), figure.scope],
        [figure.counted],
        [source, line_break(), small(kind)],
    ]
