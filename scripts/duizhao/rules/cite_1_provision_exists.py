"""CITE-1: every citation points to a provision that is in the library."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.directive import Directive
from ..model.library import Library
from .references import known_ids, to_provisions
from .suggestion import nearest

RULE = "CITE-1"
TITLE = "引用的条款在库里"
TIP = "对照文件页上的条款编号改正；库里没有的，先在文件页加这一条"


def check(library: Library) -> Iterator[Finding]:
    for record in library.records():
        for keys, reference in to_provisions(record):
            directive = library.find(Directive, reference.directive)
            if library.is_unread(Directive, reference.directive):
                continue
            if directive is None:
                at = record.position(*keys, "directive")
                message = f"引用了不存在的文件“{reference.directive}”"
                yield Finding(RULE, at, message, nearest(reference.directive, known_ids(library, Directive)))
            elif directive.provision(reference.provision) is None:
                at = record.position(*keys, "provision")
                message = f"《{directive.short}》里没有编号为“{reference.provision}”的条款"
                yield Finding(RULE, at, message, nearest(reference.provision, [p.id for p in directive.provisions]))
