"""Lines broken as Chinese typesetting has it."""

import pytest

from duizhao.exports.line_breaking import CLOSING, CUT, OPENING, balanced, broken, shortened

TEXT = "《支部工作条例（试行）》第十一条：支部党员大会一般每季度召开 1 次。“征求意见表”要不要交？没有写；——见 WPS-Office 2019.5 版，100% 一样。"


def measure(text: str) -> float:
    """A Han character is one wide, a Latin letter half."""
    return sum(1 if ord(sign) > 0x2000 else 0.5 for sign in text)


@pytest.mark.parametrize("width", range(7, 40))
def test_marks_keep_their_side_and_words_stay_whole(width: int) -> None:
    lines = broken(TEXT, width, measure)

    assert all(measure(line) <= width for line in lines)
    assert not [line for line in lines if line[0] in CLOSING and not line.startswith("—")]
    assert not [line for line in lines if line[-1] in OPENING]
    assert "".join(lines).replace(" ", "") == TEXT.replace(" ", "")
    assert [line for line in lines if "WPS-Office" in line]
    assert [line for line in lines if "2019.5" in line]


@pytest.mark.parametrize("text", ["W" * 80, "（" * 80, "）" * 80, "一", "a b" * 40, "👩‍👩‍👧‍👦" * 10, "“" + "字" * 79])
def test_odd_texts_never_overflow(text: str) -> None:
    for lines in (broken(text, 8, measure), balanced(text, 8, measure)):
        assert all(measure(line) <= 8 for line in lines)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_nothing_gives_no_lines() -> None:
    assert broken("  ", 8, measure) == []


def test_balanced_lines_are_as_few_and_nearer_to_one_length() -> None:
    text = "意见只敢提加强学习多下基层"

    assert [len(line) for line in broken(text, 12, measure)] == [12, 1]
    assert [len(line) for line in balanced(text, 12, measure)] == [7, 6]


def test_whole_sentences_are_kept_and_the_cut_is_marked() -> None:
    text = "有记录就够了。照片可以留。" + "后面还有很长很长的一句话" * 3 + "。"

    assert shortened(text, 10, 2, measure) == ["有记录就够了。照片可", f"以留。{CUT}"]
    assert shortened("短的。", 10, 2, measure) == ["短的。"]


def test_a_sentence_too_long_is_cut_within() -> None:
    lines = shortened("字" * 50, 10, 2, measure)

    assert lines == ["字" * 10, "字" * 8 + CUT]
