"""How the command uses memory."""

import gc

SELDOM = (100_000, 50, 1000)


def collect_seldom() -> None:
    """Let Python look for rubbish less often.

    A command keeps what it reads to its end, and leaves little behind that only a search finds; searching all of it
    again and again took a third of the time of checking 5,000 pages.
    """
    gc.set_threshold(*SELDOM)
