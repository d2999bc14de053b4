"""A zip whose bytes depend on its content and its edition alone."""

import os
import zipfile
from pathlib import Path

from ..steady_zip import steady_entry
from .manifest import file_names

SMALLEST = 9


def write_zip(folder: Path, top: str, edition: str, target: Path, beside: Path) -> None:
    """Write all files below `folder` as a zip in which they lie below `top`, dated `edition`.

    It is written as `beside`, on the same file system, and takes the place of `target` when it is whole.
    """
    with zipfile.ZipFile(beside, "w") as archive:
        for name in file_names(folder):
            entry = steady_entry(top + name, edition)
            archive.writestr(entry, (folder / name).read_bytes(), compresslevel=SMALLEST)
    os.replace(beside, target)
