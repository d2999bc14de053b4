"""The note in an offline copy."""

from duizhao.exports.copy_note import copy_note

from ..conftest import TODAY


def test_where_newer_editions_are() -> None:
    assert "新版在 https://example.org/x/" in copy_note(TODAY, "https://example.org/x/").decode("utf-8-sig")
    assert "要新版，找给你这份的人" in copy_note(TODAY, "").decode("utf-8-sig")
