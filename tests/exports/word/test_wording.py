"""What a note says: every clause with its document, date, strength and certainty."""

from dataclasses import replace
from pathlib import Path

import pytest

from duizhao.exports.word.wording import (
    formal_title,
    is_record_settled,
    practice_note,
    practice_point,
    record_point,
    scene_note,
)
from duizhao.model.directive import Directive
from duizhao.model.library import Library
from duizhao.model.practice import Practice
from duizhao.model.scene import Scene
from duizhao.verification import verify

from ...conftest import TODAY


@pytest.fixture
def practice(library: Library) -> Practice:
    found = library.find(Practice, "sample-photos")
    assert found is not None
    return found


def text_of(note: object) -> str:
    return "\n".join(line.text for line in note.paragraphs())  # type: ignore[attr-defined]


def test_practice_note_is_pinpointed(library: Library, practice: Practice) -> None:
    text = text_of(practice_note(library, practice, ""))

    assert "《关于样例会议的若干规定》（样发〔2020〕1号，2020年1月5日印发）第三条：样例会议应当有记录" in text
    assert "（语气：不得；核对程度：多处转载一致）" in text
    assert "会议记录要有（《关于样例会议的若干规定》第三条）。" in text
    assert "本版日期：2026年11月25日" in text
    assert "不是正式公文" in text


def test_address_is_named_where_it_is_known(library: Library, practice: Practice) -> None:
    assert "https://example.org/practices/sample-photos/" in text_of(
        practice_note(library, practice, "https://example.org/")
    )
    assert "搜“样例会议要附照片”" in text_of(practice_note(library, practice, ""))


def test_scene_note_sorts_by_whether_it_must_be(library: Library) -> None:
    scene = library.find(Scene, "sample-meeting")
    assert scene is not None
    text = text_of(scene_note(library, scene, ""))

    assert text.index("一、规定必须有的") < text.index("会议记录") < text.index("二、所见条款没有要求的")
    assert "样例规定没有要求。（所收条款里没有见到相关规定）" in text
    assert "可以有的" not in text


def test_a_document_no_longer_in_force_says_so(library: Library, practice: Practice) -> None:
    early = replace(library, edition="2019-01-01")

    assert "该文件尚未施行" in text_of(practice_note(early, practice, ""))


def test_doubt_is_carried_over(docs: Path) -> None:
    page = docs / "directives/sample-rules-2020.md"
    page.write_text(page.read_text(encoding="utf-8").replace("level: two-copies", "level: one-copy"), encoding="utf-8")
    library, _ = verify(docs, TODAY)
    practice, scene = library.find(Practice, "sample-photos"), library.find(Scene, "sample-meeting")
    assert practice is not None
    assert scene is not None

    assert practice_point(library, practice).sentences[0].startswith("对照结果：不得要求（结论待核对）。")
    assert not is_record_settled(library, scene.records[0])
    assert "结论待核对" in record_point(library, scene.records[0]).sentences[0]
    assert is_record_settled(library, scene.records[1])


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("中国共产党支部工作条例（试行）", "《中国共产党支部工作条例（试行）》"),
        ("中国共产党问责条例（2019年修订）", "《中国共产党问责条例》（2019年修订）"),
        ("2017 年度组织生活会和民主评议党员的部署", "2017 年度组织生活会和民主评议党员的部署"),
        ("2021 年度组织生活会的部署（2022 年初召开）", "2021 年度组织生活会的部署（2022 年初召开）"),
        ("全国干部教育培训规划（2023-2027年）", "《全国干部教育培训规划（2023-2027年）》"),
    ],
)
def test_titles_as_documents_are_named(library: Library, title: str, named: str) -> None:
    assert formal_title(library.directives[0].model_copy(update={"title": title})) == named


def test_every_directive_of_the_fixture_is_named(library: Library) -> None:
    assert all(isinstance(d, Directive) and formal_title(d) for d in library.directives)
