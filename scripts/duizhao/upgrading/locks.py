"""The lock files: which there are, what they pin, and what no lock may hold."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

OPTIONS = ("--strip-extras", "--allow-unsafe", "--generate-hashes", "--no-emit-index-url", "--no-emit-find-links")
PIN = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==([^\s\\;]+)(.*)$", re.MULTILINE)
HOST = re.compile(r"://|^--(?:extra-)?index-url|^--find-links", re.MULTILINE)
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")


@dataclass(frozen=True)
class Lock:
    """A lock file and what it is made from, both as paths from the project's root."""

    path: str
    source: str
    options: tuple[str, ...] = ()


def _project_lock(name: str, *options: str) -> Lock:
    return Lock(name, "pyproject.toml", ("--build-deps-for", "editable", "--no-header", *options))


TOOL = Lock(".github/tools/locking.txt", ".github/tools/locking.in")
"""pip-tools itself, which makes the others."""
PROJECT_LOCKS = (
    _project_lock("requirements.lock"),
    _project_lock("requirements-test.lock", "--extra", "test"),
    _project_lock("requirements-bench.lock", "--extra", "bench"),
)
LOCKS = (*PROJECT_LOCKS, Lock(".github/tools/links.txt", ".github/tools/links.in"), TOOL)


def pins(text: str) -> dict[str, str]:
    """Return the version of each package a lock file names."""
    return {match[1]: match[2] for match in PIN.finditer(text)}


def faults(texts: Mapping[str, str]) -> Iterator[str]:
    """Yield what is wrong with lock files, given by path.

    A lock names no host (whoever installs chooses where from), has a SHA-256 for every package, and agrees with the
    others about versions, since they are installed into one place.
    """
    seen: dict[str, tuple[str, str]] = {}
    for path, text in texts.items():
        if HOST.search(text):
            yield f"{path}：写进了仓库地址"
        for entry in _entries(text):
            (match,) = PIN.finditer(entry)
            if not HASH.search(entry):
                yield f"{path}：{match[1]} 没有哈希"
        if path in {lock.path for lock in PROJECT_LOCKS}:
            for name, version in pins(text).items():
                other, there = seen.setdefault(name, (version, path))
                if other != version:
                    yield f"{path}：{name} 是 {version}，{there} 里是 {other}"


def _entries(text: str) -> Iterator[str]:
    starts = [match.start() for match in PIN.finditer(text)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield text[start:end]
