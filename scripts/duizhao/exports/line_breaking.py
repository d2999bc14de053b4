"""Chinese text in lines, by the rules of GB/T 15834-2011 §5.1 for marks at line ends.

No closing mark begins a line and no opening mark ends one; Latin words and numbers stay whole.
"""

import re
from collections.abc import Callable, Iterator

OPENING = "“‘《〈（【『「〔([{"
CLOSING = "，。、；：！？”’》〉）】』」〕)]},.;:!?…—·～%"
UNIT = re.compile(
    rf"[{re.escape(OPENING)}]*(?:[A-Za-z0-9][\w.:/@+-]*[A-Za-z0-9]|.)?[{re.escape(CLOSING)}]*", re.ASCII | re.DOTALL
)
SENTENCE = re.compile(r".*?[。；！？]|.+", re.DOTALL)
CUT = "……"
Measure = Callable[[str], float]


def broken(text: str, width: float, measure: Measure) -> list[str]:
    """Return lines no wider than `width`; `measure` gives the width of a piece, in the same units."""
    lines, used = [""], 0.0
    for unit in _units(text, width, measure):
        wide = measure(unit)
        if lines[-1] and used + measure(unit.rstrip()) > width:
            lines.append("")
            used = 0.0
        if lines[-1] or unit.strip():
            lines[-1] += unit
            used += wide
    return [line.rstrip() for line in lines if line.strip()]


def balanced(text: str, width: float, measure: Measure) -> list[str]:
    """Return as few lines as `broken` does, as near to one length as may be."""
    lines = broken(text, width, measure)
    for percent in range(95, 50, -5):
        narrower = broken(text, width * percent / 100, measure)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def shortened(text: str, width: float, most: int, measure: Measure) -> list[str]:
    """Return at most `most` lines: whole sentences as far as they fit, else a cut marked as one."""
    sentences = SENTENCE.findall(text)
    for count in range(len(sentences), 0, -1):
        kept = "".join(sentences[:count])
        lines = broken(kept if count == len(sentences) else kept + CUT, width, measure)
        if len(lines) <= most:
            return lines
    lines = broken(text, width, measure)[:most]
    while measure(lines[-1] + CUT) > width:
        lines[-1] = lines[-1][:-1]
    return [*lines[:-1], lines[-1].rstrip(OPENING + CLOSING) + CUT]


def _units(text: str, width: float, measure: Measure) -> Iterator[str]:
    """Yield what must not be parted; a unit wider than a line is parted all the same."""
    for unit in UNIT.findall(" ".join(text.split())):
        if measure(unit) <= width:
            yield unit
        else:
            yield from unit
