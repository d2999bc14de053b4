"""What kind of file each ending stands for. Servers' own lists lack some and differ on others."""

TEXT = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",  # RFC 9239
    "txt": "text/plain",
    "csv": "text/csv",
    "ics": "text/calendar",
    "atom": "application/atom+xml",
    "svg": "image/svg+xml",
}
"""All in UTF-8, and said so."""
JSON = {"json": "application/json"}
"""UTF-8 by definition; it has no charset (RFC 8259, 11)."""
BINARY = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "pdf": "application/pdf",
    "zip": "application/zip",
    "epub": "application/epub+zip",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "sqlite": "application/vnd.sqlite3",
}
COMPRESSED = (*TEXT.values(), *JSON.values(), BINARY["sqlite"])
"""Kinds that get smaller on the way; the others are packed already."""
NAMES = {"SHA256SUMS": "text/plain"}
"""Files without an ending."""


def content_types() -> dict[str, str]:
    """Return the whole Content-Type by ending, in the order of the lists above."""
    return {ending: f"{kind}; charset=utf-8" for ending, kind in TEXT.items()} | JSON | BINARY
