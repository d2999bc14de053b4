"""The e-book: what a reading device needs to open it, and nothing that leads nowhere."""

import io
import posixpath
import zipfile
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree

from duizhao.compose import compose
from duizhao.exports.epub import chapters, pack
from duizhao.exports.epub.xhtml import cleaned
from duizhao.model.library import Library
from duizhao.project import Project

from ..conftest import ROOT, TODAY

Run = Callable[..., CompletedProcess[str]]
XHTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"


def make(library: Library) -> bytes:
    return pack(library, chapters(compose(library), Project(ROOT).markdown_extensions))


class Read:
    """An e-book read back: parsed XML by path, text of the other files."""

    def __init__(self, book: bytes) -> None:
        self.archive = zipfile.ZipFile(io.BytesIO(book))
        self.names = self.archive.namelist()
        self.trees = {
            name: etree.fromstring(self.archive.read(name))
            for name in self.names
            if name.endswith((".xhtml", ".opf", ".xml"))
        }
        self.package = self.trees["book/package.opf"]

    def pages(self) -> dict[str, etree._Element]:
        return {name: tree for name, tree in self.trees.items() if name.endswith(".xhtml")}

    def text(self, name: str) -> str:
        return "".join(self.trees[name].itertext())

    def manifest(self) -> dict[str, str]:
        """Return path by id."""
        return {item.get("id"): f"book/{item.get('href')}" for item in self.package.iter(f"{OPF}item")}

    def spine(self) -> list[str]:
        return [self.manifest()[item.get("idref")] for item in self.package.iter(f"{OPF}itemref")]

    def lost(self) -> list[tuple[str, str]]:
        """Return (page, reference) of whatever leads neither into the book nor to an https address."""
        places = {name: {e.get("id") for e in tree.iter() if e.get("id")} for name, tree in self.pages().items()}
        found = []
        for name, tree in self.pages().items():
            for reference in (e.get(key) for e in tree.iter() for key in ("href", "src") if e.get(key)):
                parts = urlsplit(reference)
                path = (
                    posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path)))
                    if parts.path
                    else name
                )
                inside = path in self.names and (not parts.fragment or parts.fragment in places[path])
                if not inside and parts.scheme != "https":
                    found.append((name, reference))
        return found


@pytest.fixture(scope="module")
def good(library: Library) -> Read:
    return Read(make(library))


def test_names_its_type_in_the_first_bytes(good: Read) -> None:
    first = good.archive.infolist()[0]

    assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
    assert good.archive.read("mimetype") == b"application/epub+zip"
    assert "book/package.opf" in good.archive.read("META-INF/container.xml").decode()


def test_manifest_and_spine_are_complete(good: Read) -> None:
    manifest = list(good.manifest().values())

    assert sorted(manifest) == sorted(set(good.names) - {"mimetype", "META-INF/container.xml", "book/package.opf"})
    assert sorted(good.spine()) == sorted(good.pages())
    assert good.spine()[:2] == ["book/cover.xhtml", "book/nav.xhtml"]


def test_metadata(good: Read) -> None:
    text = etree.tostring(good.package, encoding="unicode")

    assert ">zh-CN</dc:language>" in text
    assert 'property="dcterms:modified">2026-11-25T00:00:00Z<' in text
    assert "减负对照" in text


def test_contents_list_every_page_by_kind_and_scene(good: Read) -> None:
    nav = good.trees["book/nav.xhtml"]
    listed = [f"book/{a.get('href')}" for a in nav.iter(f"{XHTML}a")]
    groups = ["".join(span.itertext()) for span in nav.iter(f"{XHTML}span")]

    assert sorted(listed) == sorted(set(good.pages()) - {"book/nav.xhtml"})
    assert groups == ["样例会议"]


def test_nothing_leads_nowhere(good: Read) -> None:
    assert good.lost() == []


def test_pages_say_what_the_site_says(good: Read) -> None:
    practice = good.text("book/practices/sample-photos.xhtml")
    badges = [e.get("data-verdict") for e in good.trees["book/practices/sample-photos.xhtml"].iter(f"{XHTML}span")]

    assert "有会议记录就够了，不用另附照片。" in practice
    assert "forbidden" in badges
    assert "篇幅（条号待核对）" in good.text("book/directives/sample-rules-2020.xhtml")
    assert "民间整理的参考，不是官方文件" in good.text("book/cover.xhtml")


def test_neither_forms_nor_scripts_nor_the_pages_that_need_them(good: Read) -> None:
    tags = {etree.QName(e).localname for tree in good.pages().values() for e in tree.iter() if isinstance(e.tag, str)}

    assert tags & {"form", "input", "select", "button", "script", "style", "noscript", "output"} == set()
    assert not any(name.startswith("book/tools/") or name == "book/search.xhtml" for name in good.names)


def test_same_library_same_bytes(library: Library) -> None:
    assert make(library) == make(library)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a<br>b &amp; c", "<p>a<br/>b &amp; c</p>"),
        ("<p hidden>a<b>c</b></p>d", "d"),
        ('<form><p>a</p><input name="x"></form>b', "b"),
        ('<a href="x" rel="y">a</a>', "<span>a</span>"),
        ('<a href="https://e.cn/?a=1&amp;b">a</a>', '<a href="https://e.cn/?a=1&amp;b">a</a>'),
        ('<img src="x.png" alt="图">', "图"),
        ('<p style="x" onclick="y" class="z">a</p>', '<p class="z">a</p>'),
        (
            '<svg viewBox="0 0 1 1"><rect x="0"/></svg>',
            '<svg viewBox="0 0 1 1" xmlns="http://www.w3.org/2000/svg"><rect x="0"></rect></svg>',
        ),
    ],
)
def test_cleaning(html: str, expected: str) -> None:
    assert cleaned(html, lambda href: href if href.startswith("https:") else "") == expected


def test_command_writes_where_it_says(duizhao: Run, docs: Path, tmp_path: Path) -> None:
    done = duizhao("--docs", docs, "export", "epub", "--out", tmp_path, "--today", TODAY)

    file = tmp_path / "duizhao-2026-11-25.epub"
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("已写出 ")
    assert done.stdout.endswith(f"MB：{file}\n")
    assert zipfile.ZipFile(file).testzip() is None


@pytest.mark.slow
def test_real_library(real_library: Library) -> None:
    book = Read(make(real_library))

    assert book.lost() == []
    assert len(book.spine()) > len(real_library.practices) + len(real_library.directives)
