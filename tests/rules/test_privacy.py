"""What must not be published is found in any text; what only looks like it is let through."""

from pathlib import Path

import pytest

from duizhao.model.library import Library
from duizhao.rules.privacy.definition import definition
from duizhao.rules.privacy.passages import passages
from duizhao.rules.privacy.scanning import scan
from duizhao.verification import verify

from ..conftest import TODAY
from .privacy_texts import FREE, NOT_FREE


@pytest.mark.parametrize(("rule", "text", "shown"), NOT_FREE)
def test_found(rule: str, text: str, shown: str, real_library: Library) -> None:
    hits = [(hit.rule, hit.message) for hit in scan(definition(real_library), text)]
    assert [(r, m.removeprefix("像是").removeprefix("省以下的")) for r, m in hits] == [(rule, shown)]


@pytest.mark.parametrize("text", FREE)
def test_let_through(text: str, real_library: Library) -> None:
    assert scan(definition(real_library), text) == []


def test_what_authorities_published_may_name_units_but_no_persons(real_library: Library) -> None:
    text = "固始县青山镇（固政办〔2024〕12号）点名李镇长，电话 13800138000"
    hits = scan(definition(real_library), text, official=True)
    assert [hit.rule for hit in hits] == ["PRIV-5", "PRIV-2"]


def test_every_kind_of_text_is_looked_at(library: Library) -> None:
    """Front matter at any depth, lists, bodies, with their lines."""
    places = {str(passage.at).rsplit("good/", 1)[-1] for passage in passages(library)}
    assert {
        "directives/sample-rules-2020.md:33",  # requirement of a provision
        "practices/sample-photos.md:28",  # summary of a case
        "scenes/sample-meeting.md:12",  # note of a record
        "guide/method.md:11",  # last line of a body
        "figures.yaml:4",
        "publishers.yaml:4",
        "materials.yaml:5",
        "synonyms.yaml:5",
        "index.md:2",
    } <= places


@pytest.mark.parametrize(
    ("file", "replace", "by"),
    [
        (
            "practices/sample-photos.md",
            "kind: state-media\n  summary: 报道有地方要求附照片。",
            "kind: official-notice\n  summary: 固始县青山镇按县委办〔2024〕3号要求附照片。",
        ),
        ("practices/sample-photos.md", "publisher: 样例报", "publisher: 固始县人民政府网站"),
        (
            "directives/sample-rules-2020.md",
            "publisher: 样例转载",
            "publisher: 延边州（延州办发〔2023〕15号，载本规定）",
        ),
        ("directives/sample-rules-2020.md", "doc_number: 样发〔2020〕1号", "doc_number: 样发电〔2020〕1号"),
        ("figures.yaml", "publisher: 样例报", "publisher: 绍兴市统计局"),
        ("publishers.yaml", "title: 样例报", "title: 苏州市政府"),
        ("guide/method.md", "标记的意思。", "样发〔2020〕1号，也写作样发[2020] 第 1 号。"),
    ],
)
def test_what_is_public_may_be_named(file: str, replace: str, by: str, docs: Path) -> None:
    page = docs / file
    text = page.read_text(encoding="utf-8")
    assert replace in text
    page.write_text(text.replace(replace, by), encoding="utf-8")

    assert verify(docs, TODAY)[1] == []
