"""DATE-1: a document is adopted, then issued, then made public; it takes effect, then is repealed.

Publication can follow years after issue (party regulations), and effect can precede publication.
"""

from collections.abc import Iterator
from itertools import pairwise

from ..findings import Finding
from ..model.dates import earliest, latest
from ..model.directive import Directive
from ..model.library import Library

RULE = "DATE-1"
TITLE = "文件的日期按先后排：通过、印发、公布、施行、废止"
TIP = "核对日期；公开、印发、施行是不同的日子，别填错栏"
LABELS = {"adopted": "通过", "issued": "印发", "published": "公布", "effective": "施行", "repealed": "废止"}
ORDERS = (
    ("adopted", "issued", "published", "repealed"),
    ("adopted", "effective", "repealed"),
    ("issued", "effective"),
)


def check(library: Library) -> Iterator[Finding]:
    for directive in library.directives:
        reported: set[tuple[str, str]] = set()
        for order in ORDERS:
            dated = [name for name in order if getattr(directive, name)]
            for before, after in pairwise(dated):
                if (before, after) not in reported and _is_after(directive, before, after):
                    reported.add((before, after))
                    yield Finding(
                        RULE,
                        directive.position(after),
                        f"{LABELS[after]}日期 {getattr(directive, after)} 早于{LABELS[before]}日期"
                        f" {getattr(directive, before)}",
                        "核对这两个日期；公开、印发、施行是不同的日子，别填错栏",
                    )


def _is_after(directive: Directive, before: str, after: str) -> bool:
    """Whether `before` lies after `after` however the partial dates are read."""
    return earliest(getattr(directive, before)) > latest(getattr(directive, after))
