"""更新记录 and 数据和接口: what readers are told about the data holds."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from duizhao.compose import compose
from duizhao.compose.changes_page import SHOWN
from duizhao.exports.catalogue import DATA_FILES
from duizhao.exports.sqlite_file import sqlite_file
from duizhao.exports.tables import TABLES
from duizhao.model.library import Library
from duizhao.search.documents import documents
from duizhao.verification import verify

from ..conftest import TODAY


def test_changes_are_grouped_by_day_and_kind(library: Library) -> None:
    page = compose(library)["changes.md"]

    assert "## 2020 年 7 月 1 日 {: #d-2020-07-01 }" in page
    assert "- **收录** 做法 1 页：[样例会议要附照片](practices/sample-photos.md)" in page


def test_changes_page_ends_with_a_whole_day(docs: Path) -> None:
    page = docs / "practices/sample-photos.md"
    text = page.read_text(encoding="utf-8")
    first = "- {date: '2020-07-01', summary: 收录}\n"
    more = "".join(f"- {{date: '2021-01-01', summary: 第{n}次}}\n" for n in range(SHOWN + 10))
    page.write_text(text.replace(first, first + more), encoding="utf-8")
    library, _ = verify(docs, TODAY)

    composed = compose(library)["changes.md"]

    assert composed.count("次**") == SHOWN + 10
    assert "更早的 3 条见" in composed and "2020 年" not in composed


def test_every_file_and_column_is_on_the_data_page(library: Library) -> None:
    page = compose(library)["tools/data.md"]

    assert {file.name for file in DATA_FILES if f"](../api/v1/{file.name})" not in page} == set()
    assert {c.name for t in TABLES for c in t.columns if c.name.replace("_", "&#95;") not in page} == set()


def test_examples_of_queries_find_something(real_library: Library) -> None:
    library = real_library
    examples = re.findall(r"```sql\n(.*?)```", compose(library)["tools/data.md"], re.DOTALL)

    assert len(examples) == 3
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(sqlite_file(library, documents(library)))
        for example in examples:
            assert database.execute(example).fetchall(), example


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("practices/sample-photos.md", ["cite-page-gbt", "cite-page-bibtex"]),
        ("scenes/sample-meeting.md", ["cite-page-gbt", "cite-page-bibtex"]),
        (
            "directives/sample-rules-2020.md",
            ["cite-document-gbt", "cite-document-bibtex", "cite-page-gbt", "cite-page-bibtex"],
        ),
    ],
)
def test_pages_offer_their_citation(path: str, expected: list[str], library: Library) -> None:
    assert re.findall(r'<pre id="([a-z-]+)">', compose(library)[path]) == expected


def test_a_document_that_is_not_public_says_why_it_is_not_cited(docs: Path) -> None:
    page = docs / "directives/sample-rules-2020.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("public_text: full", "public_text: reported"), encoding="utf-8")

    composed = compose(verify(docs, TODAY)[0])["directives/sample-rules-2020.md"]

    assert "cite-document-gbt" not in composed
    assert "全文没有公开" in composed


def test_markup_in_a_title_stays_text(docs: Path) -> None:
    page = docs / "practices/sample-photos.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("title: 样例会议要附照片", "title: '<i>甲</i> & *乙*'"), encoding="utf-8")

    composed = compose(verify(docs, TODAY)[0])["practices/sample-photos.md"]

    assert "减负对照. &lt;i&gt;甲&lt;/i&gt; &amp; *乙*[EB/OL]" in composed
