"""The command as people use it: what it prints and how it exits."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from duizhao.finish.manifest import write_manifest

from .conftest import ROOT, TODAY

Run = Callable[..., CompletedProcess[str]]


def test_check_is_clean_on_the_real_pages(duizhao: Run) -> None:
    done = duizhao("--docs", ROOT / "docs", "check", "--today", TODAY)

    assert (done.returncode, done.stdout, done.stderr) == (0, "没有发现问题\n", "")


def spoil(docs: Path) -> None:
    page = docs / "practices/sample-photos.md"
    page.write_text(page.read_text(encoding="utf-8").replace("verdict: forbidden", "verdict: banned"), encoding="utf-8")


def test_check_prints_path_line_rule_message_and_mend(duizhao: Run, docs: Path) -> None:
    spoil(docs)

    done = duizhao("--docs", docs, "check")

    first, last = done.stdout.splitlines()
    assert done.returncode == 1
    assert first.startswith("docs/practices/sample-photos.md:8: SCHEMA-1 ")
    assert " — " in first
    assert last == "共 1 处要改"


def test_check_formats(duizhao: Run, docs: Path) -> None:
    spoil(docs)

    (row,) = json.loads(duizhao("--docs", docs, "check", "--format", "json").stdout)
    annotation = duizhao("--docs", docs, "check", "--format", "github").stdout

    assert (row["path"], row["line"], row["rule"], row["severity"]) == (
        "docs/practices/sample-photos.md",
        8,
        "SCHEMA-1",
        "error",
    )
    assert annotation.startswith("::error file=docs/practices/sample-photos.md,line=8,title=SCHEMA-1::")


def test_check_of_one_path_leaves_out_the_others(duizhao: Run, docs: Path) -> None:
    spoil(docs)

    assert duizhao("--docs", docs, "check", docs / "guide").returncode == 0
    assert duizhao("--docs", docs, "check", docs / "practices").returncode == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["check", "--nonsense"],
        ["check", "no/such/path"],
        ["check", "/"],
        ["check", "--format", "xml"],
        ["build", "--today", "yesterday"],
        ["export", "markdown"],
        ["export", "offline", "--today", "yesterday"],
        ["export", "offline", "--address", "example.org"],
        ["export", "offline", "--out", ROOT / "README.md"],
        ["verify"],
        ["verify", "no/such/path"],
    ],
)
def test_wrong_usage_exits_2_in_one_line(arguments: list[str | Path], duizhao: Run, docs: Path) -> None:
    done = duizhao("--docs", docs, *arguments)

    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1


def test_build_refuses_errors_and_keeps_the_old_site(duizhao: Run, docs: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("old", encoding="utf-8")
    write_manifest(site)
    spoil(docs)

    done = duizhao("--docs", docs, "build", "--site", site)

    assert done.returncode == 1
    assert "SCHEMA-1" in done.stderr
    assert "Traceback" not in done.stderr
    assert (site / "index.html").read_text(encoding="utf-8") == "old"


def test_export_offline_and_verify(duizhao: Run, docs: Path, tmp_path: Path) -> None:
    done = duizhao("--docs", docs, "export", "offline", "--out", tmp_path / "带走", "--today", TODAY)
    archive = tmp_path / "带走" / f"duizhao-offline-{TODAY}.zip"
    whole = archive.read_bytes()

    assert done.returncode == 0, done.stderr
    assert str(archive) in done.stdout
    assert duizhao("verify", archive).returncode == 0
    archive.write_bytes(whole[:-100])
    broken = duizhao("verify", archive)
    assert (broken.returncode, broken.stdout) == (1, "")
    assert "不是完整的 zip" in broken.stderr and "Traceback" not in broken.stderr

    archive.write_bytes(whole)
    spoil(docs)
    refused = duizhao("--docs", docs, "export", "offline", "--out", tmp_path / "带走", "--today", TODAY)
    assert refused.returncode == 1
    assert "SCHEMA-1" in refused.stderr and "原来的副本没有动" in refused.stderr
    assert archive.read_bytes() == whole


def test_verify_of_a_built_site(duizhao: Run, docs: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert duizhao("--docs", docs, "build", "--site", site).returncode == 0
    assert duizhao("verify", site).returncode == 0

    with (site / "assets/search-index.js").open("ab") as file:
        file.write(b" ")
    (site / "404.html").unlink()
    (site / "new.html").write_bytes(b"")
    done = duizhao("verify", site)

    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "改过：assets/search-index.js",
        "缺少：404.html",
        "多出：new.html",
        "共 3 个文件和 SHA256SUMS 对不上",
    ]


def test_clock_set_back_does_not_stop_a_build(duizhao: Run, docs: Path, tmp_path: Path) -> None:
    done = duizhao("--docs", docs, "build", "--site", tmp_path / "site", SOURCE_DATE_EPOCH="1")

    assert done.returncode == 0
    assert "DATE-2" in done.stderr
    assert (tmp_path / "site/index.html").is_file()


def test_help_is_chinese_with_examples(duizhao: Run) -> None:
    assert "例：duizhao check" in duizhao("check", "--help").stdout
