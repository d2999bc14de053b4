"""The weekly look at official addresses: only what a site itself says is gone counts as gone."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from ..conftest import ROOT
from .workflows import read

pytestmark = pytest.mark.skipif(not shutil.which("jq"), reason="the workflow's machine has jq")
(REPORT,) = [
    step["run"]
    for step in read(ROOT / ".github/workflows/links.yml")["jobs"]["links"]["steps"]
    if step.get("name") == "报告"
]


def report(folder: Path, errors: list[dict[str, object]], timeouts: list[dict[str, object]]) -> tuple[int, str]:
    found = {
        "unique": 9,
        "successful": 5,
        "error_map": {"addresses.txt": errors} if errors else {},
        "timeout_map": {"addresses.txt": timeouts} if timeouts else {},
    }
    (folder / "links.json").write_text(json.dumps(found), encoding="utf-8")
    environment = os.environ | {"RUNNER_TEMP": str(folder), "GITHUB_STEP_SUMMARY": str(folder / "summary.md")}
    done = subprocess.run(["bash", "-e", "-c", REPORT], check=False, env=environment, timeout=30)
    return done.returncode, (folder / "summary.md").read_text(encoding="utf-8")


def failed(address: str, code: int | None) -> dict[str, object]:
    return {"url": address, "status": {"text": "x", "code": code} if code else {"text": "Network error"}}


REFUSED = failed("https://www.example.gov.cn/a", 403)
GONE = failed("https://www.example.gov.cn/b", 404)
DOWN = failed("https://www.example.gov.cn/c", None)


def test_a_page_that_is_gone_fails_and_is_named(tmp_path: Path) -> None:
    code, text = report(tmp_path, [REFUSED, GONE], [DOWN])
    gone, unopened = text.split("## 从这里打不开")

    assert code != 0
    assert "- `https://www.example.gov.cn/b`" in gone
    assert "- `https://www.example.gov.cn/a`（403）" in unopened
    assert "- `https://www.example.gov.cn/c`（连不上或超时）" in unopened


@pytest.mark.parametrize(("errors", "timeouts"), [([], []), ([REFUSED], [DOWN])], ids=["all well", "not opened"])
def test_what_only_did_not_open_from_there_does_not_fail(
    errors: list[dict[str, object]], timeouts: list[dict[str, object]], tmp_path: Path
) -> None:
    assert report(tmp_path, errors, timeouts)[0] == 0
