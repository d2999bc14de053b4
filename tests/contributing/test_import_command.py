"""`duizhao import` as a maintainer uses it."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

from ..conftest import TODAY
from .conftest import saved

Run = Callable[..., CompletedProcess[str]]


@pytest.fixture
def send(tmp_path: Path) -> Callable[..., Path]:
    """Save a record as a file somebody sent."""

    def save(kind: str, record: dict[str, Any]) -> Path:
        file = tmp_path / "发来的.duizhao.json"
        file.write_text(json.dumps(saved(kind, record), ensure_ascii=False), encoding="utf-8")
        return file

    return save


def tree(docs: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(docs.rglob("*")) if path.is_file()}


def git(docs: Path, *words: str) -> str:
    about = ["-c", "user.name=t", "-c", "user.email=t@localhost", "-C", str(docs)]
    return subprocess.run(["git", *about, *words], check=True, capture_output=True, text=True).stdout


def test_practice_becomes_a_page_that_check_is_content_with(
    duizhao: Run, docs: Path, send: Callable[..., Path], practice: dict[str, Any]
) -> None:
    done = duizhao("--docs", docs, "import", send("practice", practice), "--today", TODAY)

    assert (done.returncode, done.stderr) == (0, "没有发现问题\n")
    assert "docs/practices/yang-li-hui-yi-yao-xie-xin-de.md" in done.stdout
    assert (
        (docs / "practices/yang-li-hui-yi-yao-xie-xin-de.md").read_text(encoding="utf-8").startswith("---\ntitle: 样")
    )
    assert duizhao("--docs", docs, "check", "--today", TODAY).returncode == 0


def test_findings_of_the_new_page_are_shown_and_old_ones_are_not(
    duizhao: Run, docs: Path, send: Callable[..., Path], practice: dict[str, Any]
) -> None:
    (docs / "practices/stray.txt").write_text("x", encoding="utf-8")
    practice["verdict"] = "unfounded"
    done = duizhao("--docs", docs, "import", send("practice", practice), "--id", "reflections", "--today", TODAY)

    assert done.returncode == 1
    assert "docs/practices/reflections.md:" in done.stderr and "SEARCH-1" in done.stderr
    assert "stray.txt" not in done.stderr


def test_no_page_is_overwritten(duizhao: Run, docs: Path, send: Callable[..., Path], practice: dict[str, Any]) -> None:
    before = tree(docs)
    done = duizhao("--docs", docs, "import", send("practice", practice), "--id", "sample-photos", "--today", TODAY)

    assert done.returncode == 2
    assert "已经有" in done.stderr and "--id" in done.stderr
    assert tree(docs) == before


@pytest.mark.parametrize("page_id", ["../evil", "a/b", "Ab", "index", "x" * 81, "中文", "a--b", "-a"])
def test_bad_ids_are_refused(
    page_id: str, duizhao: Run, docs: Path, send: Callable[..., Path], practice: dict[str, Any]
) -> None:
    before = tree(docs.parent)
    file = send("practice", practice)
    done = duizhao("--docs", docs, "import", file, f"--id={page_id}", "--today", TODAY)

    assert done.returncode == 2
    assert "不能作编号" in done.stderr and "Traceback" not in done.stderr
    assert tree(docs.parent) == before | {str(file): file.read_bytes()}


def test_title_without_sounds_asks_for_an_id(
    duizhao: Run, docs: Path, send: Callable[..., Path], practice: dict[str, Any]
) -> None:
    done = duizhao("--docs", docs, "import", send("practice", practice | {"title": "👍"}), "--today", TODAY)

    assert done.returncode == 2
    assert "--id" in done.stderr


def test_faults_name_file_and_place_and_nothing_is_written(
    duizhao: Run, docs: Path, send: Callable[..., Path], practice: dict[str, Any]
) -> None:
    before = tree(docs)
    file = send("practice", practice | {"answer": "", "scene": "sample-meetin"})
    done = duizhao("--docs", docs, "import", file)

    assert (done.returncode, done.stdout) == (1, "")
    assert f"{file}#/record/answer: “answer”是空的 — " in done.stderr
    assert done.stderr.endswith("什么也没有写\n")
    assert tree(docs) == before


@pytest.mark.parametrize("target", ["没有.json", "."])
def test_no_file_is_wrong_usage(target: str, duizhao: Run, docs: Path) -> None:
    done = duizhao("--docs", docs, "import", target)

    assert done.returncode == 2
    assert "没有这个文件" in done.stderr


def test_correction_of_words_is_put_in(
    duizhao: Run, docs: Path, send: Callable[..., Path], correction: dict[str, Any]
) -> None:
    done = duizhao("--docs", docs, "import", send("correction", correction), "--today", TODAY)

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("# 更正：样例会议要附照片\n")
    assert "已改好并记入改动：docs/practices/sample-photos.md:7" in done.stderr
    assert "demand: 样例会议开完，有时要交照片。" in (docs / "practices/sample-photos.md").read_text(encoding="utf-8")


def test_correction_of_a_verdict_is_only_listed(
    duizhao: Run, docs: Path, send: Callable[..., Path], correction: dict[str, Any]
) -> None:
    before = tree(docs)
    correction |= {"field": ["verdict"], "current": "不得要求", "replacement": "未见依据"}
    done = duizhao("--docs", docs, "import", send("correction", correction), "--today", TODAY)

    assert done.returncode == 0
    assert "- 位置：`docs/practices/sample-photos.md:8`" in done.stdout
    assert "没有自动改：" in done.stderr
    assert tree(docs) == before


def test_branch_is_started_and_nothing_committed(
    duizhao: Run, docs: Path, send: Callable[..., Path], practice: dict[str, Any]
) -> None:
    git(docs.parent, "init", "-q", "-b", "main")
    git(docs, "add", ".")
    git(docs, "commit", "-qm", "start")
    file = send("practice", practice)
    done = duizhao("--docs", docs, "import", file, "--id", "reflections", "--branch", "--today", TODAY)

    assert done.returncode == 0, done.stderr
    assert git(docs, "branch", "--show-current").strip() == "import/reflections"
    assert git(docs, "status", "--short", ".").strip() == "?? practices/reflections.md"

    (docs / "practices/reflections.md").unlink()
    before = tree(docs / "practices")
    again = duizhao("--docs", docs, "import", file, "--id", "reflections", "--branch", "--today", TODAY)
    assert again.returncode == 2
    assert "开不了分支" in again.stderr
    assert tree(docs / "practices") == before


def test_branch_without_a_repository_is_wrong_usage(
    duizhao: Run, docs: Path, send: Callable[..., Path], practice: dict[str, Any]
) -> None:
    before = tree(docs)
    done = duizhao(
        "--docs", docs, "import", send("practice", practice), "--branch", GIT_CEILING_DIRECTORIES=str(docs.parent)
    )

    assert done.returncode == 2
    assert "什么也没有写" in done.stderr
    assert tree(docs) == before
