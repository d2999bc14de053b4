"""The guides, each a chapter's section of its own."""

from collections.abc import Iterator

from ...model.library import Library
from ...pages import DERIVED_PAGES, page_path
from .nodes import Node, heading, note
from .prose import prose

PAGE = "guide/index.md"
ENTRY = 2


def guides(library: Library) -> Iterator[Node]:
    """Yield the blocks of the chapter."""
    yield heading(1, PAGE, DERIVED_PAGES[PAGE].title, listed=True)
    for guide in library.guides:
        here = page_path(guide)
        yield heading(ENTRY, here, guide.title, listed=True)
        yield note(guide.description, leads=True)
        yield from prose(guide.body, here, ENTRY)
