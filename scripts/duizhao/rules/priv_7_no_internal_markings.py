"""PRIV-7: nothing carries the marks of internal or classified papers."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from .privacy.reporting import findings

RULE = "PRIV-7"
TITLE = "没有密级标志和内部资料的标记"
TIP = "有这种标记的材料一个字也不引。已经贴出来的，告诉维护者，提交记录里也要清掉"


def check(library: Library) -> Iterator[Finding]:
    yield from findings(library, RULE)
