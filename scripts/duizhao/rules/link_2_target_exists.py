"""LINK-2: a relative link leads to a page or anchor that will exist."""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from ..addresses import parts_of
from ..findings import Finding
from ..model.directive import Directive
from ..model.library import Library
from ..model.record import Record
from ..pages import DERIVED_PAGES, page_path
from .body_tokens import bodies, inline, position
from .suggestion import nearest

RULE = "LINK-2"
TITLE = "站内链接指向的页面和条款存在"
TIP = "对照要去的那一页的文件名改正"


def check(library: Library) -> Iterator[Finding]:
    unread = {f"{kind.FOLDER}/{record_id}.md" for kind, record_id in library.unread}
    known = {page_path(record) for record in library.records()} | set(DERIVED_PAGES) | unread
    for record, tokens in bodies(library):
        for token, line in inline(tokens):
            if token.type != "link_open":
                continue
            address = parts_of(str(token.attrs["href"]))
            if address.scheme or address.netloc or not address.path.endswith(".md"):
                continue
            folder = posixpath.dirname(page_path(record))
            target = posixpath.normpath(posixpath.join(folder, unquote(address.path)))
            if target not in known:
                message = f"链接指向不存在的页面：{address.path}"
                yield Finding(RULE, position(record, line), message, nearest(target, known))
            elif (missing := _missing_provision(library, target, address.fragment)) is not None:
                message = f"链接指向不存在的条款：{address.path}#{address.fragment}"
                yield Finding(RULE, position(record, line), message, missing)


def _missing_provision(library: Library, target: str, fragment: str) -> str | None:
    """Return a hint if the fragment names a provision that the target directive lacks."""
    if not fragment.startswith("p-"):
        return None
    directive: Record | None = next((d for d in library.directives if page_path(d) == target), None)
    if not isinstance(directive, Directive) or directive.provision(fragment[2:]):
        return None
    return nearest(fragment, [p.anchor for p in directive.provisions])
