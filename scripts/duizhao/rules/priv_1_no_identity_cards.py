"""PRIV-1: no identity card number stands in any text (GB 11643—1999, and the 15 digits before it)."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from .privacy.reporting import findings

RULE = "PRIV-1"
TITLE = "不写身份证号码，新的 18 位、旧的 15 位都不写"
TIP = "整个删掉，不要只遮几位。提示里只露头尾，免得再传一次"


def check(library: Library) -> Iterator[Finding]:
    yield from findings(library, RULE)
