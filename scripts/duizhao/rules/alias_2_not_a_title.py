"""ALIAS-2: an alias is not the title of another page of the same kind, which it would lead away from."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from .names import kinds, same

RULE = "ALIAS-2"
TITLE = "别名不是同类的另一页的标题或简称"
TIP = "删掉这个别名，或者换一个更具体的说法"


def check(library: Library) -> Iterator[Finding]:
    for pages in kinds(library):
        owner = {same(title): page for page in pages for title in page.titles}
        for page in pages:
            for i, alias in enumerate(page.aliases):
                titled = owner.get(same(alias))
                if page.record and titled and titled is not page:
                    at = page.record.position("aliases", i)
                    yield Finding(RULE, at, f"别名“{alias}”是同类的另一页的名字", "删掉它，或换一个更具体的说法")
