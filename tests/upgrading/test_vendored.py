"""Vendored browser code is what its table says, and one file can be brought to another version."""

import io
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from duizhao.upgrading.npm import licence_of
from duizhao.upgrading.vendored import digest, faults, listed, refreshed

from ..conftest import ROOT

FOLDER = ROOT / "overrides/assets/vendored"
TABLE = (FOLDER / "README.md").read_text(encoding="utf-8")


def files() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in FOLDER.iterdir() if path.name != "README.md"}


def test_files_are_as_listed() -> None:
    assert {entry.file for entry in listed(TABLE)} == {path.name for path in FOLDER.glob("*.js")}
    assert list(faults(listed(TABLE), files())) == []


def test_every_difference_is_told() -> None:
    spoiled = files() | {"fflate.js": b"other", "extra.js": b""}
    del spoiled["qrcode.js"], spoiled["minisearch.LICENSE.txt"]

    assert list(faults(listed(TABLE), spoiled)) == [
        "minisearch.js：少了许可文件 minisearch.LICENSE.txt",
        f"fflate.js：哈希是 {digest(b'other')}，表里是 {listed(TABLE)[1].sha256}",
        "qrcode.js：表里有，文件没有",
        "extra.js：文件有，表里没有",
    ]


def test_only_the_row_of_the_file_changes() -> None:
    entry = listed(TABLE)[0]

    after = refreshed(TABLE, entry, "9.9.9", b"new")

    (changed,) = [line for line in after.splitlines() if line not in TABLE.splitlines()]
    assert changed.startswith("| `minisearch.js` | npm `minisearch` 9.9.9, `dist/umd/index.js`, unchanged | MIT ")
    assert listed(after)[0].sha256 == digest(b"new")
    assert listed(after)[1:] == listed(TABLE)[1:]


def test_licence_of_a_package() -> None:
    assert licence_of({"a/LICENSE": b"inner", "LICENSE.txt": b"outer"}) == b"outer"
    assert licence_of({"README.md": b""}) is None


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Enough of a project for the command, and an npm that packs version 9.9.9 of fflate and nothing else."""
    shutil.copyfile(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    shutil.copytree(FOLDER, tmp_path / "overrides/assets/vendored")
    with tarfile.open(tmp_path / "packed.tgz", "w:gz") as archive:
        for name, data in {"package/umd/index.js": b"new code", "package/LICENSE": b"new terms"}.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    npm = tmp_path / "bin/npm"
    npm.parent.mkdir()
    npm.write_text(
        '#!/bin/sh\n[ "$2" = fflate@9.9.9 ] || { echo "no such version" >&2; exit 1; }\n'
        f"cp '{tmp_path}/packed.tgz' fflate-9.9.9.tgz\n",
        encoding="utf-8",
    )
    npm.chmod(0o755)
    return tmp_path


def vendored(checkout: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [Path(sys.executable).with_name("duizhao"), "vendored", *arguments],
        check=False, cwd=checkout, env=os.environ | {"PATH": f"{checkout / 'bin'}:{os.environ['PATH']}"},
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip


def test_refresh_changes_file_licence_and_table(checkout: Path) -> None:
    folder = checkout / "overrides/assets/vendored"

    done = vendored(checkout, "refresh", "fflate.js", "9.9.9")

    assert done.returncode == 0, done.stderr
    assert "fflate.js 0.8.3 → 9.9.9" in done.stdout
    assert (folder / "fflate.js").read_bytes() == b"new code"
    assert (folder / "fflate.LICENSE.txt").read_bytes() == b"new terms"
    assert vendored(checkout, "check").returncode == 0

    (folder / "fflate.js").write_bytes(b"tampered")
    done = vendored(checkout, "check")
    assert done.returncode == 1
    assert f"fflate.js：哈希是 {digest(b'tampered')}" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("fflate.js", "8.8.8"), 1, "什么也没改"),
        (("fflate.js", "latest"), 2, "版本写全"),
        (("json-schema.js", "4.2.0"), 2, "打包出来的"),
        (("lodash.js", "4.2.0"), 2, "没有收过 lodash.js；有：minisearch.js"),
    ],
)
def test_refused_refresh_changes_nothing(checkout: Path, arguments: tuple[str, str], code: int, message: str) -> None:
    done = vendored(checkout, "refresh", *arguments)

    assert done.returncode == code
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    kept = checkout / "overrides/assets/vendored"
    assert {path.name: path.read_bytes() for path in kept.iterdir()} == files() | {"README.md": TABLE.encode()}
