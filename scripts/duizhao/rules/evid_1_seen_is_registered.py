"""EVID-1: every address where wording was seen is described among the document's sources."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library

RULE = "EVID-1"
TITLE = "见过的地址都登记在本文件的 sources 里"
TIP = "在 sources 里补上它是谁的、哪一类"


def check(library: Library) -> Iterator[Finding]:
    for directive in library.directives:
        registered = {source.address for source in directive.sources}
        for i, provision in enumerate(directive.provisions):
            for k, address in enumerate(provision.evidence.seen):
                if address not in registered:
                    at = directive.position("provisions", i, "evidence", "seen", k)
                    yield Finding(
                        RULE, at, f"见过的地址没有登记：{address}", "在本文件的 sources 里补上它是谁的、哪一类"
                    )
