"""The handbook as a reader meets it: pages, bookmarks, links, words."""

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pypdf
import pytest
from pypdf.generic import IndirectObject

from duizhao.exports.handbook import Handbook, TypesettingFault, content, typeset
from duizhao.exports.handbook.linking import resolved
from duizhao.exports.handbook.nodes import heading, link, paragraph
from duizhao.exports.handbook.prose import prose
from duizhao.exports.handbook.reading_key import LEVELS, STRENGTHS, VERDICTS
from duizhao.model.library import Library
from duizhao.model.vocabulary import EvidenceLevel, Strength, Verdict
from duizhao.verification import verify

from ..conftest import TODAY

Run = Callable[..., CompletedProcess[str]]
A4 = (595, 842)
ODD = r"""a#b$c*d*_e_@f<g>\h[i](j)`k`~l~--m"n"=o/p"""
"""Everything that is markup in Typst or in Markdown."""


class Read:
    """A book read back."""

    def __init__(self, book: Handbook) -> None:
        self.pdf = pypdf.PdfReader(io.BytesIO(book.pdf))
        self.book = book

    def text(self) -> str:
        """Return all words without the spaces and line ends that the layout brought in."""
        return re.sub(r"\s", "", "".join(page.extract_text() for page in self.pdf.pages))

    def places(self) -> list[tuple[float, float]]:
        """Return where each piece of text begins, in points from the lower left corner of its page."""
        found: list[tuple[float, float]] = []

        def note(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
            if text.strip():
                found.append(_on_page(cm, tm))

        for page in self.pdf.pages:
            page.extract_text(visitor_text=note)
        return found

    def bookmarks(self) -> list[tuple[str, int]]:
        """Return title and page (counted from 0) of every bookmark."""
        return [(str(entry.title), self._page(entry)) for entry in _flat(self.pdf.outline)]

    def _page(self, destination: Any) -> int:
        page = self.pdf.get_destination_page_number(destination)
        assert page is not None
        return page

    def links(self) -> Iterator[Any]:
        """Yield the annotation of every link."""
        for page in self.pdf.pages:
            for annotation in page.get("/Annots", ()):
                yield annotation.get_object()

    def lost_links(self) -> list[Any]:
        """Return the links that lead neither to a page of the book nor to an https address."""
        names = self.pdf.named_destinations
        pages = {page.indirect_reference.idnum for page in self.pdf.pages if page.indirect_reference}
        return [link for link in self.links() if not _leads(link, names, pages)]

    def unembedded_fonts(self) -> set[str]:
        """Return the names of fonts whose outlines are not in the file."""
        found = set()
        for page in self.pdf.pages:
            for reference in page["/Resources"].get("/Font", {}).values():
                font = reference.get_object()
                for part in font.get("/DescendantFonts", [font]):
                    descriptor = part.get_object()["/FontDescriptor"]
                    if not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
                        found.add(str(font["/BaseFont"]))
        return found


def _on_page(cm: list[float], tm: list[float]) -> tuple[float, float]:
    return cm[0] * tm[4] + cm[2] * tm[5] + cm[4], cm[1] * tm[4] + cm[3] * tm[5] + cm[5]


def _flat(outline: list[Any]) -> Iterator[Any]:
    for entry in outline:
        if isinstance(entry, list):
            yield from _flat(entry)
        else:
            yield entry


def _leads(link: Any, names: dict[str, Any], pages: set[int]) -> bool:
    action = link.get("/A", {})
    if action.get("/S") == "/URI":
        return str(action["/URI"]).startswith("https://")
    target = link.get("/Dest", action.get("/D"))
    if isinstance(target, str):
        return target in names
    first = target[0] if target else None
    return isinstance(first, IndirectObject) and first.idnum in pages


@pytest.fixture(scope="module")
def good(library: Library) -> Read:
    return Read(typeset(content(library), library.edition))


def test_title_language_tags_and_page_numbers(good: Read) -> None:
    root = good.pdf.trailer["/Root"]

    assert good.pdf.metadata is not None
    assert good.pdf.metadata.title == "减负对照手册"
    assert root["/Lang"] == "zh-CN"
    assert root["/MarkInfo"]["/Marked"]
    assert len(good.pdf.pages) == good.book.pages
    for number, page in enumerate(good.pdf.pages, 1):
        shown = f"第{number}页，共{good.book.pages}页" in re.sub(r"\s", "", page.extract_text())
        assert shown == (number > 1), number


def test_fonts_travel_in_the_file(good: Read) -> None:
    assert good.unembedded_fonts() == set()


def test_every_link_leads_somewhere(good: Read) -> None:
    assert len(list(good.links())) > 20
    assert good.lost_links() == []


def test_bookmarks_are_the_chapters_and_records(good: Read, library: Library) -> None:
    titles = [title for title, _ in good.bookmarks()]

    assert titles[0] == "怎么看标记"
    assert [t for t in titles if t in {p.title for p in library.practices}] == [p.title for p in library.practices]
    for record in (*library.scenes, *library.directives, *library.guides, *library.materials):
        assert record.title in titles
    pages = [page for _, page in good.bookmarks()]
    assert pages == sorted(pages)


def test_words_of_the_pages(good: Read) -> None:
    text = good.text()

    assert "2026年11月25日版" in text
    assert "民间整理的参考，不是官方文件" in text
    assert "有会议记录就够了，不用另附照片。" in text
    assert "样例会议应当有记录，不得要求另附照片。" in text
    assert "查原文找“不另附照片”" in text
    assert "请问两次的要求出自哪份文件" in text


def test_doubts_show(good: Read, docs: Path) -> None:
    page = docs / "directives/sample-rules-2020.md"
    page.write_text(page.read_text(encoding="utf-8").replace("level: two-copies", "level: one-copy"), encoding="utf-8")
    library, _ = verify(docs, TODAY)
    doubtful = Read(typeset(content(library), TODAY)).text()

    assert "篇幅（条号待核对）" in good.text()
    assert good.text().count("结论待核对") < doubtful.count("结论待核对")
    assert "支持这个结论的条文还没有核对到两处以上的文本" in doubtful


def test_citation_names_the_page_of_its_provision(good: Read) -> None:
    (place,) = [
        n for n, page in enumerate(good.pdf.pages, 1) if "条款（收录2条）" in re.sub(r"\s", "", page.extract_text())
    ]

    assert f"《样例规定》第三条（第{place}页）" in good.text()


def test_same_library_same_bytes(good: Read, library: Library) -> None:
    assert typeset(content(library), library.edition).pdf == good.book.pdf


def test_content_is_never_markup(docs: Path) -> None:
    for name, words in {
        "practices/sample-photos.md": "样例规定第三条说得很明白。",
        "scenes/sample-meeting.md": "记下议了什么。",
        "directives/sample-rules-2020.md": "样例只用来测试。",
    }.items():
        page = docs / name
        odd = "'" + ODD + "'"
        page.write_text(page.read_text(encoding="utf-8").replace(words, odd), encoding="utf-8")
    library, findings = verify(docs, TODAY)
    assert findings == []

    assert Read(typeset(content(library), TODAY)).text().count(ODD) == 3


def test_long_text_runs_on_to_the_next_page(docs: Path) -> None:
    long = "长" * 4000
    for name, words in {
        "practices/sample-photos.md": ["没有照片就算没开会。", "要求样例会议另附照片", "一份会议记录"],
        "scenes/sample-meeting.md": ["记下议了什么。"],
        "directives/sample-rules-2020.md": ["样例会议应当有记录，不得要求另附照片。"],
    }.items():
        page = docs / name
        text = page.read_text(encoding="utf-8")
        for word in words:
            text = text.replace(word, long, 1)
        page.write_text(text, encoding="utf-8")
    library, _ = verify(docs, TODAY)  # the rules have much to say of such text

    read = Read(typeset(content(library), TODAY))

    assert read.text().count("长") >= 6 * len(long)
    assert [place for place in read.places() if not (0 < place[0] < A4[0] and 0 < place[1] < A4[1])] == []


def test_refusal_names_the_place(library: Library) -> None:
    broken = content(library) | {"blocks": [paragraph(link("nowhere", "x"))]}

    with pytest.raises(TypesettingFault, match="nowhere"):
        typeset(broken, library.edition)


def test_links_out_of_the_book_keep_their_words() -> None:
    blocks = [
        heading(1, "a.md", "A"),
        paragraph(link("a.md", "here"), link("a.md#gone", "near"), link("search.md", "nowhere")),
    ]

    assert [piece["to"] for piece in resolved(blocks)[1]["in"]] == ["a.md", "a.md", ""]


def test_prose_keeps_structure_and_never_skips_a_heading() -> None:
    table = "| a | b |\n|---|---|\n| c | d |"
    markdown = f"### 深 {{#deep}}\n\n段 **粗** `码` [条](../d/x.md#p-1)\n\n1. 一\n2. 二\n\n> 引\n\n{table}"
    found = list(prose(markdown, "guide/g.md", 2))

    assert [block["is"] for block in found] == ["heading", "paragraph", "items", "quote", "table"]
    assert (found[0]["level"], found[0]["label"], found[0]["in"]) == (3, "guide/g.md#deep", ["深"])
    assert found[1]["in"][-1]["to"] == "d/x.md#p-1"


def test_key_explains_every_mark() -> None:
    assert (set(VERDICTS), set(STRENGTHS), set(LEVELS)) == (set(Verdict), set(Strength), set(EvidenceLevel))


def test_command_writes_where_it_says(duizhao: Run, docs: Path, tmp_path: Path) -> None:
    done = duizhao("--docs", docs, "export", "handbook", "--out", tmp_path / "新目录", "--today", TODAY)

    file = tmp_path / "新目录/duizhao-handbook-2026-11-25.pdf"
    assert done.returncode == 0, done.stderr
    assert re.fullmatch(rf"已写出 \d+ 页，\d+\.\d MB：{re.escape(str(file))}\n", done.stdout)
    assert file.read_bytes().startswith(b"%PDF-")


def test_command_refuses_a_file_for_a_folder(duizhao: Run, docs: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")
    done = duizhao("--docs", docs, "export", "handbook", "--out", tmp_path / "taken")

    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)


@pytest.mark.slow
def test_real_library(real_library: Library) -> None:
    library = real_library
    read = Read(typeset(content(library), library.edition))
    titles = {title for title, _ in read.bookmarks()}

    assert {r.title for r in (*library.practices, *library.scenes, *library.directives, *library.guides)} <= titles
    assert read.lost_links() == []
    assert read.unembedded_fonts() == set()
    assert library.practices[0].title in re.sub(
        r"\n", "", read.pdf.pages[2].extract_text() + read.pdf.pages[3].extract_text()
    )
