"""Shared fixtures: the small good library, a copy of it to spoil, and the command."""

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from duizhao.bench.measuring import browsing
from duizhao.building import build, build_offline
from duizhao.model.library import Library
from duizhao.project import Project
from duizhao.verification import verify

ROOT = Path(__file__).resolve().parents[1]
GOOD = Path(__file__).parent / "fixtures" / "good"
TODAY = "2026-11-25"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A copy of the good content folder that a test may spoil."""
    return Path(shutil.copytree(GOOD, tmp_path / "docs"))


@pytest.fixture(scope="session")
def library() -> Library:
    """The good library."""
    library, findings = verify(GOOD, TODAY)
    assert findings == []
    return library


@pytest.fixture(scope="session")
def real_library() -> Library:
    """The library we publish."""
    return verify(ROOT / "docs", TODAY)[0]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real library, built; the path has a space and Chinese in it, as on people's machines."""
    target = tmp_path_factory.mktemp("built") / "站点 site"
    result = build(Project(ROOT), ROOT / "docs", target, TODAY)
    assert result.pages, result.findings
    return target


@pytest.fixture(scope="session")
def offline_zip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real library as an offline copy."""
    target = tmp_path_factory.mktemp("copies") / f"duizhao-offline-{TODAY}.zip"
    result = build_offline(Project(ROOT), ROOT / "docs", target, TODAY)
    assert result.pages, result.findings
    return target


@pytest.fixture(scope="session")
def unpacked(offline_zip: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The offline copy as somebody unpacked it: below a path with spaces and Chinese."""
    drive = tmp_path_factory.mktemp("unpacked") / "U 盘 (E)" / "新建 文件夹 #1"
    drive.mkdir(parents=True)
    with zipfile.ZipFile(offline_zip) as archive:
        archive.extractall(drive)
    (folder,) = drive.iterdir()
    return folder


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One for all tests of a process: Playwright cannot be started twice in it."""
    with browsing() as browser:
        yield browser


@pytest.fixture
def duizhao(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the command as a user would, from a folder of the test's own; `stdin` is what is piped into it."""

    def run(*arguments: object, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [Path(sys.executable).with_name("duizhao"), *map(str, arguments)],
            check=False,
            cwd=tmp_path,
            env=os.environ | environment,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=120,
        )

    return run
