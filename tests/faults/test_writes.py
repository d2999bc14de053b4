"""Killed or refused at any write, the last good site stays, whole, and the next build is none the worse."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ..conftest import GOOD

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """What became of each build, in order; see writes.py."""
    script = Path(__file__).with_name("writes.py")
    site = tmp_path_factory.mktemp("faults") / "站点 site"
    done = subprocess.run(
        [sys.executable, script, GOOD, site], check=False, capture_output=True, text=True, timeout=900
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def of(builds: list[dict[str, Any]], what: str) -> list[dict[str, Any]]:
    return [build for build in builds if build["what"] == what]


def test_killed_at_any_write(builds: list[dict[str, Any]]) -> None:
    """Twenty-five points over the whole build, and those about the moment the folders change places."""
    killed = of(builds, "killed")

    assert len(killed) >= 25
    assert {build["signal"] for build in killed} == {9}
    assert {build["swapped"] for build in killed} == {True, False}
    assert [build["site"] for build in killed] == ["new" if build["swapped"] else "old" for build in killed]


def test_disk_full_from_any_write_on(builds: list[dict[str, Any]]) -> None:
    for build in of(builds, "refused"):
        assert build["site"] == "old"
        assert "磁盘满了（" in build["fault"] and "腾出一些空间再试" in build["fault"]
        assert build["left"] == [], "what a failed build leaves would fill the disk"


def test_what_comes_after_is_a_whole_site(builds: list[dict[str, Any]]) -> None:
    assert [build["site"] for build in of(builds, "built")] == ["old", "new", "new", "new"]
    assert all(build["left"] == [] for build in of(builds, "built"))
