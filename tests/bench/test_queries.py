"""Query files are read line by line; a line that cannot be used is named."""

from pathlib import Path

import pytest

from duizhao.bench.queries import Query, QueryFault, read_queries
from duizhao.bench.scores import rank, score


def test_a_line_is_a_question_and_its_pages(tmp_path: Path) -> None:
    file = tmp_path / "q.tsv"
    file.write_text("# 说明\n\n抄笔记\tpractices/notes-chasing/|scenes/member-education\t备注\n", encoding="utf-8")

    assert read_queries(file) == [Query("抄笔记", frozenset({"practices/notes-chasing", "scenes/member-education"}))]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("抄笔记\tpractices/a\n没有页面\n", "q.tsv:2 缺了一栏"),
        ("\tpractices/a\n", "q.tsv:1 缺了一栏"),
        ("# 只有说明\n", "里没有问题"),
    ],
)
def test_what_cannot_be_used_is_named(content: str, message: str, tmp_path: Path) -> None:
    file = tmp_path / "q.tsv"
    file.write_text(content, encoding="utf-8")

    with pytest.raises(QueryFault, match=message):
        read_queries(file)


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"], ids=["missing", "not-utf-8"])
def test_unreadable_file_is_named(content: bytes | None, tmp_path: Path) -> None:
    file = tmp_path / "q.tsv"
    if content is not None:
        file.write_bytes(content)

    with pytest.raises(QueryFault, match="读不了"):
        read_queries(file)


def test_rank_counts_pages_not_sections() -> None:
    query = Query("问", frozenset({"practices/b"}))

    assert rank(query, ["practices/a", "practices/a", "practices/b"]) == 2
    assert rank(query, ["practices/a"]) == 0
    assert rank(query, [f"practices/x{n}" for n in range(10)] + ["practices/b"]) == 0


def test_scores() -> None:
    queries = [Query("一", frozenset({"a"})), Query("二", frozenset({"b"})), Query("三", frozenset({"c"}))]
    scores = score(queries, [["a"], ["x", "b"], ["x", "y", "z"]])

    assert scores.mrr == pytest.approx((1 + 1 / 2) / 3)
    assert (scores.hit1, scores.hit3, scores.hit10) == pytest.approx((1 / 3, 2 / 3, 2 / 3))
    assert scores.missed == (("二", 2), ("三", 0))
