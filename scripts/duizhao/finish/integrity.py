"""Compare a copy of the site with its manifest."""

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from .copies import UNREADABLE, Copy, NotACopy, opened
from .manifest import MANIFEST, digest

LINE = re.compile(r"(?P<digest>[0-9a-f]{64})  (?P<name>[^\x00-\x1f\x7f]+)")
LARGEST_MANIFEST = 16 << 20
"""Bytes; some hundred thousand files. Only the manifest is held in memory."""


@dataclass(frozen=True)
class Comparison:
    """Names of files, sorted; `same` counts those that are as they were."""

    same: int
    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        return not (self.changed or self.missing or self.extra)

    def __str__(self) -> str:
        """One line a file, then the count."""
        if self.is_whole:
            return f"{self.same} 个文件都和 {MANIFEST} 对得上"
        groups = (("改过", self.changed), ("缺少", self.missing), ("多出", self.extra))
        lines = [f"{word}：{_shown(name)}" for word, names in groups for name in names]
        return "\n".join([*lines, f"共 {len(lines)} 个文件和 {MANIFEST} 对不上"])


def compare(path: Path) -> Comparison:
    """Return how the folder or zip at `path` differs from its manifest.

    A checksum finds damage and slips. It does not find who changes a file and the manifest with it.

    Raises NotACopy where there is no manifest that can be used.
    """
    with opened(path) as copy:
        listed = _listed(copy)
        present = [name for name in listed if name in copy.names]
        changed = [name for name in present if not _is_same(copy, name, listed[name])]
        return Comparison(
            same=len(present) - len(changed),
            changed=tuple(changed),
            missing=tuple(name for name in listed if name not in copy.names),
            extra=tuple(sorted(copy.names - listed.keys() - {MANIFEST})),
        )


def _shown(name: str) -> str:
    """A name may hold anything, also what a terminal would obey."""
    return name if name.isprintable() else ascii(name)


def _is_same(copy: Copy, name: str, expected: str) -> bool:
    if name in copy.unsound:
        return False
    try:
        with copy.open(name) as stream:
            return digest(stream) == expected
    except UNREADABLE:
        return False


def _listed(copy: Copy) -> dict[str, str]:
    """Return the digests by name. Only what `write_manifest` writes passes, so that no byte of it may change."""
    listed: dict[str, str] = {}
    previous = ""
    for number, line in enumerate(_manifest_lines(copy), 1):
        found = LINE.fullmatch(line)
        if not found:
            raise NotACopy(f"{MANIFEST} 第 {number} 行读不懂：每行要写“64 位校验值、两个空格、文件名”。{_AGAIN}")
        name = found["name"]
        if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts or "\\" in name:
            raise NotACopy(f"{MANIFEST} 第 {number} 行的文件名指到副本外面去了：{name!r}。{_AGAIN}")
        if name <= previous:
            raise NotACopy(f"{MANIFEST} 第 {number} 行的次序不对，或者重复了。{_AGAIN}")
        listed[name] = found["digest"]
        previous = name
    return listed


_AGAIN = "清单被改过，重新拿一份副本"


def _manifest_lines(copy: Copy) -> list[str]:
    if MANIFEST not in copy.names:
        raise NotACopy(f"这里没有 {MANIFEST}，没有办法检查。要检查的是网站或副本最外层的文件夹，或者副本的 zip")
    if MANIFEST in copy.unsound:
        raise NotACopy(f"{MANIFEST} 不是一个普通文件。{_AGAIN}")
    try:
        with copy.open(MANIFEST) as stream:
            text = stream.read(LARGEST_MANIFEST + 1).decode()
    except (*UNREADABLE, UnicodeDecodeError):
        raise NotACopy(f"{MANIFEST} 读不出来。{_AGAIN}") from None
    if len(text) > LARGEST_MANIFEST or not text.endswith("\n"):
        raise NotACopy(f"{MANIFEST} 不完整，或者太大。{_AGAIN}")
    return text[:-1].split("\n")
