"""Everything that is published, as plain values: composed pages and data files."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from .browser_data import data_script
from .compose import compose
from .exports.cards import cards
from .exports.data_files import data_files, database_files
from .exports.word.files import word_files
from .model.library import Library
from .search.documents import documents
from .search.prebuilt import search_files
from .tools.as_of import as_of_data
from .tools.burden import burden_data
from .tools.checklist import checklist_data
from .tools.copy import copy_data
from .tools.form import form_clauses, form_data, page_parts
from .tools.numbers import numbers_data
from .tools.privacy import privacy_data

PartMaker = Callable[[], dict[str, bytes]]


@dataclass(frozen=True)
class Publication:
    """Markdown by path from the content root, and other files by path from the site's root."""

    pages: dict[str, str]
    files: dict[str, bytes]


def assemble(library: Library, shell: Path, address: str = "") -> Publication:
    """Return the whole publication of a library without error findings.

    `shell` is the folder that holds the browser scripts, needed to prebuild the search index.
    `address` is where the site is published, ending in a slash; empty where nobody has said so.
    """
    files = search_part(library, shell)
    for make in file_parts(library, address).values():
        files |= make()
    return Publication(pages=compose(library), files=files)


def file_parts(library: Library, address: str) -> dict[str, PartMaker]:
    """Return what makes the files other than pages and search, in parts that need nothing of each other."""
    return {
        "data": lambda: data_files(library, address),
        "database": lambda: database_files(library, documents(library)),
        "word": lambda: word_files(library, address),
        "tools": lambda: _tool_data(library, address),
    }


def search_part(library: Library, shell: Path) -> dict[str, bytes]:
    """Return the files of the search."""
    return search_files(documents(library), shell)


def _tool_data(library: Library, address: str) -> dict[str, bytes]:
    data: dict[str, object] = {
        "notes": checklist_data(library, address),
        "numbers": numbers_data(library),
        "burden": burden_data(library),
        "as-of": as_of_data(library),
        "copy": copy_data(library, address),
        "privacy": privacy_data(library),
        "form": form_data(library),
        "form-clauses": form_clauses(library),
    }
    return {
        f"assets/data/{name}.js": data_script(f"DUIZHAO_{name.replace('-', '_').upper()}", value)
        for name, value in data.items()
    } | {f"assets/data/{name}.js": data_script("DUIZHAO_PAGE", value) for name, value in page_parts(library).items()}


def with_cards(publication: Publication, edition: str) -> Publication:
    """Return the publication with a picture card for each page, which live preview does without."""
    return replace(publication, files=publication.files | cards(publication.pages, edition))
