"""The site changes place in one step, and a death on the way is mended."""

import sys
from pathlib import Path

import pytest

from duizhao.finish import swap as swapping
from duizhao.finish.swap import OLD, recover, swap


def folder(path: Path, text: str) -> Path:
    path.mkdir(parents=True)
    (path / "index.html").write_text(text, encoding="utf-8")
    return path


@pytest.fixture(params=["exchange", "two renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "two renames":
        monkeypatch.setattr(swapping, "_exchange", lambda one, other: False)
    elif not sys.platform.startswith("linux"):
        pytest.skip("needs renameat2")
    return request.param


def test_swap(way: str, tmp_path: Path) -> None:
    site = folder(tmp_path / "site", "old")

    swap(folder(tmp_path / "work/html", "new"), site, tmp_path / "work")

    assert (site / "index.html").read_text(encoding="utf-8") == "new"
    assert list((tmp_path / "work").iterdir()) == []


def test_first_build(way: str, tmp_path: Path) -> None:
    swap(folder(tmp_path / "work/html", "new"), tmp_path / "site", tmp_path / "work")

    assert (tmp_path / "site/index.html").read_text(encoding="utf-8") == "new"
    assert list((tmp_path / "work").iterdir()) == []


def test_recover_from_a_death_between_two_renames(tmp_path: Path) -> None:
    folder(tmp_path / "work" / OLD, "old")
    folder(tmp_path / "work/html", "half")

    recover(tmp_path / "site", tmp_path / "work")

    assert (tmp_path / "site/index.html").read_text(encoding="utf-8") == "old"
    assert list((tmp_path / "work").iterdir()) == []


def test_recover_leaves_a_whole_site_alone(tmp_path: Path) -> None:
    folder(tmp_path / "site", "whole")
    folder(tmp_path / "work" / OLD, "older")

    recover(tmp_path / "site", tmp_path / "work")

    assert (tmp_path / "site/index.html").read_text(encoding="utf-8") == "whole"
    assert list((tmp_path / "work").iterdir()) == []
