"""ID-2: an id names one thing only; ids are addresses and stay for ever."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from ..pages import DERIVED_PAGES, page_path

RULE = "ID-2"
TITLE = "条款、材料的编号不重复，页面的编号不和自动生成的页面相同"
TIP = "编号是网址，一直不变。同一条就合并，不同的换一个编号"


def check(library: Library) -> Iterator[Finding]:
    for directive in library.directives:
        seen: set[str] = set()
        for i, provision in enumerate(directive.provisions):
            if provision.id in seen:
                at = directive.position("provisions", i, "id")
                yield Finding(
                    RULE, at, f"条款编号“{provision.id}”在本文件里用了两次", "同一条就合并，不同的条换一个编号"
                )
            seen.add(provision.id)
    materials: set[str] = set()
    for material in library.materials:
        if material.id in materials:
            yield Finding(RULE, material.position("id"), f"材料编号“{material.id}”用了两次", "合并，或换一个编号")
        materials.add(material.id)
    for record in library.records():
        if page_path(record) in DERIVED_PAGES:
            fix = "换一个文件名"
            yield Finding(RULE, record.position(), f"“{page_path(record)}”是自动生成的页面，不能再写一页", fix)
