"""What the person sits at: whether they can be asked, and how."""

import os
import sys

from ..asking.asker import Asker
from ..asking.by_line import LineAsker


def asker(*, plain: bool) -> Asker | None:
    """Return how to ask: on the screen, line by line, or None where nobody is there to answer.

    `plain` asks line by line whatever the input is, a pipe too.
    """
    if plain or (sys.stdin.isatty() and (not sys.stdout.isatty() or os.environ.get("TERM") == "dumb")):
        return LineAsker()
    if not sys.stdin.isatty():
        return None
    from ..asking.by_screen import ScreenAsker  # slow to load

    return ScreenAsker()
