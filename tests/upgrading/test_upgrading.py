"""Locking and upgrading: the old locks stay until everything has passed, and a failure says what to do."""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from duizhao.upgrading import __main__ as entry
from duizhao.upgrading.locks import LOCKS
from duizhao.upgrading.running import Failed, runner

from ..conftest import ROOT

HASH = " \\\n    --hash=sha256:" + "0" * 64 + "\n"


class Programs:
    """Stands in for the programs an upgrade runs: notes them, writes locks, and fails where a pattern tells it to."""

    def __init__(self, failing: str = "", host: str = "") -> None:
        self.failing = failing
        self.host = host
        self.ran: list[str] = []

    def __call__(self, command: Sequence[str | Path], folder: Path) -> str:
        line = " ".join(map(str, command))
        self.ran.append(line)
        if self.failing and re.search(self.failing, line):
            raise Failed("what the program said")
        if "piptools" in line:
            target = Path(command[command.index("-o") + 1])
            raised = "2.0" if "--upgrade" in line else target.read_text(encoding="utf-8").split("==")[1].split()[0]
            target.write_text(f"{self.host}mkdocs=={raised}{HASH}", encoding="utf-8")
        return '[{"name": "mkdocs", "version": "1", "latest_version": "3.0"}]' if "--outdated" in line else ""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A project with old locks."""
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / ".github/tools").mkdir(parents=True)
    for lock in LOCKS:
        (tmp_path / lock.path).write_text(f"mkdocs==1.0{HASH}", encoding="utf-8")
    return tmp_path


def run(checkout: Path, monkeypatch: pytest.MonkeyPatch, programs: Programs, *arguments: str) -> int:
    monkeypatch.setattr(entry, "runner", lambda log: programs)
    monkeypatch.setattr(entry, "OLDEST", sys.version_info[:2])
    return entry.main(list(arguments), checkout)


def locked(checkout: Path) -> set[str]:
    return {(checkout / lock.path).read_text(encoding="utf-8").split(" ")[0] for lock in LOCKS}


def test_upgrade_changes_all_locks_and_shows_the_table(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    programs = Programs()

    assert run(checkout, monkeypatch, programs, "upgrade") == 0

    said = capsys.readouterr().out
    assert "| mkdocs | 1.0 | 2.0 | 大版本 | 直接 |" in said
    assert "| mkdocs | 1 | 3.0 | pyproject.toml 写着 `~=1.6.1` |" in said
    assert locked(checkout) == {"mkdocs==2.0"}
    steps = ["piptools compile", "--require-hashes", "duizhao check", "duizhao build", "-m pytest"]
    places = [max(place for place, line in enumerate(programs.ran) if step in line) for step in steps]
    assert places == sorted(places)
    assert all(
        "--generate-hashes" in line and "--no-emit-index-url" in line for line in programs.ran if "piptools" in line
    )
    assert not (checkout / ".upgrade").exists()


def test_upgrade_of_one_package_asks_for_that_one(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    programs = Programs()

    assert run(checkout, monkeypatch, programs, "upgrade", "mkdocs") == 0

    compiled = [line for line in programs.ran if "piptools" in line]
    assert len(compiled) == len(LOCKS)
    assert all("--upgrade-package=mkdocs" in line and "--upgrade " not in line for line in compiled)


@pytest.mark.parametrize(
    ("failing", "step", "advice"),
    [
        (".github/tools/locking.txt", "准备锁定用的工具", "网络"),
        ("piptools", "重新锁定", "合不上"),
        (r"-r \S+/new/requirements-test", "安装", "不要绕开"),
        ("--outdated", "范围以外", "网络"),
        ("duizhao check", "检查内容", "收回去"),
        ("duizhao build", "构建网站", "收回去"),
        ("-m pytest", "运行全部测试", "收回去"),
    ],
)
def test_failure_keeps_the_old_locks(
    checkout: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    failing: str,
    step: str,
    advice: str,
) -> None:
    failing = (
        "-r " + str(checkout / ".upgrade/new/requirements-test.lock")
        if "--" in failing and "lock" in failing
        else failing
    )

    assert run(checkout, monkeypatch, Programs(failing), "upgrade") == 1

    said = capsys.readouterr().err
    assert step in said.splitlines()[1]
    assert "what the program said" in said
    assert advice in said
    assert "旧的锁文件没有动" in said
    assert locked(checkout) == {"mkdocs==1.0"}


def test_lock_that_names_a_host_is_refused(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(checkout, monkeypatch, Programs(host="--index-url https://example.org\n"), "upgrade") == 1

    assert "requirements.lock：写进了仓库地址" in capsys.readouterr().err
    assert locked(checkout) == {"mkdocs==1.0"}


def test_lock_raises_nothing_and_runs_no_tests(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    programs = Programs()

    assert run(checkout, monkeypatch, programs, "lock") == 0

    assert locked(checkout) == {"mkdocs==1.0"}
    assert not [line for line in programs.ran if "--upgrade" in line or "-m pytest" in line]


def test_nothing_to_raise_ends_before_the_tests(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for lock in LOCKS:
        (checkout / lock.path).write_text(f"mkdocs==2.0{HASH}", encoding="utf-8")
    programs = Programs()

    assert run(checkout, monkeypatch, programs, "upgrade") == 0

    assert "版本都没有变" in capsys.readouterr().out
    assert not [line for line in programs.ran if "-m pytest" in line]


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["lock", "mkdocs"], ["upgrade", "--pre"], ["upgrade", "a b"]])
def test_wrong_use_is_told_in_one_line(
    arguments: list[str], checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    programs = Programs()

    assert run(checkout, monkeypatch, programs, *arguments) == 2

    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("用法：make lock")
    assert programs.ran == []


def test_another_python_than_the_oldest_is_refused(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(entry, "OLDEST", (2, 7))

    assert entry.main(["lock"], checkout) == 2
    assert "PYTHON=python3.11" in capsys.readouterr().err


def test_it_starts_where_nothing_is_installed() -> None:
    """With the standard library alone, as on a machine where the locks are what is broken."""
    done = subprocess.run(
        [sys.executable, "-S", "-m", "duizhao.upgrading", "nonsense"],
        check=False, cwd=ROOT, env=os.environ | {"PYTHONPATH": "scripts"}, capture_output=True, text=True, timeout=60,
    )  # fmt: skip

    assert done.returncode == 2
    assert done.stderr.startswith("用法：")


def test_a_program_that_fails_or_is_missing(tmp_path: Path) -> None:
    run_it = runner(tmp_path / "log.txt")

    assert run_it([sys.executable, "-c", "print('said')"], tmp_path) == "said\n"
    with pytest.raises(Failed, match="why"):
        run_it([sys.executable, "-c", "raise SystemExit('why')"], tmp_path)
    with pytest.raises(Failed, match="没有这个程序"):
        run_it(["no-such-program"], tmp_path)
    assert "why" in (tmp_path / "log.txt").read_text(encoding="utf-8")
