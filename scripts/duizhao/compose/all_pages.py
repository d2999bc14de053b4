"""Every page of the site, by path."""

from ..model.library import Library
from . import derived, record_pages


def compose(library: Library) -> dict[str, str]:
    """Return composed Markdown by path from the content root, ordered by path.

    Expects a library without error findings; a broken citation raises LookupError.
    """
    pages: dict[str, str] = {}
    for path, text in (*record_pages.compose(library), *derived.compose(library)):
        if path in pages:
            raise ValueError(f"two pages at {path}")
        pages[path] = text
    return dict(sorted(pages.items()))
