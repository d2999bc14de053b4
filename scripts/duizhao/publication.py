"""Everything that is published, as plain values: composed pages and data files."""

from dataclasses import dataclass
from pathlib import Path

from .browser_data import data_script
from .compose import compose
from .exports.api import api_files
from .model.library import Library
from .search.documents import documents
from .search.prebuilt import search_files
from .tools.as_of import as_of_data
from .tools.numbers import numbers_data


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
    files["assets/data/numbers.js"] = data_script("DUIZHAO_NUMBERS", numbers_data(library))
    files["assets/data/as-of.js"] = data_script("DUIZHAO_AS_OF", as_of_data(library))
    return Publication(pages=compose(library), files=files)
