"""A body as it goes into a page: as written where it is inert, else shown letter by letter."""

import re

from markupsafe import Markup

from ..inert import faults
from .escaping import escape

BLANK_LINES = re.compile(r"\n[ \t]*\n")


def prose(body: str) -> Markup:
    """Return the Markdown of a body. Checks refuse one with faults (HTML-3); should they miss it, nothing runs."""
    if not faults(body):
        return Markup(body.strip())
    return Markup("\n\n").join(Markup(escape(block)) for block in BLANK_LINES.split(body) if block.strip())
