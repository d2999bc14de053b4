"""What stands in the handbook, in order."""

from ...model.library import Library
from .directives import directives
from .guides import guides
from .linking import resolved
from .materials import materials
from .nodes import contents
from .practices import practices
from .reading_key import reading_key
from .scenes import scenes
from .tables import figures, limits

CHAPTERS = (scenes, practices, directives, limits, figures, guides, materials)
"""After the key to the marks and the contents."""


def content(library: Library) -> dict[str, object]:
    """Return the book as plain values: what the cover says, then its blocks.

    Expects a library without error findings; a broken citation raises LookupError.
    """
    blocks = [*reading_key(library), contents()]
    for chapter in CHAPTERS:
        blocks += chapter(library)
    return {
        "edition": library.edition,
        "counts": [
            f"{len(library.practices)} 种常见要求",
            f"{len(library.scenes)} 个场景",
            f"{len(library.directives)} 份文件",
            f"{sum(len(d.provisions) for d in library.directives)} 条条款",
        ],
        "blocks": resolved(blocks),
    }
