"""The addresses readers are sent to, for a link checker."""

from ..model.library import Library
from ..rules.outgoing import official, promised


def addresses(library: Library) -> list[str]:
    """Return every address a page turns into a link to another site, once, in order."""
    return sorted({address for _, _, address in (*promised(library), *official(library))})
