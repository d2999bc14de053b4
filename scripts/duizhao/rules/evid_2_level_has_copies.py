"""EVID-2: an evidence level claims no more copies than are listed."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from ..model.vocabulary import EvidenceLevel

RULE = "EVID-2"
COPIES_NEEDED = {EvidenceLevel.OFFICIAL: 1, EvidenceLevel.TWO_COPIES: 2, EvidenceLevel.ONE_COPY: 1}


def check(library: Library) -> Iterator[Finding]:
    for directive in library.directives:
        for i, provision in enumerate(directive.provisions):
            evidence = provision.evidence
            needed, found = COPIES_NEEDED.get(evidence.level, 0), len(set(evidence.seen))
            if found < needed:
                at = directive.position("provisions", i, "evidence", "level")
                message = f"核对程度写“{evidence.level.label}”，却只列了 {found} 个见过的地址"
                yield Finding(RULE, at, message, f"补足 {needed} 个地址，或把程度降下来")
