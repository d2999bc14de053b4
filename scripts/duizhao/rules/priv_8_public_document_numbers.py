"""PRIV-8: only numbers of public documents are quoted; a directive that shows its number shows where it is public."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from .privacy.reporting import findings

RULE = "PRIV-8"
TITLE = "只引公开文件的文号；文件页写了文号，就要有公开的来源"
TIP = "文号只认机关代字在本站公开文件里出现过的。带“内”“密”“明电”的不收"


def check(library: Library) -> Iterator[Finding]:
    yield from findings(library, RULE)
    for directive in library.directives:
        if directive.doc_number and not (directive.official_urls or directive.sources):
            fix = "在 official_urls 或 sources 写上见到这个文号的公开地址；没有就删掉文号"
            yield Finding(RULE, directive.position("doc_number"), f"文号“{directive.doc_number}”没有公开的来源", fix)
