"""WebP (RFC 9649): RIFF chunks, and what follows them."""

from .part import NotWhole, Part, without_extras

KEPT = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"}
NAMES = {b"EXIF": "EXIF", b"XMP ": "XMP"}
HEADER = 12
FLAGS_OF_METADATA = 0x08 | 0x04
"""Bits in VP8X that announce Exif and XMP chunks (2.7)."""


def webp_parts(data: bytes) -> list[Part]:
    """Return the parts of a WebP file. Raises NotWhole."""
    whole = 8 + int.from_bytes(data[4:8], "little")
    if whole > len(data) or whole < HEADER:
        raise NotWhole
    parts, at = [Part(data[:HEADER])], HEADER
    while at < whole:
        kind, length = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        end = at + 8 + length + length % 2
        if end > whole:
            raise NotWhole
        parts.append(Part(data[at:end], "" if kind in KEPT else NAMES.get(kind, f"{kind.decode('latin-1')} 数据块")))
        at = end
    return [*parts, Part(data[whole:], "图后面的附加数据")] if data[whole:] else parts


def joined(parts: list[Part]) -> bytes:
    """Return the file without its extras, its length and announcements put right."""
    kept = [Part(_unannounced(part.data)) for part in parts if not part.extra]
    body = without_extras(kept[1:])
    return b"RIFF" + (len(body) + 4).to_bytes(4, "little") + b"WEBP" + body


def _unannounced(chunk: bytes) -> bytes:
    if not chunk.startswith(b"VP8X"):
        return chunk
    return chunk[:8] + bytes([chunk[8] & ~FLAGS_OF_METADATA]) + chunk[9:]
