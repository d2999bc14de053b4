"""The offline copy of the real library: whole, closed, and readable by links alone."""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from duizhao.build_result import BuildFault
from duizhao.building import build_offline
from duizhao.finish.integrity import Comparison, compare
from duizhao.finish.manifest import MANIFEST, file_names
from duizhao.finish.names import LONGEST
from duizhao.project import Project

from ..closed_site import foreign_references
from ..conftest import ROOT, TODAY

pytestmark = pytest.mark.slow
TOP = f"减负对照-{TODAY}"
CARD_TAG = re.compile(rb'\n *<meta (?:property="og:image|name="twitter:card")[^\n]*')
ADDED = {"LICENSE.txt", "LICENSE-CONTENT.txt", "说明.txt"}


class _References(HTMLParser):
    """Every address in a page, and every id."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            if name in ("href", "xlink:href", "src", "action", "formaction", "data", "poster") and value:
                self.found.append(value)


@pytest.fixture(scope="module")
def pages(unpacked: Path) -> dict[str, _References]:
    names = [name for name in file_names(unpacked) if name.endswith(".html")]
    return {name: _References((unpacked / name).read_text(encoding="utf-8")) for name in names}


def inner(pages: dict[str, _References]) -> Iterator[tuple[str, str, str]]:
    """Yield (page, path it points to, fragment) of each address within the copy."""
    for page, references in pages.items():
        for address in references.found:
            parts = urlsplit(address)
            if not parts.scheme and not parts.netloc:
                path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))
                yield page, path if parts.path else page, unquote(parts.fragment)


def test_every_address_names_a_file(pages: dict[str, _References], unpacked: Path) -> None:
    files = set(file_names(unpacked))
    dead = [(page, path) for page, path, _ in inner(pages) if path not in files]

    assert len(list(inner(pages))) > 8000
    assert dead == []


def test_every_fragment_is_there(pages: dict[str, _References]) -> None:
    form = "contribute/form/index.html"
    dead = [
        (page, path, id)
        for page, path, id in inner(pages)
        if id
        and id not in pages[path].ids
        and not (path == form and id == f"correct={page.removesuffix('index.html')}")
    ]

    assert dead == []


def test_nothing_is_loaded_from_elsewhere(unpacked: Path) -> None:
    assert list(foreign_references(unpacked)) == []


def test_only_links_differ_from_the_site(unpacked: Path, site: Path) -> None:
    """Without the added file names, and the cards nobody sees on a stick, every page is the site's, byte for byte."""
    copy, built = set(file_names(unpacked)), set(file_names(site))
    left_out = {"404.html", *(name for name in built if name.startswith("cards/"))}

    assert (built - copy, copy - built) == (left_out, ADDED)
    for name in built - left_out - {MANIFEST}:
        one, other = (unpacked / name).read_bytes(), (site / name).read_bytes()
        if name.endswith(".html"):
            other = CARD_TAG.sub(b"", other)
            one, other = (re.sub(rb'/?index\.html(?=["?#])', b"", data) for data in (one, other))
            one, other = (re.sub(rb'/(?=["?#])', b"", data) for data in (one, other))
        assert one == other, name


def test_manifest_verifies(unpacked: Path, offline_zip: Path) -> None:
    count = len(file_names(unpacked)) - 1

    assert compare(unpacked) == compare(offline_zip) == Comparison(same=count)


def test_entries_are_the_same_everywhere(offline_zip: Path) -> None:
    with zipfile.ZipFile(offline_zip) as archive:
        entries = archive.infolist()
    names = [entry.filename for entry in entries]

    assert {name.split("/")[0] for name in names} == {TOP}
    assert names == sorted(names)
    assert all(entry.flag_bits & 0x800 for entry in entries)  # names are UTF-8: APPNOTE.TXT 4.4.4, bit 11
    assert {entry.date_time for entry in entries} == {(2026, 11, 25, 0, 0, 0)}
    assert {(entry.create_system, entry.external_attr) for entry in entries} == {(3, 0o100644 << 16)}
    assert [n for n in names if not n.removeprefix(TOP).isascii()] == [f"{TOP}/说明.txt"]
    assert len({name.lower() for name in names}) == len(names)
    assert max(map(len, names)) <= LONGEST


def test_note_opens_in_notepad(unpacked: Path) -> None:
    data = (unpacked / "说明.txt").read_bytes()

    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n") > 10
    text = data.decode("utf-8-sig")
    for words in ("双击 index.html", "2026 年 11 月 25 日", "sha256sum -c", "CC BY 4.0", "不是官方文件"):
        assert words in text


def test_failure_keeps_the_old_zip_and_leaves_no_half_one(
    docs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "dist" / "copy.zip"
    assert build_offline(Project(ROOT), docs, target, TODAY).pages
    before = target.read_bytes()
    written = zipfile.ZipFile.writestr
    left = iter(range(10))

    def disk_full(*arguments: object, **options: object) -> None:
        if next(left, None) is None:
            raise OSError(28, "No space left on device")
        written(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(zipfile.ZipFile, "writestr", disk_full)
    with pytest.raises(BuildFault, match="原来的没有动"):
        build_offline(Project(ROOT), docs, target, TODAY)

    assert target.read_bytes() == before
    assert [path.name for path in target.parent.glob("*.zip")] == ["copy.zip"]


def test_file_name_that_cannot_be_carried_away_stops_it(docs: Path, tmp_path: Path) -> None:
    (docs / "assets").mkdir(exist_ok=True)
    (docs / "assets/截图.png").write_bytes(b"")
    target = tmp_path / "dist" / "copy.zip"

    result = build_offline(Project(ROOT), docs, target, TODAY)

    assert result.pages == 0
    assert {finding.rule for finding in result.findings} >= {"IMG-1"}
    assert not target.exists()
