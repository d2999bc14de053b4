"""From a library to pages of Markdown that any generator can build."""

from .all_pages import compose

__all__ = ["compose"]
