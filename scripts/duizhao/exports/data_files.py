"""The published data files by where they lie."""

from ..model.library import Library
from ..search.documents import Documents
from .api import dump, json_files
from .calendar_file import calendar_file
from .catalogue import CALENDAR, FEED, OPENAPI, ROOT, SQLITE
from .csv_files import csv_files
from .feed import feed
from .openapi import openapi
from .sqlite_file import sqlite_file


def data_files(library: Library, address: str = "") -> dict[str, bytes]:
    """Return all but the database, by path from the site's root.

    `address` is where the site is published, ending in a slash; empty where nobody has said so.
    """
    files = json_files(library) | csv_files(library)
    files[FEED] = feed(library, address)
    files[CALENDAR] = calendar_file(library, address)
    files[OPENAPI] = dump(openapi(address))
    return {f"{ROOT}/{name}": data for name, data in files.items()}


def database_files(library: Library, documents: Documents) -> dict[str, bytes]:
    """Return the database, by its path from the site's root."""
    return {f"{ROOT}/{SQLITE}": sqlite_file(library, documents)}
