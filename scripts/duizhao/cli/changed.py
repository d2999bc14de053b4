"""Which files of a folder have changed since a state known to git."""

import os
import subprocess
from pathlib import Path

from .application import Usage


def changed_since(revision: str, folder: Path) -> set[Path]:
    """Return the files of a folder, whole paths, that differ from a revision or that git does not know yet.

    Raises Usage without git, outside of a repository, and where there is no such revision.
    """
    inside = _git(folder, "rev-parse", "--is-inside-work-tree")
    if inside.returncode:
        words = inside.stderr.decode(errors="replace").strip().split("\n")[0]
        raise Usage(f"{folder} 不在可用的 git 仓库里，--since 用不了（git 说：{words}）；不带 --since 就查全部")
    found = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if found.returncode:
        raise Usage(f"git 里没有“{revision}”这个版本；用 git log --oneline 看有哪些，浅克隆的先 git fetch --unshallow")
    commit = found.stdout.decode().strip()
    listings = (
        _git(folder, "diff", "--name-only", "--relative", "-z", commit, "--", "."),
        _git(folder, "ls-files", "--others", "--exclude-standard", "-z"),
    )
    for listing in listings:
        if listing.returncode:
            raise Usage(f"git 没有列出改动：{listing.stderr.decode(errors='replace').strip()}")
    names = (name for listing in listings for name in listing.stdout.split(b"\0") if name)
    return {folder.absolute() / os.fsdecode(name) for name in names}


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", "-C", str(folder), *arguments], check=False, capture_output=True)
    except FileNotFoundError:
        raise Usage("这台机器没有 git，--since 用不了；装上 git，或者不带 --since 查全部") from None
