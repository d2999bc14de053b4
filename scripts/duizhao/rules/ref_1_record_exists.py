"""REF-1: scenes, materials and directives that a record names exist."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.directive import Directive
from ..model.library import Library
from ..model.material import Material
from ..model.scene import Scene
from .references import known_ids, to_records
from .suggestion import nearest

RULE = "REF-1"
TITLE = "写到的场景、材料、文件都在库里"
TIP = "对照索引页上的编号改正；库里没有的，先加那一页"
NAMES = {Directive: "文件", Material: "材料", Scene: "场景"}


def check(library: Library) -> Iterator[Finding]:
    for record in library.records():
        for keys, kind, wanted in to_records(record):
            if library.find(kind, wanted) is None and not library.is_unread(kind, wanted):
                message = f"没有编号为“{wanted}”的{NAMES[kind]}"
                yield Finding(RULE, record.position(*keys), message, nearest(wanted, known_ids(library, kind)))
