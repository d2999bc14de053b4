"""From files to a library: the only place that reads content from disk."""

from .walk import read_library

__all__ = ["read_library"]
