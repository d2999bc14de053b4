"""Pages as the house writes them."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from duizhao.model.directive import Directive
from duizhao.model.library import Library
from duizhao.reading.front_matter import split
from duizhao.reading.yaml_values import UNSEEN, parse
from duizhao.verification import verify
from duizhao.writing.front_matter import write_page, write_scalar

from ..conftest import ROOT, TODAY

PAGES = sorted((ROOT / "docs").glob("*/*.md"))


def test_every_real_page_reads_back_as_it_was(real_library: Library, tmp_path: Path) -> None:
    for record in real_library.records():
        if not hasattr(record, "key"):
            path = tmp_path / (f"{record.FOLDER}/{record.id}.md" if record.FOLDER else "index.md")
            path.parent.mkdir(exist_ok=True)
            front = record.model_dump(mode="json", exclude_unset=True)
            path.write_text(write_page(front, record.body), encoding="utf-8")
    for name in ("materials", "figures", "publishers", "synonyms", "words"):
        (tmp_path / f"{name}.yaml").write_bytes((ROOT / f"docs/{name}.yaml").read_bytes())

    again, findings = verify(tmp_path, TODAY)

    assert findings == []
    assert [(r.url, r.model_dump(), r.body.strip()) for r in again.records()] == [
        (r.url, r.model_dump(), r.body.strip()) for r in real_library.records()
    ]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_is_written_is_written_the_same_again(path: Path) -> None:
    parts = split(path.read_text(encoding="utf-8"))
    assert isinstance(parts.data, dict)
    once = write_page(parts.data, parts.body)

    again = split(once)

    assert isinstance(again.data, dict)
    assert write_page(again.data, again.body) == once


def test_house_style() -> None:
    long = "说" * 61
    written = write_page(
        {
            "changes": [{"summary": "收录", "date": "2026-11-25"}],
            "title": "标题：有冒号",
            "answer": long,
            "aliases": ["1", "no", "带# 号"],
            "effort": None,
            "materials": [],
            "citations": [{"bearing": "够", "demanded": "要", "provision": "3", "directive": "x-2020"}],
        }
    )

    assert written == (
        "---\n"
        "title: 标题：有冒号\n"
        "aliases:\n- '1'\n- 'no'\n- 带# 号\n"
        f"answer: >-\n  {long}\n"
        "citations:\n- directive: x-2020\n  provision: '3'\n  demanded: 要\n  bearing: 够\n"
        "changes:\n- date: '2026-11-25'\n  summary: 收录\n"
        "---\n"
    )


def test_body_and_numbers_of_a_directive() -> None:
    limit = {"subject": "文件", "comparator": "≤", "value": 4000.0, "unit": "字", "scope": "全部"}
    provision = {"evidence": {"level": "unverified"}, "limits": [limit], "id": "3", "label": "第三条"}

    written = write_page({"provisions": [provision], "summary": "管篇幅", "title": "规定"}, "## 一节 {#one}\n\n正文")

    assert list(Directive.model_fields).index("provisions") < list(Directive.model_fields).index("summary")
    assert written.index("summary") < written.index("provisions")
    assert "value: 4000\n" in written
    assert written.index("label") < written.index("limits") < written.index("evidence")
    assert written.endswith("---\n\n## 一节 {#one}\n\n正文\n")


def seen(text: str) -> bool:
    """A page that holds what cannot be seen is refused (FILE-2)."""
    return not UNSEEN.search(text)


TEXT = st.text(
    st.characters(blacklist_categories=("Cs", "Cc")) | st.sampled_from("\n:#-'\"{}[]&*!|>%@`,? "), min_size=1
).filter(seen)


@given(st.lists(TEXT, min_size=1, max_size=4))
@settings(max_examples=200, deadline=None)
def test_any_text_reads_back_letter_by_letter(texts: list[str]) -> None:
    parts = split(write_page({"title": "x", "aliases": texts}))

    assert parts.data == {"title": "x", "aliases": texts}


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=80).filter(seen))
@settings(max_examples=200, deadline=None)
def test_a_scalar_reads_back(text: str) -> None:
    assert parse(f"a: {write_scalar(text)}\n")[0] == {"a": text}


@given(
    st.text(
        st.characters(blacklist_categories=("Cs", "Cc")) | st.sampled_from("\n,{}[]: #"), min_size=1, max_size=80
    ).filter(seen)
)
@settings(max_examples=200, deadline=None)
def test_a_scalar_in_brackets_reads_back(text: str) -> None:
    written = write_scalar(text, in_brackets=True)

    assert "\n" not in written
    assert parse(f"a: [{{b: {written}}}]\n")[0] == {"a": [{"b": text}]}
