"""The content as it was at a git revision, unpacked elsewhere: the work tree and the index are not touched.

Blobs are read by their ids (`git ls-tree`, `git cat-file`) and not with `git archive`, which leaves
out what a `.gitattributes` in the same contribution says to leave out.
"""

import subprocess
from pathlib import Path

SUBMODULE = "160000"
SINCE = "..."


class NoRevision(Exception):
    """The revision cannot be read; the message says why and what to do."""


def unpack(docs: Path, revision: str, folder: Path) -> str:
    """Write the content folder as it was at a revision to an empty folder; return the short name of the commit.

    A link is written as git writes it where there are none: as a file that says where it led.
    `REV...` is where the present branch left REV, as in `git diff REV...`. Raises NoRevision, OSError.
    """
    prefix = _git(docs, "rev-parse", "--show-prefix").decode().strip().rstrip("/")
    commit = _commit(docs, revision)
    rows = _git(docs, "ls-tree", "-r", "-z", "--full-tree", commit, "--", *([f"{prefix}/"] if prefix else []))
    blobs: dict[str, str] = {}
    for row in rows.decode("utf-8", "surrogateescape").split("\0")[:-1]:
        about, path = row.split("\t", 1)
        mode, _, blob = about.split(" ")
        if mode != SUBMODULE:
            blobs[path.removeprefix(f"{prefix}/") if prefix else path] = blob
    if any(".." in path.split("/") for path in blobs):  # no honest commit has such a path
        raise NoRevision(f"{revision} 里有不像样的路径，没有打开")
    if not blobs:
        raise NoRevision(f"{revision} 那时没有 {prefix or '这些'} 内容")
    for path, data in zip(blobs, _contents(docs, list(blobs.values())), strict=True):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return commit[:8]


def _commit(docs: Path, revision: str) -> str:
    name = revision.removesuffix(SINCE)
    found = _resolve(docs, name)
    if not revision.endswith(SINCE):
        return found
    base = _run(docs, "merge-base", found, "HEAD")
    if base.returncode:
        raise NoRevision(f"{name} 和现在的分支没有共同的起点；浅克隆的先运行 git fetch --unshallow")
    return base.stdout.decode().strip()


def _resolve(docs: Path, name: str) -> str:
    done = _run(docs, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if done.returncode or not name:
        raise NoRevision(f"没有“{name}”这个版本；写提交号、分支或标签，浅克隆的先运行 git fetch --unshallow")
    return done.stdout.decode().strip()


def _contents(docs: Path, blobs: list[str]) -> list[bytes]:
    data = _git(docs, "cat-file", "--batch", text="".join(f"{blob}\n" for blob in blobs).encode())
    contents, at = [], 0
    for _ in blobs:
        end = data.index(b"\n", at)
        size = int(data[at:end].split(b" ")[2])
        contents.append(data[end + 1 : end + 1 + size])
        at = end + 1 + size + 1
    return contents


def _git(docs: Path, *arguments: str, text: bytes = b"") -> bytes:
    done = _run(docs, *arguments, text=text)
    if done.returncode:
        raise NoRevision(f"{docs} 不在 git 仓库里，看不到以前的样子：{done.stderr.decode(errors='replace').strip()}")
    return done.stdout


def _run(docs: Path, *arguments: str, text: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    try:
        return subprocess.run(["git", "-C", str(docs), *arguments], input=text, capture_output=True, check=False)
    except FileNotFoundError:
        raise NoRevision("没有找到 git；先安装 git 再试") from None
