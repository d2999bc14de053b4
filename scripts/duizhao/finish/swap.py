"""Put a finished site in the place of the old one, in one step."""

import ctypes
import os
import shutil
import sys
from pathlib import Path

WORK_PREFIX = ".site-"
OLD = f"{WORK_PREFIX}old"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def recover(site: Path) -> None:
    """Clear what a killed build left beside `site`; bring the old site back if the swap was cut in two.

    Call only while holding the build lock.
    """
    old = site.parent / OLD
    if not site.exists() and old.is_dir():
        old.rename(site)
    for leftover in site.parent.glob(f"{WORK_PREFIX}*"):
        if leftover.is_dir():
            shutil.rmtree(leftover)


def swap(finished: Path, site: Path) -> None:
    """Move `finished` to `site`; what was there before is deleted. Both lie on one file system.

    On Linux the two folders change places in one system call, so that at no moment is `site`
    missing. Elsewhere two renames are needed; `recover` mends a death between them.
    """
    if not site.exists():
        finished.rename(site)
    elif _exchange(finished, site):
        shutil.rmtree(finished)
    else:
        old = site.parent / OLD
        site.rename(old)
        finished.rename(site)
        shutil.rmtree(old)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places; False where the system cannot (renameat2 is Linux 3.15+)."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    return rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0
