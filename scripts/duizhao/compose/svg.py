"""Drawings with links in them: SVG that is text, so that it reads aloud, scales and takes the page's colours.

A drawing is a figure of several SVG one under the other: a printer may part it between them. None
has `role="img"`, which would hide the links inside (SVG-AAM 1.0, WAI-ARIA 1.2 "children presentational").
"""

import re
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from .escaping import escape

WIDTH = 340
"""Units across: one unit is one pixel on the narrowest phone, and the drawing grows from there."""
PIECES = re.compile(r"[（《“]*(?:[!-~]+|.)[，。、；：！？）》”…·]*")
"""What is not broken: a Latin word, a number, a character with the punctuation that clings to it (GB/T 15834-2011, 5.1)."""
LATIN = re.compile(r"[!-~]")
LATIN_EMS = 0.58
BLANK_EMS = 0.25
"""Widths of an average Latin letter or figure, and of a blank."""
SPACED = 1.16
"""How much wider a reader may set a line, letters and words apart (WCAG 2.2, 1.4.12); a drawing cannot break its lines again."""


def figure(kind: str, caption: str, parts: Iterable[str]) -> Markup:
    """Return a drawing of its parts, named by its caption."""
    return Markup(f'<figure class="drawing {kind}"><figcaption>{escape(caption)}</figcaption>{"".join(parts)}</figure>')


def part(label_id: str, top: float, height: float, content: str) -> str:
    """Return one SVG of a drawing: the strip from `top`, named by the element with the id `label_id`."""
    return f'<svg viewBox="0 {top:g} {WIDTH} {height:g}" role="group" aria-labelledby="{label_id}">{content}</svg>'


def text(lines: Sequence[str], kind: str, x: float, y: float, leading: float, label_id: str = "") -> str:
    """Return lines of text, the first with its baseline at y."""
    spans = "".join(f'<tspan x="{x:g}" y="{y + n * leading:g}">{escape(line)}</tspan>' for n, line in enumerate(lines))
    identity = f' id="{label_id}"' if label_id else ""
    return f'<text class="{kind}"{identity}>{spans}</text>'


def wrap(words: str, ems: float) -> list[str]:
    """Return text in lines of at most so many ems.

    Fonts are the reader's, so widths are estimates: a Chinese character is one em in all of them.
    """
    lines = [""]
    for piece in PIECES.findall(" ".join(words.split())):
        if lines[-1] and _width(lines[-1] + piece) > ems:
            lines.append(piece.lstrip())
        else:
            lines[-1] += piece
    return [line.rstrip() for line in lines]


def _width(words: str) -> float:
    latin, blanks = len(LATIN.findall(words)), words.count(" ")
    return len(words) - latin - blanks + LATIN_EMS * latin + BLANK_EMS * blanks
