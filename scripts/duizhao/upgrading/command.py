"""Locking and upgrading from the first step to the last."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from .changes import beyond_table, bounds, change_table, changes
from .locks import LOCKS, PROJECT_LOCKS, pins
from .running import Run
from .steps import WORK, compile_locks, environment, install_project, locking_tool, put_in_place, step, try_out

CONFLICT = "多半是两个包要的版本合不上：看上面点名的包，在 pyproject.toml 里放宽或者退回它的范围。"


def lock(root: Path, run: Run) -> None:
    """Make the locks anew from pyproject.toml; versions that still fit stay. Raises Stopped."""
    work, new = root / WORK, root / WORK / "new"
    python = locking_tool(work, root, run)
    with step("重新锁定", CONFLICT):
        texts = compile_locks(python, root, new, (), run)
    _show_changes(root, texts)
    put_in_place(new, root)
    print("已换上新的锁文件。接着运行 make test。")


def upgrade(root: Path, packages: Sequence[str], run: Run) -> None:
    """Raise all packages within their bounds, or only those named; the old locks stay unless everything passes.

    Raises Stopped.
    """
    work, new = root / WORK, root / WORK / "new"
    python = locking_tool(work, root, run)
    raising = [f"--upgrade-package={name}" for name in packages] or ["--upgrade"]
    with step("在 pyproject.toml 的范围里升版本，重新锁定", CONFLICT):
        texts = compile_locks(python, root, new, raising, run)
    changed = _show_changes(root, texts)
    with step("建一个干净的环境", "看磁盘空间和权限。"):
        fresh = environment(work / "venv", str(python), run)
    install_project(fresh, root, new, run)
    with step("看看范围以外还有什么新版", "看网络通不通。"):
        outdated = run([fresh, "-m", "pip", "list", "--outdated", "--format", "json"], root)
    if beyond := beyond_table(outdated, _locked(texts), _bounds(root)):
        print(
            f"\n下面的新版在范围以外，这次不升。要升，先看它的更新说明，再改 pyproject.toml：\n\n{beyond}\n", flush=True
        )
    if not changed:
        return
    try_out(fresh, root, work, run)
    put_in_place(new, root)
    print("都通过了，已换上新的锁文件。把上面的表贴进合并请求。")


def clean(root: Path) -> None:
    """Remove what a run left behind."""
    shutil.rmtree(root / WORK, ignore_errors=True)


def _show_changes(root: Path, texts: dict[str, str]) -> bool:
    """Print what differs from the locks in place; return whether anything does."""
    old: dict[str, str] = {}
    new: dict[str, str] = {}
    for entry in LOCKS:
        there = root / entry.path
        old |= pins(there.read_text(encoding="utf-8")) if there.exists() else {}
        new |= pins(texts[entry.path])
    found = changes(old, new)
    print(f"\n{change_table(found, _bounds(root))}\n" if found else "版本都没有变。", flush=True)
    return bool(found)


def _locked(texts: dict[str, str]) -> set[str]:
    """Return the packages the project itself installs."""
    return {name for entry in PROJECT_LOCKS for name in pins(texts[entry.path])}


def _bounds(root: Path) -> dict[str, str]:
    return bounds((root / "pyproject.toml").read_text(encoding="utf-8"))
