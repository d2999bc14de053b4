"""A zip whose bytes depend on its content and its edition alone."""

import os
import zipfile
from pathlib import Path

from .manifest import file_names

FIRST_DAY, LAST_DAY = "1980-01-01", "2107-12-31"
"""A zip cannot hold earlier or later days (APPNOTE.TXT 4.4.6, MS-DOS date)."""
UNIX = 3
"""The system that made the entry, said to be the same everywhere (APPNOTE.TXT 4.4.2)."""
PLAIN_FILE = 0o100644
SMALLEST = 9


def write_zip(folder: Path, top: str, edition: str, target: Path, beside: Path) -> None:
    """Write all files below `folder` as a zip in which they lie below `top`, dated `edition`.

    It is written as `beside`, on the same file system, and takes the place of `target` when it is whole.
    """
    year, month, day = map(int, min(max(edition, FIRST_DAY), LAST_DAY).split("-"))
    with zipfile.ZipFile(beside, "w") as archive:
        for name in file_names(folder):
            entry = zipfile.ZipInfo(top + name, (year, month, day, 0, 0, 0))
            entry.create_system = UNIX
            entry.external_attr = PLAIN_FILE << 16
            archive.writestr(entry, (folder / name).read_bytes(), zipfile.ZIP_DEFLATED, SMALLEST)
    os.replace(beside, target)
