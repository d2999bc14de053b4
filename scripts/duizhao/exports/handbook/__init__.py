"""The handbook: the whole library as one PDF.

Python says what stands in the book, as a tree of plain values (`nodes`); the hand-written `.typ`
files say how it looks. Text reaches Typst as data and never as markup, so nothing in the content
can be taken for an instruction.
"""

from .content import content
from .typesetting import Handbook, TypesettingFault, typeset

__all__ = ["Handbook", "TypesettingFault", "content", "typeset"]
