"""MkDocs called by itself builds the composed pages, not the files people edit."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from duizhao.project import Project

from .conftest import ROOT

pytestmark = pytest.mark.slow


def mkdocs(docs: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build` with the project's settings on another content folder."""
    settings = Project(ROOT).settings | {"docs_dir": str(docs), "site_dir": str(folder / "site"), "watch": []}
    settings["theme"] |= {"custom_dir": str(ROOT / "overrides")}
    settings["hooks"] = [str(ROOT / hook) for hook in settings["hooks"]]
    # The hook finds the shell beside the settings.
    (folder / "overrides").symlink_to(ROOT / "overrides")
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    command = [Path(sys.executable).with_name("mkdocs"), "build", "-f", folder / "mkdocs.yml"]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=120)


def test_pages_are_composed(docs: Path, tmp_path: Path) -> None:
    done = mkdocs(docs, tmp_path)

    assert done.returncode == 0, done.stderr
    page = (tmp_path / "site/practices/sample-photos/index.html").read_text(encoding="utf-8")
    assert 'data-verdict="' in page
    assert (tmp_path / "site/api/v1/practices.json").is_file()


def test_pages_with_errors_are_told_and_nothing_is_built(docs: Path, tmp_path: Path) -> None:
    (docs / "directives/sample-rules-2020.md").unlink()

    done = mkdocs(docs, tmp_path)

    said = done.stdout + done.stderr
    assert done.returncode != 0
    assert "CITE-1" in said and "有页面需要先改正" in said and "Traceback" not in said
    assert not (tmp_path / "site").exists()
