"""The shape of a note."""

import pytest

from duizhao.exports.word.note import Note, Point, Section, Style, chinese_number, tight


@pytest.mark.parametrize(
    ("number", "words"), [(1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (35, "三十五"), (99, "九十九")]
)
def test_headings_are_numbered_in_chinese(number: int, words: str) -> None:
    assert chinese_number(number) == words


@pytest.mark.parametrize("number", [0, 100])
def test_no_such_heading(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        chinese_number(number)


def test_order_of_the_paper() -> None:
    note = Note("标题", (Section("甲", ("句。",)), Section("乙", points=(Point("丙", ("话。",)),))), ("参考。",))
    lines = list(note.paragraphs())

    assert [line.style for line in lines[:2]] == [Style.TITLE, Style.ADDRESSEE]
    assert [(line.style, line.text) for line in lines if line.style in (Style.SECTION, Style.POINT)] == [
        (Style.SECTION, "一、甲"),
        (Style.SECTION, "二、乙"),
        (Style.POINT, "（一）丙"),
    ]
    assert [line.style for line in lines[-3:]] == [Style.SIGNATURE, Style.SIGNATURE, Style.REFERENCE]


def test_no_gaps_between_chinese_and_figures() -> None:
    assert tight("2024 年 7 月，视频与 PPT 和 a b") == "2024年7月，视频与PPT和a b"
