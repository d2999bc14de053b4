"""A stretch of a picture's file."""

from dataclasses import dataclass


class NotWhole(ValueError):
    """The file ends too soon or does not keep to its format."""


@dataclass(frozen=True)
class Part:
    """Bytes of a file. `extra` says what they are if the picture can do without them; empty for the picture itself."""

    data: bytes
    extra: str = ""


def without_extras(parts: list[Part]) -> bytes:
    """Return the file without its extras."""
    return b"".join(part.data for part in parts if not part.extra)
