"""A file that is there whole or not at all."""

import os
import tempfile
from pathlib import Path

READABLE = 0o644
"""Temporary files are for their owner only; what we hand out is for everybody."""


def write_whole(path: Path, data: bytes) -> None:
    """Write beside `path`, then rename: killed at any moment, what was there before is still there.

    Raises OSError, which names `path` and not the file beside it, of which nobody knows.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        _write(path, data)
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise


def _write(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())  # else a power cut may leave the new name with nothing in it
        Path(name).chmod(READABLE)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
