"""PRIV-2: no mobile or landline number stands in any text; short public hotlines may."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from .privacy.reporting import findings

RULE = "PRIV-2"
TITLE = "不写手机号码和座机号码"
TIP = "公开的服务热线写短号，如 12345、12388"


def check(library: Library) -> Iterator[Finding]:
    yield from findings(library, RULE)
