"""LINK-3: an address readers are sent to is a safe https: one, never a bare IP address.

Sources and cases may be recorded with any address; `link: true` is a promise to readers.
"""

import ipaddress
from collections.abc import Iterator

from ..addresses import IMPOSSIBLE, parts_of
from ..findings import Finding
from ..model.library import Library
from .outgoing import promised

RULE = "LINK-3"
TITLE = "写了 link: true 的地址，是可靠的 https 地址"
TIP = "改用 https 地址，或者写 link: false"


def check(library: Library) -> Iterator[Finding]:
    for record, keys, address in promised(library):
        fault = _fault(address)
        if fault:
            yield Finding(RULE, record.position(*keys), f"{fault}：{address}", "改用 https 地址，或写 link: false")


def _fault(address: str) -> str | None:
    parts = parts_of(address)
    if parts.scheme == IMPOSSIBLE:
        return "地址不成立"
    host = parts.hostname
    if parts.scheme != "https" or not host:
        return "要链接的地址不是 https"
    if parts.username is not None:
        return "地址里带有用户名"
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return None
    return "地址是裸 IP"
