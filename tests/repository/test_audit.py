"""`make audit` tells holes from not having been able to ask."""

import importlib.util
import re
import subprocess
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from ..conftest import ROOT

SOUND = {"name": "sound", "version": "1.0", "vulns": []}
HOLED = {"name": "holed", "version": "1.0", "vulns": [{"id": "PYSEC-0000-1", "fix_versions": ["1.1"]}]}
UNASKED = {"name": "unasked", "skip_reason": "Dependency not found"}


@pytest.fixture
def audit() -> ModuleType:
    spec = importlib.util.spec_from_file_location("audit", ROOT / "scripts/audit.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("packages", "code", "said"),
    [
        ([SOUND], 0, "问过 1 个软件包，没有已知的漏洞。"),
        ([SOUND, HOLED], 1, "holed 1.0：PYSEC-0000-1，改好的版本：1.1"),
        ([SOUND, UNASKED], 3, "2 个软件包里有 1 个没有问到，不等于没有漏洞：unasked。"),
        ([HOLED, UNASKED], 1, "没有问到，不等于没有漏洞：unasked。"),
    ],
)
def test_what_is_told(
    packages: list[dict[str, Any]], code: int, said: str, audit: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert audit.tell(packages) == code

    told = capsys.readouterr()
    assert said in told.out + told.err
    assert ("没有已知的漏洞" in told.out) == (code == 0)


def test_what_cannot_be_installed_or_run_was_not_asked(
    audit: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a network pip fails; pip-audit may fail later, and leaves no report."""
    silent = tmp_path / "pip-audit"
    for tool in (tmp_path / "none", silent):
        silent.write_text("#!/bin/sh\necho no network >&2\nexit 1\n", encoding="utf-8")
        silent.chmod(0o755)
        monkeypatch.setattr(audit, "installed_tool", lambda tool=tool: tool)
        assert audit.main() == 3
        assert "没有问到有没有漏洞，不等于没有漏洞" in capsys.readouterr().err

    with pytest.raises(audit.CouldNotAsk, match="装不了：no network"):
        audit.run("装不了", silent)


def test_the_tool_is_locked_and_everything_we_lock_is_asked_about(audit: ModuleType) -> None:
    locked = (ROOT / ".github/tools/audit.txt").read_text(encoding="utf-8")
    wanted = (ROOT / ".github/tools/audit.in").read_text(encoding="utf-8").splitlines()[-1]

    assert wanted in locked
    assert all("--hash=sha256:" in entry for entry in re.split(r"^(?=[a-z])", locked, flags=re.MULTILINE)[1:])
    assert {path.name for path in ROOT.glob("requirements*.lock")} == set(audit.LOCKS)


def test_make_knows_it() -> None:
    done = subprocess.run(["make", "-n", "audit"], check=True, cwd=ROOT, capture_output=True, text=True)

    assert "scripts/audit.py" in done.stdout
