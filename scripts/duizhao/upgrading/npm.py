"""A package from npm as plain bytes; nothing of it is unpacked or run."""

import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

from .running import Failed, Run

TOP = "package/"


def package_files(package: str, version: str, run: Run) -> dict[str, bytes]:
    """Return the files of a package by path. npm compares the package with the hash its registry states.

    Raises Failed.
    """
    with TemporaryDirectory() as folder:
        run(["npm", "pack", f"{package}@{version}", "--loglevel", "error", "--ignore-scripts"], Path(folder))
        (packed,) = Path(folder).glob("*.tgz")
        with tarfile.open(packed) as archive:
            members = [member for member in archive if member.isfile() and member.name.startswith(TOP)]
            return {member.name.removeprefix(TOP): _bytes(archive, member) for member in members}


def licence_of(files: dict[str, bytes]) -> bytes | None:
    """Return the licence text of a package, if it brings one."""
    names = [name for name in sorted(files) if "/" not in name and name.upper().startswith(("LICENSE", "LICENCE"))]
    return files[names[0]] if names else None


def _bytes(archive: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file = archive.extractfile(member)
    if file is None:
        raise Failed(f"包里的 {member.name} 读不出来")
    return file.read()
