"""Entries of zips whose bytes depend on content and day alone, whatever system writes them."""

from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

FIRST_DAY, LAST_DAY = "1980-01-01", "2107-12-31"
"""A zip cannot hold earlier or later days (APPNOTE.TXT 4.4.6, MS-DOS date)."""
UNIX = 3
"""The system that made the entry, said to be the same everywhere (APPNOTE.TXT 4.4.2)."""
PLAIN_FILE = 0o100644


def steady_entry(name: str, day: str = FIRST_DAY, *, stored: bool = False) -> ZipInfo:
    """Return an entry for a plain file of this ISO day, deflated unless it is to be stored as it is."""
    year, month, date = map(int, min(max(day, FIRST_DAY), LAST_DAY).split("-"))
    entry = ZipInfo(name, (year, month, date, 0, 0, 0))
    entry.create_system = UNIX
    entry.external_attr = PLAIN_FILE << 16
    entry.compress_type = ZIP_STORED if stored else ZIP_DEFLATED
    return entry
