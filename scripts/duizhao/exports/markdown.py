"""Write a publication as a folder of Markdown that another generator can build."""

from pathlib import Path

from ..publication import Publication


def write_markdown(publication: Publication, assets: Path, folder: Path) -> None:
    """Write pages and files below `folder`; `assets` (pictures of the pages) is copied if it exists."""
    for path, text in publication.pages.items():
        _write(folder / path, text.encode())
    for path, data in publication.files.items():
        _write(folder / path, data)
    for source in sorted(assets.rglob("*")):  # not copytree, which gathers up faults and no longer tells what they were
        if source.is_file():
            _write(folder / "assets" / source.relative_to(assets), source.read_bytes())


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
