"""Values of the page on what others made."""

from ..licences.shipped import SHIPPED
from ..model.library import Library

NAMES = {
    "MIT": "MIT",
    "Apache-2.0": "Apache 2.0",
    "OFL-1.1": "SIL 开放字体许可 1.1",
    "CC-BY-4.0": "CC BY 4.0",
    "WTFPL": "WTFPL 2",
}
"""What readers see a licence called."""


def licences_page(library: Library) -> dict[str, object]:
    """Return everything that travels with the site, and the names of licences."""
    return {"shipped": SHIPPED, "names": NAMES}
