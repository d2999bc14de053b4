"""Names that some system cannot unpack are named before they are packed."""

import pytest

from duizhao.finish.names import odd_names

TOP = "减负对照-2026-11-25/"


def test_plain_names_pass() -> None:
    assert list(odd_names(["index.html", "api/v1/a_b.json", "a/b-1.min.css", "SHA256SUMS"], TOP)) == []


@pytest.mark.parametrize(
    "name", ["截图.png", "a b.png", "a:b", "x/con", "AUX.txt", "a/com1.html", "a.", "a?", "a\\b", "a\nb", ".hidden", ""]
)
def test_names_windows_or_old_unpackers_spoil(name: str) -> None:
    assert len(list(odd_names(["index.html", name], TOP))) == 1


def test_case_alone() -> None:
    (found,) = odd_names(["a/Index.html", "a/index.html"], TOP)

    assert "只差大小写" in found


def test_length_counts_the_top_folder() -> None:
    longest = "a" * (199 - len(TOP))

    assert list(odd_names([longest], TOP)) == []
    assert "有 200 个字符" in next(odd_names([longest + "a"], TOP))
