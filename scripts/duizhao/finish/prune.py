"""Remove what the theme brings and this site does not use."""

import shutil
from pathlib import Path

UNUSED_FOLDERS = ("assets/javascripts", "assets/stylesheets")
UNUSED_FILES = ("sitemap.xml", "sitemap.xml.gz", "assets/images/favicon.png")


def prune(site: Path) -> None:
    """Delete the theme's scripts and sheets, and the sitemap, which has no address to name."""
    for folder in UNUSED_FOLDERS:
        shutil.rmtree(site / folder, ignore_errors=True)
    for name in UNUSED_FILES:
        (site / name).unlink(missing_ok=True)
