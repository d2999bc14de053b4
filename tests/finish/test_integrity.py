"""Every change to a copy is noticed and named; a manifest that makes no sense is refused in words."""

import os
import random
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from duizhao.finish.archive import write_zip
from duizhao.finish.copies import NotACopy
from duizhao.finish.integrity import Comparison, compare
from duizhao.finish.manifest import MANIFEST, write_manifest

NAMES = ("index.html", "assets/style.css", "assets/data/copy.js", "api/v1/meta.json", "assets/favicon.svg", "说明.txt")
DIGEST = "0" * 64


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "copy"
    for name in NAMES:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(f"this is {name}, twenty bytes at least".encode())
    write_manifest(root)
    return root


def as_zip(folder: Path) -> Path:
    target = folder.with_suffix(".zip")
    write_zip(folder, "减负对照-2026-11-25/", "2026-11-25", target, folder.with_suffix(".part"))
    return target


@pytest.fixture(params=["folder", "zip"])
def copy_of(request: pytest.FixtureRequest) -> Callable[[Path], Path]:
    """Hand over a folder as it is, and packed."""
    return as_zip if request.param == "zip" else lambda folder: folder


def test_whole(folder: Path, copy_of: Callable[[Path], Path]) -> None:
    found = compare(copy_of(folder))

    assert (found, found.is_whole) == (Comparison(same=len(NAMES)), True)


@pytest.mark.parametrize("place", [0, -1], ids=["first byte", "last byte"])
@pytest.mark.parametrize("name", NAMES)
def test_one_changed_byte(name: str, place: int, folder: Path, copy_of: Callable[[Path], Path]) -> None:
    data = bytearray((folder / name).read_bytes())
    data[place] ^= 1
    (folder / name).write_bytes(data)

    assert compare(copy_of(folder)) == Comparison(same=len(NAMES) - 1, changed=(name,))


def test_a_file_more_less_renamed_emptied(folder: Path, copy_of: Callable[[Path], Path]) -> None:
    (folder / "assets/more.js").write_bytes(b"")
    (folder / "index.html").unlink()
    (folder / "assets/style.css").rename(folder / "assets/Style.css")
    (folder / "api/v1/meta.json").write_bytes(b"")

    assert compare(copy_of(folder)) == Comparison(
        same=3,
        changed=("api/v1/meta.json",),
        missing=("assets/style.css", "index.html"),
        extra=("assets/Style.css", "assets/more.js"),
    )


def test_every_byte_of_the_manifest_counts(folder: Path) -> None:
    original = (folder / MANIFEST).read_bytes()
    for place in range(len(original)):
        for bit in (1, 32):  # 32 turns letters of ASCII into capitals, which sha256sum would let pass
            spoilt = bytearray(original)
            spoilt[place] ^= bit
            (folder / MANIFEST).write_bytes(spoilt)
            try:
                assert not compare(folder).is_whole, place
            except NotACopy:
                continue


@pytest.mark.parametrize(
    ("manifest", "message"),
    [
        (b"", "不完整"),
        (f"{DIGEST}  index.html".encode(), "不完整"),
        (b"\n", "第 1 行读不懂"),
        (f"{DIGEST}  a\n{DIGEST} *b\n".encode(), "第 2 行读不懂"),
        (f"{DIGEST}  a\r\n".encode(), "第 1 行读不懂"),
        (f"{DIGEST[1:]}  a\n".encode(), "第 1 行读不懂"),
        (f"{DIGEST}  \n".encode(), "第 1 行读不懂"),
        (f"{DIGEST}  ../../etc/passwd\n".encode(), "第 1 行的文件名指到副本外面"),
        (f"{DIGEST}  a/../../b\n".encode(), "第 1 行的文件名指到副本外面"),
        (f"{DIGEST}  /etc/passwd\n".encode(), "第 1 行的文件名指到副本外面"),
        (f"{DIGEST}  ..\\b\n".encode(), "第 1 行的文件名指到副本外面"),
        (f"{DIGEST}  b\n{DIGEST}  a\n".encode(), "第 2 行的次序不对"),
        (f"{DIGEST}  a\n{DIGEST}  a\n".encode(), "第 2 行的次序不对"),
        (b"\xff\xfe\n", "读不出来"),
    ],
)
def test_odd_manifest(manifest: bytes, message: str, folder: Path, copy_of: Callable[[Path], Path]) -> None:
    (folder / MANIFEST).write_bytes(manifest)

    with pytest.raises(NotACopy, match=message):
        compare(copy_of(folder))


def test_without_manifest(folder: Path, copy_of: Callable[[Path], Path]) -> None:
    (folder / MANIFEST).unlink()

    with pytest.raises(NotACopy, match="没有 SHA256SUMS"):
        compare(copy_of(folder))


@pytest.mark.skipif(os.name != "posix", reason="needs links and pipes")
def test_links_and_pipes_are_not_followed(folder: Path) -> None:
    shutil.copy(folder / "index.html", folder.with_name("outside"))
    (folder / "index.html").unlink()
    (folder / "index.html").symlink_to(folder.with_name("outside"))
    (folder / "up").symlink_to(folder.parent)
    os.mkfifo(folder / "pipe")

    assert compare(folder) == Comparison(same=len(NAMES) - 1, changed=("index.html",), extra=("pipe", "up"))


def test_zip_with_two_entries_of_one_name(folder: Path) -> None:
    """Unpackers disagree on which of the two counts."""
    packed = as_zip(folder)
    with zipfile.ZipFile(packed, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("减负对照-2026-11-25/index.html", (folder / "index.html").read_bytes())

    assert compare(packed).changed == ("index.html",)


def test_zip_with_files_beside_the_copy(folder: Path) -> None:
    packed = as_zip(folder)
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("setup.exe", b"")
        archive.writestr("减负对照-2026-11-25/../run.exe", b"")

    assert compare(packed).extra == ("../run.exe", "../setup.exe")


def test_file_that_is_no_zip(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK")

    with pytest.raises(NotACopy, match="不是完整的 zip"):
        compare(tmp_path / "a.zip")


def test_spoilt_zip_never_ends_in_a_traceback(folder: Path) -> None:
    """Bytes changed at random: what cannot be read is told, and what was read is what was packed."""
    packed = as_zip(folder)
    original = packed.read_bytes()
    dice = random.Random(20261125)
    told = 0
    for _ in range(400):
        spoilt = bytearray(original)
        spoilt[dice.randrange(len(spoilt))] ^= 1 << dice.randrange(8)
        packed.write_bytes(spoilt)
        try:
            told += not compare(packed).is_whole
        except NotACopy:
            told += 1
    for length in range(0, len(original), 97):
        packed.write_bytes(original[:length])
        with pytest.raises(NotACopy, match="不是完整的 zip"):
            compare(packed)

    assert told > 200  # the rest hit dates and other notes of the zip that are not content


def test_what_is_said(folder: Path) -> None:
    assert str(Comparison(same=3)) == "3 个文件都和 SHA256SUMS 对得上"
    assert str(Comparison(same=1, changed=("a",), missing=("b",), extra=("c\x1b[2J",))).splitlines() == [
        "改过：a",
        "缺少：b",
        "多出：'c\\x1b[2J'",
        "共 3 个文件和 SHA256SUMS 对不上",
    ]
