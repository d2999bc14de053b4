"""ALIAS-1: within a kind an alias leads to one page, and it stands there once; across kinds it may repeat."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from .names import Named, kinds, same

RULE = "ALIAS-1"
TITLE = "一个别名在同一类页面里只指一页，在一页里只写一次，也不重复本页的标题"
TIP = "别名只留在大家最可能要找的那一页。做法和它的材料、场景是不同的类，可以重复。同一页里写重的，--fix 会删掉"


def check(library: Library) -> Iterator[Finding]:
    for pages in kinds(library):
        owner: dict[str, Named] = {}
        for page in pages:
            own = {same(title) for title in page.titles}
            seen: set[str] = set()
            for i, alias in enumerate(page.aliases):
                name = same(alias)
                fault = _fault(alias, name in own, name in seen, owner.get(name))
                if fault and page.record:
                    yield Finding(RULE, page.record.position("aliases", i), *fault)
                seen.add(name)
            for name in seen:
                owner.setdefault(name, page)


def _fault(alias: str, is_own_title: bool, is_seen: bool, owner: Named | None) -> tuple[str, str] | None:
    if is_seen:
        return f"别名“{alias}”在本页写了两次", "只留一个；或运行 duizhao check --fix"
    if is_own_title:
        return f"别名“{alias}”就是本页的名字", "删掉：标题本来就搜得到"
    if owner:
        return f"别名“{alias}”已经写在同类的“{owner.title}”那一页", "只留在大家最可能要找的那一页"
    return None
