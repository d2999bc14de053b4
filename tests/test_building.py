"""Whole builds: same addresses by every way, closed to the outside. Faults and sameness: tests/faults."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from .conftest import ROOT, TODAY

pytestmark = pytest.mark.slow
Run = Callable[..., CompletedProcess[str]]
COMMAND = Path(sys.executable).with_name("duizhao")


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def leftovers(folder: Path) -> set[str]:
    """What a build left behind beside the site; the empty lock file may stay."""
    return {path for path in tree(folder / ".site-build") if not path.endswith(".lock")}


def addresses(folder: Path) -> set[str]:
    return {path.removesuffix("index.html") for path in tree(folder) if path.endswith(".html")}


def test_addresses_and_files_of_a_built_site(duizhao: Run, docs: Path, tmp_path: Path) -> None:
    done = duizhao("--docs", docs, "build", "--site", tmp_path / "site", "--today", TODAY)

    assert done.returncode == 0, done.stderr
    built = tree(tmp_path / "site")
    assert {
        "practices/sample-photos/",
        "directives/sample-rules-2020/",
        "materials/sign-in-sheet/",
        "search/",
    } <= addresses(tmp_path / "site")
    assert b'id="p-3"' in built["directives/sample-rules-2020/index.html"]
    assert json.loads(built["api/v1/meta.json"])["edition"] == TODAY
    assert "assets/search-index.js" in built
    assert not [path for path in built if "lunr" in path or "bundle" in path or path.endswith(".map")]
    assert leftovers(tmp_path) == set()


def test_exported_markdown_builds_without_hook_to_the_same_addresses(duizhao: Run, docs: Path, tmp_path: Path) -> None:
    """MkDocs over the exported folder, MkDocs over docs/ with the hook, and `build` agree."""
    assert duizhao("--docs", docs, "build", "--site", tmp_path / "site").returncode == 0
    assert duizhao("--docs", docs, "export", "markdown", tmp_path / "markdown").returncode == 0
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    plain, hooked = tmp_path / "plain.yml", tmp_path / "hooked.yml"
    config = config.replace("custom_dir: overrides", f"custom_dir: {ROOT / 'overrides'}").replace(
        "docs_dir: docs", "docs_dir: DOCS"
    )
    config = config.replace("scripts/duizhao/", f"{ROOT}/scripts/duizhao/")
    plain.write_text(config.replace("DOCS", "markdown").split("hooks:")[0], encoding="utf-8")
    hooked.write_text(config.replace("DOCS", "docs"), encoding="utf-8")
    (tmp_path / "overrides").symlink_to(ROOT / "overrides")

    for name in ("plain", "hooked"):
        done = subprocess.run(
            [COMMAND.with_name("mkdocs"), "build", "-q", "-f", f"{name}.yml", "-d", tmp_path / f"{name}-site"],
            check=False,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            env=os.environ | {"DISABLE_MKDOCS_2_WARNING": "true"},
        )
        assert done.returncode == 0, done.stderr

    expected = addresses(tmp_path / "site")
    assert addresses(tmp_path / "plain-site") == expected
    assert addresses(tmp_path / "hooked-site") == expected


def test_theme_fault_leaves_the_old_site(duizhao: Run, docs: Path, tmp_path: Path) -> None:
    """A dead link that only MkDocs can see (an anchor of another page) stops the build."""
    assert duizhao("--docs", docs, "build", "--site", tmp_path / "site").returncode == 0
    before = tree(tmp_path / "site")
    page = docs / "guide/method.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[没有这个锚点](not.md#nowhere)\n", encoding="utf-8")

    done = duizhao("--docs", docs, "build", "--site", tmp_path / "site")

    assert done.returncode == 1
    assert "nowhere" in done.stderr and "Traceback" not in done.stderr
    assert tree(tmp_path / "site") == before


def test_output_that_cannot_be_written(duizhao: Run, docs: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    done = duizhao("--docs", docs, "build", "--site", tmp_path / "file" / "site")

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "写文件时出错" in done.stderr
