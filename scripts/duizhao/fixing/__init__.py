"""Mechanical slips put right in the source text itself, by position: nothing else in a file moves. Pure."""

from .pages import mended

__all__ = ["mended"]
