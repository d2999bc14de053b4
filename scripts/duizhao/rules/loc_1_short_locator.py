"""LOC-1: a locator finds the place; it does not quote. At most 12 characters of the original."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library

RULE = "LOC-1"
TITLE = "查找短语不超过 12 个字"
TIP = "只留最有辨识度的几个字：它用来找到原文，不用来抄原文"
MAX_CHARACTERS = 12


def check(library: Library) -> Iterator[Finding]:
    for directive in library.directives:
        for i, provision in enumerate(directive.provisions):
            length = len(provision.locator or "")
            if length > MAX_CHARACTERS:
                at = directive.position("provisions", i, "locator")
                message = f"查找短语有 {length} 个字，超过 {MAX_CHARACTERS} 个"
                yield Finding(RULE, at, message, "只留最有辨识度的几个字")
