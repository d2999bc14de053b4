"""Lines of words break where Chinese may break."""

import pytest

from duizhao.compose.svg import wrap


@pytest.mark.parametrize(
    ("words", "ems", "lines"),
    [
        ("一行就够", 10, ["一行就够"]),
        ("甲乙丙丁戊", 3, ["甲乙丙", "丁戊"]),
        ("甲乙丙，丁", 3, ["甲乙", "丙，丁"]),
        ("甲乙（丙丁）", 3, ["甲乙", "（丙", "丁）"]),
        ("规定 2024 年版", 3.5, ["规定", "2024", "年版"]),
        ("", 3, [""]),
    ],
)
def test_wrap(words: str, ems: float, lines: list[str]) -> None:
    assert wrap(words, ems) == lines
