"""PRIV-3: no mailbox or chat account stands in any text."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from .privacy.reporting import findings

RULE = "PRIV-3"
TITLE = "不写邮箱、QQ 号和微信号"
TIP = "要举例，用 name@example.com"


def check(library: Library) -> Iterator[Finding]:
    yield from findings(library, RULE)
