"""PRIV-5: no name of a person stands beside a title or a label."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from .privacy.reporting import findings

RULE = "PRIV-5"
TITLE = "姓名不和职务、称呼写在一起"
TIP = "写职务，如“村支书”“一名镇干部”，或者写“张某”。公开文件标题里的名字不算"


def check(library: Library) -> Iterator[Finding]:
    yield from findings(library, RULE)
