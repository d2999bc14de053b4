"""What tests of drawings share: the real library, and a page's drawing as a tree."""

import re
from xml.etree import ElementTree


def drawing(page: str) -> ElementTree.Element:
    """Return the figure of a composed page."""
    match = re.search(r'<figure class="drawing.*?</figure>', page)
    assert match
    return ElementTree.fromstring(match.group())


def words(element: ElementTree.Element) -> str:
    return "".join(element.itertext())
