"""MkDocs adapter: one composed page to HTML at a time.

MkDocs' own `build` keeps every page in one process's memory. Called page by page, its pieces can work on all
cores, and live preview can make the one page that is asked for.
"""

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from .project import Project

NOT_FOUND = "404.html"


class GeneratorFault(Exception):
    """A page could not be made; the message names the page and what MkDocs says of it."""


@dataclass(frozen=True)
class Made:
    """A page as HTML, and what is needed to tell whether links between pages lead somewhere."""

    path: str
    target: str
    """Path of the HTML file from the site's root."""
    html: str
    anchors: frozenset[str]
    links: tuple[tuple[str, str, str], ...]
    """(page path, anchor, link as written) of every link to a place in a page."""


class Generator:
    """Makes the pages of one site. `paths` are all its pages and files: what links may lead to."""

    def __init__(
        self,
        project: Project,
        html: Path,
        paths: Iterable[str],
        edition: str,
        address: str = "",
        bundles: Mapping[str, Sequence[str]] | None = None,
        *,
        has_cards: bool = False,
        knows_files: bool = True,
    ) -> None:
        """`knows_files`: whether `paths` has all files that are no pages; else a link to any other counts as good."""
        self._config = _configuration(project, html, address)
        self._config.extra |= {"edition": edition, "cards": has_cards, "bundles": bundles or {}}
        self._environment = self._config.theme.get_env()
        # Files with no place on disk: what they hold is given when they are made.
        files = Files if knows_files else _AnyFiles
        self._files = files([File(path, None, str(html), use_directory_urls=True) for path in paths])
        self._nav = Navigation([], [])  # the shell has its own; so no page carries the size of the library

    def make(self, path: str, markdown: str) -> Made:
        """Return the page of a path among those given. Raises GeneratorFault."""
        file = self._file(path)
        file.content_string = markdown
        page = Page(None, file, self._config)
        with _no_warnings(path):
            page.read_source(self._config)
            page.render(self._config, self._files)
            template = self._environment.get_template("main.html")
            html = template.render(get_context(self._nav, [], self._config, page))
        links = page.links_to_anchors or {}
        file.page, file.content_string = None, ""  # so that memory does not grow with the pages made
        return Made(
            path,
            file.dest_uri,
            html,
            frozenset(page.present_anchor_ids or ()),
            tuple((to.src_uri, anchor, link) for to, found in links.items() for anchor, link in found.items()),
        )

    def not_found(self, root: str) -> str:
        """Return the page a server shows for an address that leads nowhere; `root` is the path of the site on it."""
        context = get_context(self._nav, [], self._config, base_url=root)
        with _no_warnings(NOT_FOUND):
            return self._environment.get_template(NOT_FOUND).render(context)

    def target(self, path: str) -> str:
        """Return where the page of a path among those given lies, from the site's root."""
        return self._file(path).dest_uri

    def _file(self, path: str) -> File:
        file = self._files.get_file_from_path(path)
        if file is None:
            raise LookupError(path)
        return file

    def copy_shell(self) -> None:
        """Write the theme's files and those of `overrides/` below the site's folder; what is there already stays."""
        files = Files([])
        files.add_files_from_theme(self._environment, self._config)
        for file in files:
            if not Path(file.abs_dest_path).exists():
                file.copy_file()


class _AnyFiles(Files):
    """Files among which there is every one that is no page."""

    def get_file_from_path(self, path: str) -> File | None:
        found = super().get_file_from_path(path)
        return found if found or path.endswith(".md") else File(path, None, "", use_directory_urls=True)


def dead_anchors(made: Iterable[Made]) -> Iterator[str]:
    """Yield, in plain words, each link to a place in a page that has no such place."""
    pages = list(made)
    anchors = {page.path: page.anchors for page in pages}
    for page in pages:
        for target, anchor, link in page.links:
            if target in anchors and anchor not in anchors[target]:
                yield f"{page.path}：链接“{link}”指向的位置不存在"


def _configuration(project: Project, html: Path, address: str) -> MkDocsConfig:
    return load_config(
        str(project.config),
        docs_dir=str(project.docs),  # must be there, and is not read
        site_dir=str(html),
        site_url=address or None,
        hooks=[],
        watch=[],
    )


@contextmanager
def _no_warnings(path: str) -> Iterator[None]:
    """Raise GeneratorFault if MkDocs finds fault with a page; it only logs most of its complaints."""
    found: list[str] = []
    handler = _Collector(found)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield
    except BuildError as error:
        raise GeneratorFault(f"{path}：{error}") from None
    finally:
        logger.removeHandler(handler)
    if found:
        raise GeneratorFault("\n".join(found))


class _Collector(logging.Handler):
    def __init__(self, messages: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.messages = messages

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())
