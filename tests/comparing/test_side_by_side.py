"""Pages before and after, for reviewers without the site."""

import re
from pathlib import Path

from duizhao.comparing import compare
from duizhao.comparing.side_by_side import side_by_side
from duizhao.project import Project
from duizhao.reading.states import read_state

from ..closed_site import foreign_references
from ..conftest import GOOD, ROOT, TODAY
from .test_compare import PHOTOS, RULES, Edit, put

SHEET = (ROOT / "overrides/assets/style.css").read_bytes()


def written(docs: Path, *edits: Edit) -> dict[str, str]:
    for edit in edits:
        edit(docs)
    before, after = read_state(GOOD, "旧", TODAY), read_state(docs, "新", TODAY)
    found = compare(before, after)
    files = side_by_side(found, before.library, after.library, Project(ROOT).markdown_extensions, SHEET)
    return {name: data.decode() for name, data in files.items()}


def test_both_sides_stand_there_and_what_differs_is_marked(docs: Path) -> None:
    files = written(docs, put(PHOTOS, "bearing: 不用附照片。", "bearing: 一张照片都不用附。"))

    page = files["practices-sample-photos.html"]
    assert '<td class="changed">不用附照片。</td>' in page
    assert '<td class="changed">一张照片都不用附。</td>' in page
    assert page.count('class="changed"') == 2
    assert "改前：旧" in page and "改后：新" in page


def test_pages_that_only_follow_are_listed_apart(docs: Path) -> None:
    files = written(docs, put(RULES, "requirement: 样例会议应当有记录", "requirement: 样例会议要有记录"))

    index = files["index.html"]
    assert index.index("改过的页面") < index.index("directives-sample-rules-2020.html")
    assert index.index("没有人改、可是跟着变了的页面") < index.index("practices-sample-photos.html")


def test_new_gone_and_broken_pages(docs: Path) -> None:
    (docs / "practices/new-one.md").write_bytes((docs / "practices/sample-twice.md").read_bytes())
    (docs / "practices/sample-twice.md").write_text("---\n", encoding="utf-8")

    files = written(docs, put(PHOTOS, "provision: '3'\n  demanded", "provision: '33'\n  demanded"))

    assert "没有这一页" in files["practices-new-one.html"]
    assert "这一页读不了" in files["practices-sample-twice.html"]
    assert "引用了没有的条款" in files["practices-sample-photos.html"]


def test_files_need_nothing_else_and_run_nothing(docs: Path, tmp_path: Path) -> None:
    body = "\n## 节 {#s}\n\n<script>alert(1)</script>\n\n<a href='javascript:alert(1)' onclick='x()'>甲</a>\n"
    files = written(docs, put(PHOTOS, "summary: 收录}\n---\n", f"summary: 收录}}\n---\n{body}"))
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")

    page = files["practices-sample-photos.html"]

    assert list(foreign_references(tmp_path)) == []
    assert "<script" not in page and not re.search(r"<[^>]*(?:onclick|javascript:|style=)", page)
