"""Corrections: put into the page where only words of ours change, else listed for a person."""

from pathlib import Path
from typing import Any

import pytest

from duizhao.contributing.correcting import checklist, corrected, located
from duizhao.model.library import Library
from duizhao.verification import verify
from duizhao.writing.in_place import CannotChange

from ..conftest import TODAY


@pytest.fixture
def home(docs: Path) -> Library:
    """The library of a copy that may be spoilt."""
    return verify(docs, TODAY)[0]


def test_words_are_replaced_and_logged_and_nothing_else(home: Library, docs: Path, correction: dict[str, Any]) -> None:
    page = docs / "practices/sample-photos.md"
    before = page.read_text(encoding="utf-8")
    after = corrected(before, located(home, correction), TODAY)

    assert after == before.replace("样例会议开完要交照片。", "样例会议开完，有时要交照片。").replace(
        "- {date: '2020-07-01', summary: 收录}\n",
        f"- {{date: '2020-07-01', summary: 收录}}\n- date: '{TODAY}'\n  summary: 更正“常见做法”的文字\n",
    )
    page.write_text(after, encoding="utf-8")
    assert verify(docs, TODAY)[1] == []


def test_list_for_the_maintainer_has_the_place_and_every_word(home: Library, correction: dict[str, Any]) -> None:
    correction["wrong"] = "`<b>` [链接](x)"
    shown = checklist(located(home, correction))

    assert "practices/sample-photos.md:7`" in shown
    assert "- 哪一处：常见做法" in shown
    assert "- 现在写的：`样例会议开完要交照片。`" in shown
    assert "- 哪里不对：`` `<b>` [链接](x) ``" in shown
    assert shown.count("- [ ] ") == 5


@pytest.mark.parametrize(
    ("change", "obstacle"),
    [
        ({"replacement": None}, "没有写应当改成什么"),
        ({"field": []}, "没有指明是哪一处"),
        ({"field": ["verdict"], "current": "不得要求"}, "要由人核对"),
        ({"field": ["scene"], "current": "样例会议"}, "要由人核对"),
        ({"field": ["cases", 0, "date"], "current": "2020-06"}, "要由人核对"),
        ({"field": ["citations", 0, "provision"], "current": "《样例规定》第三条"}, "要由人核对"),
        ({"current": "以前写的"}, "在填表以后改过了"),
        ({"current": None}, "在填表以后改过了"),
        ({"replacement": "样例会议开完要交照片。"}, "写的和现在一样"),
    ],
)
def test_what_needs_a_person_is_not_put_in(
    change: dict[str, Any], obstacle: str, home: Library, correction: dict[str, Any]
) -> None:
    found = located(home, {k: v for k, v in (correction | change).items() if v is not None})

    assert obstacle in found.obstacle
    with pytest.raises(CannotChange):
        corrected(Path("unused").name, found, TODAY)


@pytest.mark.parametrize("change", [lambda text: "\ufeff" + text, lambda text: text.replace("\n", "\r\n")])
def test_files_of_another_system_are_left_alone(
    change: Any, home: Library, docs: Path, correction: dict[str, Any]
) -> None:
    text = (docs / "practices/sample-photos.md").read_text(encoding="utf-8")
    with pytest.raises(CannotChange, match="Windows"):
        corrected(change(text), located(home, correction), TODAY)


@pytest.mark.parametrize(
    ("page", "title", "has_place"),
    [
        ("materials/sign-in-sheet/", "签到表", True),
        ("guide/method/", "方法", True),
        ("numbers/", "数字速查", False),
        ("", "", True),
    ],
)
def test_any_page_can_be_corrected_as_a_whole(page: str, title: str, has_place: bool, home: Library) -> None:
    found = located(home, {"page": page, "wrong": "错", "source_says": "说", "address": "书"})

    assert title in found.title
    assert (found.position is not None) is has_place
    assert "整页" in checklist(found)
