"""What must not be published, as the form in the browser needs it: the very definition the rules apply."""

from typing import Any

from ..model.library import Library
from ..rules.privacy.definition import definition


def privacy_data(library: Library) -> dict[str, Any]:
    """Return the definition for this library, sets as sorted lists."""
    return {part: _plain(value) for part, value in definition(library).items()}


def _plain(value: object) -> object:
    match value:
        case dict():
            return {key: _plain(inner) for key, inner in value.items()}
        case frozenset():
            return sorted(value)
        case list() | tuple():
            return [_plain(inner) for inner in value]
        case _:
            return value
