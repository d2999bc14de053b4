"""Where the project's own files are."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

CONFIG = "mkdocs.yml"


@dataclass(frozen=True)
class Project:
    """Folders of a checkout, all absolute."""

    root: Path

    @property
    def config(self) -> Path:
        return self.root / CONFIG

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    @property
    def shell(self) -> Path:
        return self.root / "overrides"

    @property
    def settings(self) -> dict[str, Any]:
        """What mkdocs.yml says."""
        written: dict[str, Any] = yaml.safe_load(self.config.read_text(encoding="utf-8"))
        return written

    @property
    def address(self) -> str:
        """Where the site is published, as `site_url` in mkdocs.yml has it, ending in a slash; empty if it does not."""
        written = self.settings.get("site_url")
        return f"{str(written).rstrip('/')}/" if written else ""

    @property
    def files_of_every_page(self) -> list[tuple[str, ...]]:
        """Lists of sheets and of scripts that every page loads, as mkdocs.yml has them."""
        extra = self.settings["extra"]
        return [tuple(extra[name]) for name in ("sheets", "scripts_before_paint", "scripts")]

    @property
    def markdown_extensions(self) -> dict[str, dict[str, Any]]:
        """Markdown extensions with their settings, as mkdocs.yml has them."""
        written = self.settings["markdown_extensions"]
        entries = [entry if isinstance(entry, dict) else {entry: None} for entry in written]
        return {name: settings or {} for entry in entries for name, settings in entry.items()}

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def dist(self) -> Path:
        """Where exports for download are written."""
        return self.root / "dist"


def find_project() -> Project:
    """Return the checkout the command runs in, else the one this package lies in.

    Raises FileNotFoundError if there is neither.
    """
    for folder in (Path.cwd(), *Path.cwd().parents, Path(__file__).resolve().parents[2]):
        if (folder / CONFIG).is_file() and (folder / "overrides").is_dir():
            return Project(folder)
    raise FileNotFoundError(CONFIG)
