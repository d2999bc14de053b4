"""The chart says in words what it shows in bars."""

from xml.etree import ElementTree

from duizhao.compose.chart import before_after
from duizhao.model.figure import BeforeAfter

PAIRS = [
    BeforeAfter(label="甲 <社区>", before=100, after=40, unit="张"),
    BeforeAfter(label="乙", before=30, after=30, unit="项"),
]


def test_bars_are_in_proportion_and_described() -> None:
    svg = ElementTree.fromstring(before_after(PAIRS, "减前减后"))[0]
    widths = [int(rect.attrib["width"]) for rect in svg.iter("rect")]

    assert widths[1] == round(widths[0] * 0.4)
    assert widths[2] == widths[3] == widths[0]
    assert svg.findtext("desc") == "甲 <社区>：100 张减到 40 张；乙：30 项减到 30 项"


def test_no_pairs_no_chart() -> None:
    assert before_after([], "空") == ""
