"""The e-book: the site's pages as one EPUB 3 file.

The writer is our own. It needs a zip file, two lists and one template a page; of the ready-made
ones EbookLib is under the AGPL, the permissively licensed ones are not kept up, and pandoc weighs
180 MB. Structure and names follow EPUB 3.3 (W3C).
"""

from .chapters import chapters
from .container import pack

__all__ = ["chapters", "pack"]
