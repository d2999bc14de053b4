"""From composed Markdown to the chapters of the e-book."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import unquote

import markdown

from ...addresses import parts_of
from ...compose.derived import SEARCH
from ...pages import FORM
from ...reading.front_matter import FrontMatter, split
from .xhtml import cleaned, ids

LEFT_OUT = (SEARCH, "index.md", "tools/", FORM)
"""What is of use only on the site: search and tools need script, and the contents do the work of the home page."""


@dataclass(frozen=True)
class Chapter:
    """One page: where its Markdown lay, its title, and its XHTML without the frame around it."""

    path: str
    title: str
    body: str

    @property
    def name(self) -> str:
        """Path of its file in the e-book."""
        return file_name(self.path)


def chapters(pages: Mapping[str, str], extensions: Mapping[str, Mapping[str, Any]]) -> dict[str, Chapter]:
    """Return chapters by path of composed page.

    `extensions` are those the site is built with, with their settings. Links to other chapters
    lead to their files; links to what is not in the book become plain text.
    """
    settings = {name: dict(values) for name, values in extensions.items()}
    converter = markdown.Markdown(extensions=list(settings), extension_configs=settings)
    kept = {path: split(text) for path, text in pages.items() if not path.startswith(LEFT_OUT)}
    html = {path: converter.reset().convert(parts.body) for path, parts in kept.items()}
    places = {path: ids(text) for path, text in html.items()}
    return {
        path: Chapter(path, _title(parts), cleaned(html[path], partial(_settled, here=path, places=places)))
        for path, parts in kept.items()
    }


def _title(parts: FrontMatter) -> str:
    if not isinstance(parts.data, dict):
        raise TypeError("composed pages have front matter")
    return str(parts.data["title"])


def file_name(path: str) -> str:
    """Return the path of a chapter's file from that of its Markdown."""
    return f"{path.removesuffix('.md')}.xhtml"


def _settled(href: str, here: str, places: Mapping[str, set[str]]) -> str:
    """Return what a link leads to in the book; empty if it is not there."""
    parts = parts_of(href)
    if parts.scheme or parts.netloc:
        return href if parts.scheme == "https" else ""
    folder = posixpath.dirname(here)
    target = posixpath.normpath(posixpath.join(folder, unquote(parts.path))) if parts.path else here
    if target not in places:
        return ""
    fragment = f"#{parts.fragment}" if parts.fragment in places[target] else ""
    if target == here and fragment:
        return fragment
    return posixpath.relpath(file_name(target), folder or ".") + fragment
