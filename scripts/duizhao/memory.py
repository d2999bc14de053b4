"""How the command uses memory."""

import ctypes
import gc
import sys

SELDOM = (100_000, 50, 1000)


def collect_seldom() -> None:
    """Let Python look for rubbish less often.

    A command keeps what it reads to its end, and leaves little behind that only a search finds; searching all of it
    again and again took a third of the time of checking 5,000 pages.
    """
    gc.set_threshold(*SELDOM)


def give_back() -> None:
    """Give memory that is free again back to the system, which others need; where the C library can (glibc)."""
    if sys.platform.startswith("linux"):
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim:
            trim(0)
