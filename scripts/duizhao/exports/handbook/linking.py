"""Links within the book: each leads to a place that is there, or is plain text."""

from typing import Any

from .nodes import Node


def resolved(blocks: list[Node]) -> list[Node]:
    """Return the blocks with every link settled.

    A link to a place of a page that the book does not mark leads to the page; a link to a page
    that is not in the book (search, tools) keeps its words only. Raises ValueError if two places
    have one name.
    """
    places = list(_labels(blocks))
    known = set(places)
    if len(known) < len(places):
        raise ValueError(f"one name for two places: {sorted(p for p in known if places.count(p) > 1)}")
    return [_settled(block, known) for block in blocks]


def _labels(value: Any) -> list[str]:
    found: list[str] = []
    if isinstance(value, dict):
        if value.get("is") == "heading" and value["label"]:
            found.append(value["label"])
        for child in value.values():
            found += _labels(child)
    elif isinstance(value, list):
        for child in value:
            found += _labels(child)
    return found


def _settled(value: Any, known: set[str]) -> Any:
    if isinstance(value, list):
        return [_settled(child, known) for child in value]
    if not isinstance(value, dict):
        return value
    settled = {key: _settled(child, known) for key, child in value.items()}
    if value.get("is") == "link":
        page = value["to"].partition("#")[0]
        settled["to"] = next((place for place in (value["to"], page) if place in known), "")
    return settled
