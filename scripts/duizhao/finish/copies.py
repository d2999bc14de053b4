"""A copy to look at, be it a folder or a zip: the names of its files and what is in them."""

import os
import posixpath
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from .manifest import MANIFEST

UNREADABLE = (OSError, EOFError, ValueError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError)
"""What a damaged, encrypted or oddly packed entry of a zip raises when it is read; OSError for files."""


class NotACopy(Exception):
    """What was given cannot be looked into; the message says what to do."""


class Copy(Protocol):
    """Files by name from the top of the copy, as the manifest writes them."""

    @property
    def names(self) -> frozenset[str]: ...

    @property
    def unsound(self) -> frozenset[str]:
        """Names under which there is something that is not one plain file; it is not opened."""

    def open(self, name: str) -> BinaryIO:
        """Open a file. It and its stream may raise what is in UNREADABLE."""


@contextmanager
def opened(path: Path) -> Iterator[Copy]:
    """Yield the copy at `path`. Raises NotACopy."""
    if path.is_dir():
        yield _Folder.at(path)
        return
    with _archive(path) as archive:
        yield _Zip.of(archive)


def _archive(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except UNREADABLE as error:
        if isinstance(error, OSError):
            raise
        raise NotACopy(f"{path} 不是完整的 zip，可能没有下载完。重新下载，或者解开以后检查文件夹") from None


@dataclass(frozen=True)
class _Folder:
    root: Path
    names: frozenset[str]
    unsound: frozenset[str]

    @classmethod
    def at(cls, root: Path) -> "_Folder":
        names, unsound = set(), set()
        for folder, folders, files in os.walk(root):
            # A link could lead out of the copy, and reading a device or a pipe could last for ever.
            for entry in map(Path(folder).joinpath, folders + files):
                name = entry.relative_to(root).as_posix()
                if entry.is_symlink() or not (entry.is_file() or entry.is_dir()):
                    unsound.add(name)
                elif entry.is_file():
                    names.add(name)
        return cls(root, frozenset(names | unsound), frozenset(unsound))

    def open(self, name: str) -> BinaryIO:
        return (self.root / name).open("rb")


@dataclass(frozen=True)
class _Zip:
    archive: zipfile.ZipFile
    top: str
    names: frozenset[str]
    unsound: frozenset[str]

    @classmethod
    def of(cls, archive: zipfile.ZipFile) -> "_Zip":
        """Names are counted from the folder that holds the manifest nearest to the root."""
        entries = [entry.filename for entry in archive.infolist() if not entry.is_dir()]
        manifests = [entry for entry in entries if posixpath.basename(entry) == MANIFEST]
        nearest = min(manifests, key=lambda entry: entry.count("/"), default=MANIFEST)
        top = nearest.removesuffix(MANIFEST)
        # What lies beside the top folder keeps its whole name, which no manifest lists.
        counts = Counter(entry[len(top) :] if entry.startswith(top) else f"../{entry}" for entry in entries)
        return cls(archive, top, frozenset(counts), frozenset(name for name, n in counts.items() if n > 1))

    def open(self, name: str) -> BinaryIO:
        return cast(BinaryIO, self.archive.open(self.top + name))
