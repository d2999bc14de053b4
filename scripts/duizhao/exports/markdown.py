"""Write a publication as a folder of Markdown that another generator can build."""

from pathlib import Path

from ..files import put_file
from ..publication import Publication


def write_markdown(publication: Publication, assets: Path, folder: Path) -> None:
    """Write pages and files below `folder`; `assets` (pictures of the pages) is copied if it exists."""
    for path, text in publication.pages.items():
        put_file(folder / path, text.encode())
    for path, data in publication.files.items():
        put_file(folder / path, data)
    for source in sorted(assets.rglob("*")):  # not copytree, which gathers up faults and no longer tells what they were
        if source.is_file():
            put_file(folder / "assets" / source.relative_to(assets), source.read_bytes())
