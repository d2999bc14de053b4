"""Write a publication as a folder of Markdown that another generator can build."""

import shutil
from pathlib import Path

from ..publication import Publication


def write_markdown(publication: Publication, assets: Path, folder: Path) -> None:
    """Write pages and files below `folder`; `assets` (pictures of the pages) is copied if it exists."""
    for path, text in publication.pages.items():
        _write(folder / path, text.encode())
    for path, data in publication.files.items():
        _write(folder / path, data)
    if assets.is_dir():
        shutil.copytree(assets, folder / "assets", dirs_exist_ok=True)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
