"""Changes and checks as an Atom feed (RFC 4287)."""

from xml.etree import ElementTree

from ..model.dates import earliest
from ..model.library import Library
from .catalogue import FEED, ROOT
from .log import RECORD_KINDS, Entry, entries, lasting_id
from .versions import SITE

ATOM = "http://www.w3.org/2005/Atom"
NEWEST = 200
"""A feed is fetched over and over, so it is kept short; the whole log is changes.json and changes.csv."""


def feed(library: Library, address: str = "") -> bytes:
    """Return the newest entries.

    `address` is where the site is published, ending in a slash. Without it links are relative to
    the feed itself, which feed readers resolve against where they fetched it (RFC 4287, 2 and 4.2.7).
    """
    newest = entries(library)[:NEWEST]
    root = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": "zh-CN"})
    _add(root, "id", lasting_id("feed"))
    _add(root, "title", f"{SITE}：更新记录")
    _add(root, "updated", _moment(newest[0].date if newest else library.edition))
    _add(ElementTree.SubElement(root, "author"), "name", SITE)
    _add(root, "rights", "CC BY 4.0")
    base = address or "../../"
    if address:
        ElementTree.SubElement(root, "link", {"rel": "self", "href": f"{address}{ROOT}/{FEED}"})
    ElementTree.SubElement(root, "link", {"rel": "alternate", "href": f"{base}changes/"})
    for entry in newest:
        _entry(root, entry, base)
    ElementTree.indent(root, space=" ")
    data: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def _entry(root: ElementTree.Element, entry: Entry, base: str) -> None:
    element = ElementTree.SubElement(root, "entry")
    _add(element, "id", entry.id)
    _add(element, "title", f"{entry.title}：{entry.summary}")
    _add(element, "updated", _moment(entry.date))
    ElementTree.SubElement(element, "link", {"rel": "alternate", "href": base + entry.url})
    ElementTree.SubElement(element, "category", {"term": entry.record_kind, "label": RECORD_KINDS[entry.record_kind]})
    _add(element, "summary", entry.summary)


def _moment(date: str) -> str:
    """Return the first moment, in Beijing, of the first day a date can mean."""
    return f"{earliest(date)}T00:00:00+08:00"


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text
