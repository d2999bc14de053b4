"""EVID-2: an evidence level claims no more independent copies than are listed.

Two pages of one site, or two files of one repository, are one copy: they may share one mistake.
"""

import re
from collections.abc import Iterator

from ..addresses import parts_of
from ..findings import Finding
from ..model.library import Library
from ..model.vocabulary import EvidenceLevel

RULE = "EVID-2"
TITLE = "核对程度和见过的地址对得上：官方文本 1 处，多处转载 2 处"
TIP = "补足地址（同一网站或代码库只算一处），或者把程度降下来"
COPIES_NEEDED = {EvidenceLevel.OFFICIAL: 1, EvidenceLevel.TWO_COPIES: 2, EvidenceLevel.ONE_COPY: 1}
REPOSITORY = re.compile(r"^(?:https?://github\.com/|github:)([^/@]+/[^/@:]+)", re.IGNORECASE)


def check(library: Library) -> Iterator[Finding]:
    for directive in library.directives:
        for i, provision in enumerate(directive.provisions):
            evidence = provision.evidence
            found = len({origin(address) for address in evidence.seen})
            for name, what in (("level", "核对程度"), ("number_level", "条号的核对程度")):
                level: EvidenceLevel = getattr(evidence, name)
                needed = COPIES_NEEDED.get(level, 0)
                if found < needed:
                    at = directive.position("provisions", i, "evidence", name)
                    message = f"{what}写“{level.label}”，见过的地址却只来自 {found} 处"
                    yield Finding(RULE, at, message, f"补足 {needed} 处（同一网站或代码库只算一处），或把程度降下来")


def origin(address: str) -> str:
    """Return who keeps a copy: the repository, else the host, else the address itself."""
    repository = REPOSITORY.match(address)
    if repository:
        return repository.group(1).lower()
    host = parts_of(address).hostname if "://" in address else None
    return (host or address).removeprefix("www.").removeprefix("m.")
