"""`duizhao bench serve`: a short run on a small site, and what it says when something is wrong."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A home page that brings a sheet, and one page more."""
    site = tmp_path / "小站 $1"
    (site / "practices").mkdir(parents=True)
    (site / "index.html").write_text('<link rel="stylesheet" href="a.css"><h1>首页</h1>', encoding="utf-8")
    (site / "practices/index.html").write_text("<h1>做法</h1>", encoding="utf-8")
    (site / "a.css").write_text("h1{margin:0}", encoding="utf-8")
    return site


def test_figures_of_one_second(duizhao: Run, small: Path) -> None:
    done = duizhao("bench", "serve", "--site", small, "--seconds", 1, "--connections", 2, "--format", "json")

    assert done.returncode == 0, done.stderr
    load = json.loads(done.stdout)
    assert (load["pages"], load["shared"], load["connections"], load["errors"]) == (2, 1, 2, 0)
    assert load["requests"] > 10 and load["per_second"] == pytest.approx(load["requests"] / load["seconds"])
    assert 0 < load["p50"] <= load["p90"] <= load["p99"] <= load["longest"]


def test_any_error_fails_the_run(duizhao: Run, small: Path) -> None:
    (small / "a.css").unlink()
    done = duizhao("bench", "serve", "--site", small, "--seconds", 1, "--connections", 2)

    assert done.returncode == 1
    assert "出错 0 次" not in done.stdout and "有请求出错" in done.stderr


def test_wrong_use_is_told(duizhao: Run, small: Path, tmp_path: Path) -> None:
    for arguments, said in (
        (("--site", tmp_path), "没有构建好的网站"),
        (("--site", small, "--format", "xml"), "没有“xml”这种格式"),
        (("--site", small, "--seconds", 0), "用法不对"),
    ):
        done = duizhao("bench", "serve", *arguments)
        assert done.returncode == 2 and said in done.stderr
        assert "Traceback" not in done.stderr


def test_missing_wrk_is_told(duizhao: Run, small: Path) -> None:
    done = duizhao("bench", "serve", "--site", small, PATH="/nonexistent")

    assert done.returncode == 2
    assert "sudo apt-get install wrk" in done.stderr
