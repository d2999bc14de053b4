"""The checklist sorts by verdict; the browser's note is the note Python would write."""

import json
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from py_mini_racer import MiniRacer

from duizhao.exports.word.note import Note, Section
from duizhao.exports.word.package import word_file, zipped
from duizhao.exports.word.wording import practice_point, record_point, reference
from duizhao.model.library import Library
from duizhao.model.practice import Practice
from duizhao.model.scene import Scene
from duizhao.tools.checklist import checklist_data
from duizhao.tools.items import GROUPS

from ..conftest import ROOT

SCRIPTS = ROOT / "overrides/assets/tools"
NAMES = ["sample-photos", "sample-meeting.meeting-minutes", "sample-meeting.sign-in-sheet", "sample-twice"]


@pytest.fixture(scope="module")
def engine(library: Library) -> Iterator[MiniRacer]:
    with MiniRacer() as made:
        for name in ("checklist-core", "note-core"):
            made.eval((SCRIPTS / f"{name}.js").read_text(encoding="utf-8"))
        made.eval(f"var data = {json.dumps(checklist_data(library, ''))};")
        yield made


def call(engine: MiniRacer, expression: str) -> Any:
    return json.loads(str(engine.eval(f"JSON.stringify({expression})")))


def test_every_verdict_has_a_heap() -> None:
    from duizhao.model.vocabulary import Verdict

    assert {group.verdict for group in GROUPS} == set(Verdict)


def test_what_must_be_is_not_called_unfounded(library: Library) -> None:
    items = checklist_data(library, "")["items"]
    assert isinstance(items, dict)

    assert {name: item["group"] for name, item in items.items()} == {
        "sample-meeting.meeting-minutes": "required",
        "sample-meeting.sign-in-sheet": "unfounded",
        "sample-photos": "forbidden",
        "sample-twice": "unfounded",
    }


def test_sorting_keeps_the_order_of_groups_and_items(engine: MiniRacer) -> None:
    heaps = call(
        engine,
        "DuizhaoChecklist.sorted(DuizhaoChecklist.groups('required=确有规定；forbidden=不得要求；'),"
        " [{group: 'forbidden', n: 1}, {group: 'required', n: 2}, {group: 'forbidden', n: 3}])",
    )

    assert [(heap["label"], [item["n"] for item in heap["items"]]) for heap in heaps] == [
        ("确有规定", [2]),
        ("不得要求", [1, 3]),
    ]
    assert call(engine, f"DuizhaoChecklist.summary({json.dumps(heaps)})") == "勾了 3 样：确有规定 1，不得要求 2"


@pytest.mark.parametrize(
    ("fragment", "names"),
    [
        ("#i=a,b.c", ["a", "b.c"]),
        ("#i=a,a", ["a"]),
        ("#i=", []),
        ("#i=<img>,a,%22,__proto__,constructor", ["a", "constructor"]),
        ("#p-3", None),
        ("", None),
    ],
)
def test_fragment_is_read_with_care(engine: MiniRacer, fragment: str, names: list[str] | None) -> None:
    assert call(engine, f"DuizhaoChecklist.fromFragment({json.dumps(fragment)})") == names


def test_fragment_comes_back(engine: MiniRacer) -> None:
    text = call(engine, f"DuizhaoChecklist.toFragment({json.dumps(NAMES)})")

    assert call(engine, f"DuizhaoChecklist.fromFragment({json.dumps(text)})") == NAMES


@pytest.mark.parametrize("kept", ["null", "5", '"a"', '[1, null, {"a": 1}, "ok"]'])
def test_what_was_kept_is_read_with_care(engine: MiniRacer, kept: str) -> None:
    assert call(engine, f"DuizhaoChecklist.clean({kept})") == (["ok"] if "ok" in kept else [])


def python_note(library: Library) -> Note:
    """The note about NAMES as Python's own parts make it."""
    scene = library.find(Scene, "sample-meeting")
    practices = [library.find(Practice, name) for name in ("sample-photos", "sample-twice")]
    assert scene is not None
    points = {
        "required": [record_point(library, scene.records[0], scene)],
        "unfounded": [record_point(library, scene.records[1], scene)],
    }
    for practice in practices:
        assert practice is not None
        points.setdefault(practice.verdict.value, []).append(practice_point(library, practice))
    sections = tuple(Section(g.heading, points=tuple(points[g.code])) for g in GROUPS if g.code in points)
    return Note("关于有关材料和工作要求的情况说明", sections, reference(library, "材料清单", "tools/checklist/", ""))


def test_browser_and_python_write_the_same_note(engine: MiniRacer, library: Library) -> None:
    written = call(engine, f"DuizhaoNote.paragraphs(data, {json.dumps(NAMES)})")

    assert written == [{"style": p.style.value, "text": p.text} for p in python_note(library).paragraphs()]


def test_browser_and_python_make_the_same_word_file(engine: MiniRacer, library: Library) -> None:
    parts = call(engine, f"DuizhaoNote.parts(data, DuizhaoNote.paragraphs(data, {json.dumps(NAMES)}), false)")

    assert zipped({name: text.encode() for name, text in parts.items()}) == word_file(python_note(library).paragraphs())


def test_one_item_names_the_note(engine: MiniRacer) -> None:
    lines = call(engine, "DuizhaoNote.paragraphs(data, ['sample-photos', 'unknown', 'toString'])")

    assert lines[0]["text"] == "关于“样例会议要附照片”的情况说明"


def test_markup_in_a_name_is_text(engine: MiniRacer) -> None:
    line = {"style": "NoteBody", "text": "甲 <w:t> & $& \u201c"}
    parts = call(engine, f"DuizhaoNote.parts(data, [{json.dumps(line)}], false)")
    word = Document(BytesIO(zipped({name: text.encode() for name, text in parts.items()})))

    assert [p.text for p in word.paragraphs] == [line["text"]]
