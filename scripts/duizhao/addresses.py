"""Addresses that people wrote, taken apart."""

from urllib.parse import SplitResult, urlsplit

IMPOSSIBLE = "impossible"


def parts_of(address: str) -> SplitResult:
    """Return the parts of an address; one that cannot be one, e.g. `https://[`, has only the scheme `impossible`."""
    try:
        return urlsplit(address)
    except ValueError:
        return SplitResult(IMPOSSIBLE, "", "", "", "")
