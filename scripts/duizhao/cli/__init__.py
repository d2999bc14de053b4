"""The `duizhao` command: one verb a function, thin over the modules that do the work."""

from .main import main

__all__ = ["main"]
