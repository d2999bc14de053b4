"""Files below a folder that nobody reads before all of it is written."""

from pathlib import Path


def put_file(path: Path, data: bytes) -> None:
    """Write a file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
