"""The block 引用本页: citation texts with blanks that a script, or else the reader, fills in."""

import re
from html import escape

from markupsafe import Markup

from ..exports.citations import ADDRESS, DAY, Citation, cite_directive, cite_page
from ..model.directive import Directive
from ..model.record import Record

BLANKS = {DAY: "day", ADDRESS: "address"}


def citations(record: Record, edition: str) -> list[tuple[str, str, Citation]]:
    """Return what can be cited on a page: (code, name, citation), a directive before our page about it."""
    found = [("page", "本页", cite_page(record, edition))]
    if isinstance(record, Directive) and (itself := cite_directive(record)):
        found.insert(0, ("document", "文件本身", itself))
    return found


def with_blanks(*lines: str) -> Markup:
    """Return lines for a raw block of HTML, each blank marked for the script that fills it."""
    pieces = re.split("|".join(f"({re.escape(blank)})" for blank in BLANKS), "\n".join(lines))
    return Markup("").join(_piece(piece) for piece in pieces if piece)


def _piece(text: str) -> Markup:
    # Not the escaping of Markdown: in a raw block it would be shown, and it would take off spaces.
    shown = Markup(escape(text))
    return Markup(f'<span data-blank="{BLANKS[text]}">{shown}</span>') if text in BLANKS else shown
