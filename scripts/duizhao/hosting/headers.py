"""What every answer says beside the page itself; each server's file is written from these values."""

from .policy import header_policy

FEATURES = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
"""What no page uses (W3C, Permissions Policy). Copying to the clipboard is used, so it is not here."""

HEADERS = {
    "Content-Security-Policy": header_policy(),
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in FEATURES),
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
}

FIXED_NAME = r"\.[0-9a-f]{8,64}(?:\.min)?\.(?:css|js)$"
"""Names that hold a hash of the content, which so never changes, as in `main.57a0d79d.min.css`.

The hash stands between dots: ids of pages may end in a date of eight digits, but hold no dot.
"""
FIXED = "public, max-age=31536000, immutable"
"""RFC 8246; a year, as RFC 9111 names no end."""
ASK_FIRST = "no-cache"
"""Kept, but asked for again each time (RFC 9111, 5.2.2.4), so that nobody reads an old conclusion."""
