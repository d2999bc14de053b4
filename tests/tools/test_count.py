"""The counter against samples counted by hand, as the Chinese edition of Word counts.

LibreOffice 7.4 counts the same words for all but three: no word for a dash, two for 3.5, and
one for two characters with a zero-width space between them.
"""

from collections.abc import Iterator

import pytest

from .conftest import Call, running


@pytest.fixture(scope="module")
def call() -> Iterator[Call]:
    with running("count-core.js") as function:
        yield function


@pytest.mark.parametrize(
    ("text", "words", "characters", "with_spaces", "paragraphs"),
    [
        ("", 0, 0, 0, 0),
        ("   \n\t\n", 0, 0, 4, 0),
        ("今年共召开会议3次，发文2024份。", 15, 18, 18, 1),
        ("hello world", 2, 10, 11, 1),
        ("中文 English 混排", 5, 11, 13, 1),
        ("他说：“好的。”", 8, 8, 8, 1),
        ("一——二……三", 7, 7, 7, 1),
        ("A，B", 3, 3, 3, 1),
        ("2024年7月30日", 6, 10, 10, 1),
        ("GB/T 9704-2012", 2, 13, 14, 1),
        ("（一）工作", 5, 5, 5, 1),
        ("第1条 减负", 5, 5, 6, 1),
        ("３０％", 3, 3, 3, 1),
        ("30%", 1, 3, 3, 1),
        ("3.5小时", 3, 5, 5, 1),
        ("don’t stop", 2, 9, 10, 1),
        ("12，000字", 4, 7, 7, 1),
        ("http://www.gov.cn/x", 1, 19, 19, 1),
        ("·中点·", 4, 4, 4, 1),
        ("《若干规定》", 6, 6, 6, 1),
        ("1、2、3", 5, 5, 5, 1),
        ('"好"', 3, 3, 3, 1),
        ("全角　空格", 4, 4, 5, 1),
        ("𠀀𠀁字", 3, 3, 3, 1),
        ("かな字", 3, 3, 3, 1),
        ("微信 App、QQ群", 6, 9, 10, 1),
        ("①总体要求", 5, 5, 5, 1),
        ("零\u200b宽", 2, 2, 2, 1),
        ("第一段\n\n第二段", 6, 6, 6, 2),
        ("一\r\n二\r三", 3, 3, 3, 3),
    ],
)
def test_counted_by_hand(text: str, words: int, characters: int, with_spaces: int, paragraphs: int, call: Call) -> None:
    assert call("DuizhaoCount.count", text) == {
        "words": words,
        "characters": characters,
        "withSpaces": with_spaces,
        "paragraphs": paragraphs,
    }


def test_a_long_text_is_counted_whole(call: Call) -> None:
    found = call("DuizhaoCount.count", "关于做好减负工作的通知。\n" * 20_000)

    assert found == {"words": 240_000, "characters": 240_000, "withSpaces": 240_000, "paragraphs": 20_000}
