"""What pages are called and what people type for them, kind by kind: within a kind, one name leads to one page."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model.directive import Directive
from ..model.guide import Guide
from ..model.library import Library
from ..model.material import Material
from ..model.practice import Practice
from ..model.record import Record
from ..model.scene import Scene
from ..pages import DERIVED_PAGES


@dataclass(frozen=True)
class Named:
    """One page: its titles, a short one included, and its aliases. `record` is None for pages nobody writes."""

    record: Record | None
    titles: tuple[str, ...]
    aliases: tuple[str, ...]

    @property
    def title(self) -> str:
        """What readers know the page by."""
        return self.titles[-1]


def kinds(library: Library) -> Iterator[list[Named]]:
    """Yield the pages of each kind of search result; guides and tools are one kind."""
    yield _named(library.practices)
    yield _named(library.scenes)
    yield _named(library.directives)
    yield _named(library.materials)
    derived = [Named(None, (page.title,), page.aliases) for page in DERIVED_PAGES.values()]
    yield derived + _named((*library.guides, *library.contribute))


def same(name: str) -> str:
    """Return a name without what people do not type alike: width, case, spaces."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def _named(records: Iterable[Practice | Scene | Directive | Material | Guide]) -> list[Named]:
    return [Named(record, _titles(record), record.aliases) for record in records]


def _titles(record: Record) -> tuple[str, ...]:
    return (record.title, record.short) if isinstance(record, Directive) else (record.title,)
