"""Every page of the site, by path."""

from collections.abc import Callable, Mapping

from ..model.library import Library
from . import derived, record_pages


def compose(library: Library) -> dict[str, str]:
    """Return composed Markdown by path from the content root, ordered by path.

    Expects a library without error findings; a broken citation raises LookupError.
    """
    return {path: make() for path, make in composers(library).items()}


def composers(library: Library) -> Mapping[str, Callable[[], str]]:
    """Return what composes each page, by path, ordered likewise: for who needs one page, or not all at once."""
    pages: dict[str, Callable[[], str]] = {}
    for path, make in (*record_pages.composers(library), *derived.composers(library)):
        if path in pages:
            raise ValueError(f"two pages at {path}")
        pages[path] = make
    return dict(sorted(pages.items()))
