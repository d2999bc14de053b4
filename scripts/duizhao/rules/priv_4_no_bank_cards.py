"""PRIV-4: no bank card number stands in any text."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from .privacy.reporting import findings

RULE = "PRIV-4"
TITLE = "不写银行卡号"
TIP = "整个删掉。编号和案号碰巧像卡号的，也请换一种写法"


def check(library: Library) -> Iterator[Finding]:
    yield from findings(library, RULE)
