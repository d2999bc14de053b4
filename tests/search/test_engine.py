"""The search core finds what people mean, on the small good library."""

import pytest

from duizhao.model.library import Library
from duizhao.search.documents import documents
from duizhao.search.prebuilt import search_files

from .conftest import SHELL, Ask


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("样例会议要附照片", "practices/sample-photos/"),
        ("拍照片", "practices/sample-photos/"),
        ("痕", "practices/sample-photos/"),
        ("活动照片必须附吗？", "practices/sample-photos/"),
        ("一月两次怎么办", "practices/sample-twice/"),
        ("样例规定", "directives/sample-rules-2020/"),
        ("签到表", "materials/sign-in-sheet/"),
    ],
)
def test_words(question: str, first: str, ask: Ask) -> None:
    assert ask(question)["results"][0]["url"] == first


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("paizhaopian", "practices/sample-photos/"),
        ("pzp", "practices/sample-photos/"),
        ("paizp", "practices/sample-photos/"),
        ("ylhy", "scenes/sample-meeting/"),
        ("ＹＬＨＹ", "scenes/sample-meeting/"),
        ("樣例會議要附照片", "practices/sample-photos/"),
        ("样例会义要附照骗", "practices/sample-photos/"),
        ("样立要付照片", "practices/sample-photos/"),
        ("shi jianjin", "practices/sample-photos/#why"),
        ("留影", "practices/sample-photos/"),
    ],
)
def test_typed_otherwise(question: str, first: str, ask: Ask) -> None:
    assert ask(question)["results"][0]["url"] == first


@pytest.mark.parametrize(
    "question", ["样例文件４０００字", "样例 4,000 字", "样例四千字", "样例规定第三条", "样例规定三", "样例规定 3"]
)
def test_clause_is_linked(question: str, ask: Ask) -> None:
    expected = {"字": "directives/sample-rules-2020/#p-length"}.get(question[-1], "directives/sample-rules-2020/#p-3")

    assert ask(question)["results"][0]["url"] == expected


def test_hit_in_a_section_leads_there(ask: Ask) -> None:
    assert ask("检查的人时间紧")["results"][0]["url"] == "practices/sample-photos/#why"


def test_nothing_asked_nothing_found(ask: Ask) -> None:
    assert ask("")["results"] == ask("？！")["results"] == []


def test_what_is_not_there_is_called_a_guess(ask: Ask) -> None:
    assert ask("附照片")["sure"]
    assert not ask("蒸汽机车时刻照片")["sure"]


@pytest.mark.parametrize(
    "question",
    [
        "<script>alert(1)</script>",
        "((((a+)+)+)+)$",
        "\u202e照片\u0000\ud800",
        "👩‍👩‍👧‍👦" * 50,
        "照" * 10_000,
        "an" * 5_000,
        "__proto__ constructor toString",
        "照片 " * 3_000,
    ],
    ids=["script", "regex", "bidi", "emoji", "long-han", "long-latin", "prototype", "repeated"],
)
def test_odd_questions_are_answered(question: str, ask: Ask) -> None:
    assert isinstance(ask(question)["results"], list)


def test_files_are_the_same_each_time(library: Library) -> None:
    assert search_files(documents(library), SHELL) == search_files(documents(library), SHELL)
