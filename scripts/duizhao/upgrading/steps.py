"""The steps of locking and upgrading. Everything happens in a folder of its own; the locks change last, or not at all."""

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from .locks import LOCKS, OPTIONS, PROJECT_LOCKS, TOOL, Lock, faults
from .running import Failed, Run

WORK = ".upgrade"


class Stopped(Exception):
    """A step did not pass; the text says which, what was said, and what to do."""


@contextmanager
def step(name: str, advice: str) -> Iterator[None]:
    """Say that a step begins; turn a failure in it into Stopped."""
    print(f"· {name}", flush=True)
    try:
        yield
    except Failed as failed:
        raise Stopped(f"“{name}”没有通过：\n{failed}\n\n{advice}") from None


def environment(folder: Path, python: str, run: Run) -> Path:
    """Make a fresh virtual environment; return its Python."""
    run([python, "-m", "venv", "--clear", folder], folder.parent)
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def install(python: Path, locks: Sequence[Path], root: Path, run: Run) -> None:
    """Install what locks name, every file checked against its hash."""
    for lock in locks:
        run([python, "-m", "pip", "install", "-q", "--require-hashes", "-r", lock], root)


def compile_locks(python: Path, root: Path, new: Path, raising: Sequence[str], run: Run) -> dict[str, str]:
    """Make every lock anew below `new`, from the old ones; return their texts by path.

    `raising`: what is to be raised, as pip-compile's options; without it versions stay if they still fit.
    Raises Failed.
    """
    for lock in LOCKS:
        target = new / lock.path
        target.parent.mkdir(parents=True, exist_ok=True)
        if (root / lock.path).exists():
            shutil.copyfile(root / lock.path, target)
        run(_compile(python, lock, root, target, raising), (root / lock.source).parent)
    texts = {lock.path: (new / lock.path).read_text(encoding="utf-8") for lock in LOCKS}
    if found := list(faults(texts)):
        raise Failed("\n".join(found))
    return texts


def _compile(python: Path, lock: Lock, root: Path, target: Path, raising: Sequence[str]) -> list[str | Path]:
    options = (*OPTIONS, *lock.options, *raising)
    return [python, "-m", "piptools", "compile", "-q", *options, "-o", target, (root / lock.source).name]


def try_out(python: Path, root: Path, work: Path, run: Run) -> None:
    """Check, build and test with what the new locks name. Raises Stopped."""
    command = python.with_name("duizhao")
    advice = "新版改了行为：照第一处失败改代码；改不了的，在 pyproject.toml 里把那个包的范围收回去，再来一遍。"
    with step("检查内容", advice):
        run([command, "check"], root)
    with step("构建网站", advice):
        run([command, "build", "--site", work / "site"], root)
    with step("运行全部测试（要几分钟）", advice):
        run(["sh", "scripts/ensure-test-tools.sh"], root)
        run([python, "-m", "pytest", "--numprocesses", "auto", "--dist", "loadfile"], root)


def install_project(python: Path, root: Path, new: Path, run: Run) -> None:
    """Install what the new locks name, and the project itself. Raises Stopped."""
    with step(
        "安装，逐个核对哈希", "哈希对不上，不要绕开：换一个安装源再试；还是不对，先不升这个包，并且告诉别的维护者。"
    ):
        install(python, [new / lock.path for lock in PROJECT_LOCKS], root, run)
        run([python, "-m", "pip", "install", "-q", "--no-deps", "--no-build-isolation", "-e", root], root)


def locking_tool(work: Path, root: Path, run: Run) -> Path:
    """Install pip-tools as its own lock has it; return the Python that has it. Raises Stopped."""
    with step("准备锁定用的工具", "看网络通不通，pip 的设置对不对。"):
        python = environment(work / "tools", sys.executable, run)
        install(python, [root / TOOL.path], root, run)
    return python


def put_in_place(new: Path, root: Path) -> None:
    """Move the new locks over the old ones, each with one rename."""
    for lock in LOCKS:
        os.replace(new / lock.path, root / lock.path)
