"""PRIV-6: no unit below the province is named outside of what authorities have published."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from .privacy.reporting import findings

RULE = "PRIV-6"
TITLE = "不写省以下单位的名，官方通报过的案例除外"
TIP = "写成“一个县”“某镇”。官方公开通报的案例写 kind: official-notice；来源的 publisher 照实写"


def check(library: Library) -> Iterator[Finding]:
    yield from findings(library, RULE)
