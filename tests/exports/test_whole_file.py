"""A file that is handed out is there whole or not at all."""

import stat
from pathlib import Path

import pytest

from duizhao.exports.whole_file import write_whole


def test_makes_the_folder_and_a_file_everybody_can_read(tmp_path: Path) -> None:
    file = tmp_path / "新 dist/book.pdf"
    write_whole(file, b"new")

    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o644
    assert [path.name for path in file.parent.iterdir()] == ["book.pdf"]


def test_failing_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "book.pdf"
    file.write_bytes(b"old")

    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(file, b"new")

    assert file.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["book.pdf"]
