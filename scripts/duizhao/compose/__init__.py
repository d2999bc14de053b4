"""From a library to pages of Markdown that any generator can build."""

from .all_pages import compose, composers

__all__ = ["compose", "composers"]
