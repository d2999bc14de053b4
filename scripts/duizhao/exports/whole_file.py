"""A file that is there whole or not at all."""

import os
import tempfile
from pathlib import Path

READABLE = 0o644
"""Temporary files are for their owner only; what we hand out is for everybody."""


def write_whole(path: Path, data: bytes) -> None:
    """Write beside `path`, then rename: killed at any moment, what was there before is still there. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(READABLE)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
