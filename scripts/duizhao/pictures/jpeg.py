"""JPEG (ISO/IEC 10918-1, annex B): segments up to the end of the image, and what follows it."""

from .part import NotWhole, Part

START, END, SCAN, COMMENT = 0xD8, 0xD9, 0xDA, 0xFE
APPLICATION = range(0xE0, 0xF0)
WITHOUT_LENGTH = {0x01, *range(0xD0, 0xD8)}
KEPT = (b"JFIF\0", b"ICC_PROFILE\0", b"Adobe")
"""Application segments the picture needs: how its colours are to be read."""
NAMES = {b"Exif": "EXIF", b"http://ns.adobe.com/": "XMP", b"Photoshop": "IPTC", b"MPF": "附带的另一张图"}


def jpeg_parts(data: bytes) -> list[Part]:
    """Return the parts of a JPEG file. Raises NotWhole."""
    parts, at = [Part(data[:2])], 2
    while True:
        marker, begin = _marker(data, at)
        if marker == END:
            parts.append(Part(data[at : begin + 1]))
            rest = data[begin + 1 :]
            return [*parts, Part(rest, "图后面的附加数据")] if rest else parts
        end = begin + 1 if marker in WITHOUT_LENGTH else begin + 1 + int.from_bytes(data[begin + 1 : begin + 3], "big")
        if marker == SCAN:
            end = _end_of_scan(data, end)
        parts.append(Part(data[at:end], _extra(marker, data[begin + 3 : end])))
        at = end


def _marker(data: bytes, at: int) -> tuple[int, int]:
    """Return the marker at a place and where its code stands; fill bytes may come before it (B.1.1.2)."""
    code = at + 1
    while code < len(data) and data[at] == data[code] == 0xFF:
        code += 1
    if code >= len(data) or data[at] != 0xFF:
        raise NotWhole
    return data[code], code


def _end_of_scan(data: bytes, at: int) -> int:
    """Return where the next marker begins: inside a scan FF is followed by 00 or a restart marker."""
    while (at := data.find(b"\xff", at)) >= 0 and at + 1 < len(data):
        if data[at + 1] != 0 and data[at + 1] not in WITHOUT_LENGTH:
            return at
        at += 2
    raise NotWhole


def _extra(marker: int, content: bytes) -> str:
    if marker == COMMENT:
        return "注释"
    if marker not in APPLICATION or content.startswith(KEPT):
        return ""
    return next((name for begins, name in NAMES.items() if content.startswith(begins)), f"APP{marker - 0xE0}")
