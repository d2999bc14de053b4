"""Everything that is published, as plain values: composed pages and data files."""

from dataclasses import dataclass, replace
from pathlib import Path

from .browser_data import data_script
from .compose import compose
from .exports.api import api_files
from .exports.cards import cards
from .model.library import Library
from .search.documents import documents
from .search.prebuilt import search_files
from .tools.burden import burden_data


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
    files = api_files(library) | search_files(documents(library), shell)
    files["assets/data/burden.js"] = data_script("DUIZHAO_BURDEN", burden_data(library))
    return Publication(pages=compose(library), files=files)


def with_cards(publication: Publication, edition: str) -> Publication:
    """Return the publication with a picture card for each page, which live preview does without."""
    return replace(publication, files=publication.files | cards(publication.pages, edition))
