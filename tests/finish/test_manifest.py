"""The manifest is one that `sha256sum` reads, and lists every other file."""

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest

from duizhao.finish.manifest import MANIFEST, write_manifest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Files of several kinds and sizes, one of them larger than what is read at a time."""
    root = tmp_path / "副本 1"
    for name, data in {
        "index.html": b"<!doctype html>\n",
        "a/b/c.js": b"self.X=1;\n",
        "a.css": b"",
        "big.bin": bytes(range(256)) * 8192,
        "说明.txt": "说明\r\n".encode(),
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
    return root


def test_lines_are_sorted_and_leave_out_the_manifest_itself(folder: Path) -> None:
    write_manifest(folder)
    first = (folder / MANIFEST).read_bytes()
    write_manifest(folder)

    assert (folder / MANIFEST).read_bytes() == first
    assert b"\r" not in first
    assert [line.split("  ")[1] for line in first.decode().splitlines()] == [
        "a.css",
        "a/b/c.js",
        "big.bin",
        "index.html",
        "说明.txt",
    ]
    assert first.decode().startswith(hashlib.sha256(b"").hexdigest() + "  a.css\n")


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="needs sha256sum")
def test_sha256sum_reads_it(folder: Path) -> None:
    write_manifest(folder)
    command = ["sha256sum", "-c", "--strict", "--quiet", MANIFEST]

    assert subprocess.run(command, check=False, cwd=folder, capture_output=True).returncode == 0
    (folder / "a.css").write_bytes(b" ")
    assert subprocess.run(command, check=False, cwd=folder, capture_output=True).returncode == 1
