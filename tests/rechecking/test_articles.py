"""Articles found in a saved text."""

import pytest

from duizhao.rechecking.articles import article_at, article_number, articles


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("第三条", 3),
        ("第十条", 10),
        ("第十七条第一款", 17),
        ("第二十条", 20),
        ("第一百零六条", 106),
        ("第一百一十条", 110),
        ("第 21 条", 21),
        ("第二〇条", 20),
        ("第 8 项", None),
        ("二、（三）", None),
        ("申诉", None),
    ],
)
def test_number_a_label_names(label: str, number: int | None) -> None:
    assert article_number(label) == number


def test_mentions_at_the_head_of_a_line_are_no_headings() -> None:
    text = "第一条 甲\n第二条 照\n第九条 办\n第三条 乙\n第四条、第五条的不算\n第五条 丙"

    found = articles(text)

    assert [article.number for article in found] == [1, 2, 3, 5]
    place = text.index(" 办")
    at = article_at(found, place)
    assert at is not None and at.number == 2


def test_before_the_first_article_and_without_any() -> None:
    assert article_at(articles("目录\n第一条 甲\n第二条 乙"), 0) is None
    assert articles("没有条的文件") == []
