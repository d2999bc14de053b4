"""Every address that a page turns into a link to another site."""

from collections.abc import Iterator

from ..model.library import Library
from ..model.record import Key, Record


def promised(library: Library) -> Iterator[tuple[Record, tuple[Key, ...], str]]:
    """Yield (record, keys, address) wherever `link: true` promises readers a link."""
    for directive in library.directives:
        for i, source in enumerate(directive.sources):
            if source.link:
                yield directive, ("sources", i), source.address
    for practice in library.practices:
        for i, case in enumerate(practice.cases):
            if case.link:
                yield practice, ("cases", i), case.url or ""
    for figure in library.figures:
        if figure.link:
            yield figure, (), figure.address or ""


def official(library: Library) -> Iterator[tuple[Record, tuple[Key, ...], str]]:
    """Yield (record, keys, address) of each official address safe enough to be linked."""
    for directive in library.directives:
        for i, address in enumerate(directive.official_urls):
            if address.startswith("https://"):
                yield directive, ("official_urls", i), address
