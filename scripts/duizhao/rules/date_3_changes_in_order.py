"""DATE-3: a page's changes are written with the oldest first; the first is when it was added."""

from collections.abc import Iterator
from itertools import pairwise

from ..findings import Finding
from ..model.dates import earliest, latest
from ..model.library import Library

RULE = "DATE-3"
TITLE = "改动记录旧的在前，新的在后"
TIP = "新的一条加在 changes 的最后"


def check(library: Library) -> Iterator[Finding]:
    for record in (*library.directives, *library.practices, *library.scenes):
        for i, (before, after) in enumerate(pairwise(record.changes), 1):
            if earliest(before.date) > latest(after.date):
                yield Finding(
                    RULE,
                    record.position("changes", i, "date"),
                    f"改动日期 {after.date} 早于上一条的 {before.date}",
                    "旧的写在前，新的加在最后",
                )
