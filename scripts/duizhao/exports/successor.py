"""A project that Zensical, the successor of our site generator, builds: pages, files, shell and configuration.

It differs from MkDocs in what follows, each found by building with both (zensical 0.0.73) and held by a test.
"""

import posixpath
import re
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from ..pages import page_url
from ..publication import Publication
from .cards import card_path
from .markdown import write_markdown

CONFIG = "mkdocs.yml"
PAGES, SHELL, SITE = "docs", "overrides", "site"
NOT_UNDERSTOOD = ("hooks", "watch")
"""Settings that name our hook and what it reads; the pages are composed already."""
RAW_LINK = re.compile(r"""(<[a-z][^<>]*?\s(?:href|src)=")(\.{1,2}/[^"]*)(?=")""")
FRONT = "---\n"


def write_project(publication: Publication, config: Mapping[str, Any], assets: Path, shell: Path, folder: Path) -> None:
    """Write a project into `folder`, which need not be there yet and holds nothing.

    `config`: what `successor_config` returns. `assets`: pictures of the pages. `shell`: the theme's overrides.
    Raises OSError.
    """
    pages = {path: successor_page(path, text) for path, text in publication.pages.items()}
    write_markdown(replace(publication, pages=pages), assets, folder / PAGES)
    shutil.copytree(shell, folder / SHELL)
    (folder / CONFIG).write_text(yaml.safe_dump(dict(config), allow_unicode=True, sort_keys=False), encoding="utf-8")


def successor_config(config: Mapping[str, Any], edition: str, address: str, *, cards: bool) -> dict[str, Any]:
    """Return mkdocs.yml as the successor is to read it.

    `edition`: ISO day. `address`: where the site is published, or empty. `cards`: whether pages have pictures.
    """
    kept = {key: value for key, value in config.items() if key not in NOT_UNDERSTOOD}
    return kept | {
        "docs_dir": PAGES,  # it refuses folders outside of the project
        "site_dir": SITE,
        "site_url": address or None,
        "theme": config["theme"] | {"custom_dir": SHELL, "variant": "classic"},  # the look our sheets were made for
        "extra": config["extra"] | {"edition": edition, "cards": cards},
    }


def successor_page(path: str, text: str) -> str:
    """Return a composed page as the successor is to read it.

    MkDocs leaves links in raw HTML as they are, so we write them as seen from the page's address; Zensical takes them
    as seen from the Markdown file and rewrites them. Its templates do not know which file a page came from, so the page
    says where its picture lies, if it has one.
    """
    text = RAW_LINK.sub(lambda match: match[1] + _from_file(path, match[2]), text)
    return text.replace(FRONT, f"{FRONT}card: {card_path(path)}\n", 1)


def _from_file(path: str, link: str) -> str:
    """Return a link that is written as seen from a page's address as seen from its file."""
    target, mark, fragment = link.partition("#")
    whole = posixpath.normpath(posixpath.join(page_url(path), target)).lstrip("/")
    seen = posixpath.relpath(whole, posixpath.dirname(path) or ".")
    return f"{seen}{'/' if target.endswith('/') else ''}{mark}{fragment}"
