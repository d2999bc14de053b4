"""PNG (W3C, third edition): chunks up to IEND, and what follows it."""

from .part import NotWhole, Part

SIGNATURE = b"\x89PNG\r\n\x1a\n"
KEPT = set(b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs acTL fcTL fdAT".split())
"""Chunks the picture needs: pixels, transparency, colours, size, frames."""
NAMES = {b"eXIf": "EXIF", b"tEXt": "文字说明", b"zTXt": "文字说明", b"iTXt": "文字说明", b"tIME": "修改时间"}
XMP = b"XML:com.adobe.xmp"


def png_parts(data: bytes) -> list[Part]:
    """Return the parts of a PNG file. Raises NotWhole."""
    parts, at, kind = [Part(data[:8])], 8, b""
    while kind != b"IEND":
        kind, length = data[at + 4 : at + 8], int.from_bytes(data[at : at + 4], "big")
        end = at + 12 + length
        if end > len(data) or len(kind) < 4:
            raise NotWhole
        parts.append(Part(data[at:end], _extra(kind, data[at + 8 : end])))
        at = end
    return [*parts, Part(data[at:], "图后面的附加数据")] if data[at:] else parts


def _extra(kind: bytes, content: bytes) -> str:
    if kind in KEPT:
        return ""
    if content.startswith(XMP):
        return "XMP"
    return NAMES.get(kind, f"{kind.decode('latin-1')} 数据块")
