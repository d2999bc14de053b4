"""The whole definition for one library, as plain data: what Python scans with and what the browser is given."""

from typing import Any

from ...model.library import Library
from .document_numbers import document_numbers
from .markings import PATTERNS as MARKINGS
from .numbers import PATTERNS as NUMBERS
from .people import PEOPLE
from .places import places

ADDRESS = "https?://[!-~]+"
"""Web addresses hold article numbers of any length; they are searched for identity cards only."""


def definition(library: Library) -> dict[str, Any]:
    """Return the definition; the library gives the numbers of documents that are public."""
    return {
        "address": ADDRESS,
        "patterns": [*NUMBERS, *MARKINGS],
        "people": PEOPLE,
        "places": places(),
        "numbers": document_numbers(d.doc_number for d in library.directives if d.doc_number),
    }
