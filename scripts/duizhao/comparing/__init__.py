"""What changed between two states of the content, in the words of the subject rather than of files and lines."""

from .compare import compare

__all__ = ["compare"]
