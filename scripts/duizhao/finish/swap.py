"""Put a finished site in the place of the old one, in one step."""

import ctypes
import os
import shutil
import sys
from pathlib import Path

OLD = "old"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def recover(site: Path, work: Path) -> None:
    """Empty the work folder of a killed build; bring the old site back if the swap was cut in two.

    Call only while holding the build lock: `work` belongs to builds of `site` alone.
    """
    clear(site, work)
    work.mkdir(parents=True)


def clear(site: Path, work: Path) -> None:
    """Remove the work folder, which may hold the last good site. Raises OSError; then nothing is lost."""
    old = work / OLD
    if not site.exists() and old.is_dir():
        old.rename(site)
    if work.exists():
        shutil.rmtree(work)


def swap(finished: Path, site: Path, work: Path) -> None:
    """Move `finished` to `site`; what was there before is deleted. All lie on one file system.

    On Linux the two folders change places in one system call, so that at no moment is `site`
    missing. Elsewhere two renames are needed; `recover` mends a death between them.
    What cannot be deleted is left for the next build: by then the new site is in its place.
    """
    old = work / OLD
    if not site.exists():
        finished.rename(site)
    elif _exchange(finished, site):
        shutil.rmtree(finished, ignore_errors=True)
    else:
        site.rename(old)
        finished.rename(site)
        shutil.rmtree(old, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places; False where the system cannot (renameat2 is Linux 3.15+)."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    failed = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return not failed
