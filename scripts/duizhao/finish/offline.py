"""Turn a finished site into a folder to carry away: opened by double click, with or without script."""

import shutil
from pathlib import Path

from ..exports.copy_note import copy_note
from .manifest import file_names, write_manifest
from .spelt_out import spell_out

TOP = "减负对照"
NOTE = "说明.txt"
LICENCES = {"LICENSE": "LICENSE.txt", "LICENSE-CONTENT": "LICENSE-CONTENT.txt"}
"""MIT asks that its text goes with every copy. With an ending, so that a double click opens them."""
SERVER_ONLY = "404.html"
"""Only a server shows it, and its addresses begin at the server's root, which a folder does not have."""


def make_offline(site: Path, root: Path, edition: str, address: str) -> None:
    """Change the site in place; `root` is the project's folder, `address` where newer editions are, or empty."""
    (site / SERVER_ONLY).unlink(missing_ok=True)
    pages = {name for name in file_names(site) if name.endswith(".html")}
    for page in sorted(pages):
        html = (site / page).read_bytes().decode()
        (site / page).write_bytes(spell_out(html, page, pages).encode())
    for source, name in LICENCES.items():
        shutil.copyfile(root / source, site / name)
    (site / NOTE).write_bytes(copy_note(edition, address))
    write_manifest(site)
