"""Characters that cannot be seen or are not what they look like."""

import pytest

from duizhao.wording.lookalikes import odd_characters, plain


@pytest.mark.parametrize(
    ("text", "what", "meant"),
    [
        ("要交\u200b照片", "看不见的字符", "要交照片"),
        ("说明\u202e", "看不见的字符", "说明"),
        ("\ufeff标题", "看不见的字符", "标题"),
        ("一\u00a0次", "特殊的空格", "一 次"),
        ("\u2f08员", "部首，不是字", "人员"),
        ("\u2f42件", "部首，不是字", "文件"),
        ("\uf967得", "兼容字，样子一样，搜不到", "不得"),
        ("\U0001d400", "像英文字母，其实不是", "A"),
        ("Р", "像英文字母，其实不是", "Р"),
        ("\ue5e5", "私用区的字，换一台机器就变样", "\ue5e5"),
        ("\ufffd", "乱码", "\ufffd"),
        ("\u2e8c", "部首，不是字", "\u2e8c"),
    ],
)
def test_odd_character(text: str, what: str, meant: str) -> None:
    assert [odd.what for odd in odd_characters(text)] == [what]
    assert plain(text) == meant


@pytest.mark.parametrize("text", ["党员教育", "①②③", "α 和 β", "5 μm", "½", "㎡", "\ufa0e\ufa11", "·", "—", "、", "é"])
def test_right_but_unusual(text: str) -> None:
    assert list(odd_characters(text)) == []
    assert plain(text) == text
