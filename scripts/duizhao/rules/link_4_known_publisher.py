"""LINK-4: readers are sent only to publishers on the list in docs/publishers.yaml."""

from collections.abc import Iterator

from ..addresses import parts_of
from ..findings import Finding
from ..model.library import Library
from ..model.publisher import Publisher
from ..model.record import EVERY_ID
from .outgoing import official, promised

RULE = "LINK-4"
TITLE = "给读者的链接，网站在 docs/publishers.yaml 的名单里"
TIP = "改为不链接（link: false）；确是机关、媒体、高校自己的网站，先写进名单"


def check(library: Library) -> Iterator[Finding]:
    if library.is_unread(Publisher, EVERY_ID):
        return
    for record, keys, address in (*promised(library), *official(library)):
        host = parts_of(address).hostname
        if host and address.startswith("https://") and not library.is_linkable(host):
            fix = "改为不链接（link: false）；确是政府、党媒、新闻机构或高校自己的网站，就先写进 publishers.yaml"
            yield Finding(RULE, record.position(*keys), f"“{host}”不在可以链接的名单里", fix)
