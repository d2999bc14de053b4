"""The list of every file of a folder with its SHA-256, so that anybody can tell whether a copy is whole."""

import hashlib
from pathlib import Path
from typing import BinaryIO

MANIFEST = "SHA256SUMS"
CHUNK = 1 << 20
"""Bytes read at a time, so that a file of any size costs the same memory."""


def write_manifest(folder: Path) -> None:
    """Write SHA256SUMS over all other files below `folder`, in the format that `sha256sum -c` reads."""
    lines = [f"{_digest_of(folder / name)}  {name}\n" for name in file_names(folder) if name != MANIFEST]
    (folder / MANIFEST).write_bytes("".join(lines).encode())


def may_replace(place: Path) -> bool:
    """Whether a site may take this place: there is nothing, an empty folder, or a site, which has a manifest."""
    if not place.exists():
        return True
    return place.is_dir() and ((place / MANIFEST).is_file() or not any(place.iterdir()))


def file_names(folder: Path) -> list[str]:
    """Return the paths of all files below a folder, from that folder, sorted by code point."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def digest(stream: BinaryIO) -> str:
    """Return the SHA-256 of all that is left in a stream, as 64 lower-case hexadecimal digits."""
    hashed = hashlib.sha256()
    while chunk := stream.read(CHUNK):
        hashed.update(chunk)
    return hashed.hexdigest()


def _digest_of(path: Path) -> str:
    with path.open("rb") as stream:
        return digest(stream)
