"""Every file of a site except what finishing adds: pages on all cores, each written as soon as it is made."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from .compose import composers
from .cores import run_all
from .exports.cards import card, card_path, picture
from .files import put_file
from .finish.page import FinishedPage, finish_page
from .generator import NOT_FOUND, Generator, Made, dead_anchors
from .memory import give_back
from .model.library import Library
from .project import Project
from .publication import PartMaker, file_parts, search_part
from .reading.images import read_images
from .stages import Stages

ASSETS = "assets"
CHUNK = 16
"""Pages a core makes at a time: few enough that both end at about the same moment."""


def copy_pictures(library: Library, docs: Path, html: Path) -> Iterator[str]:
    """Copy the pictures of the pages into a site that is empty yet.

    Yields each that was copied as something else than what the rules looked at, or was not there then.
    """
    target = html / ASSETS
    for source in sorted((docs / ASSETS).rglob("*")):
        name = source.relative_to(docs / ASSETS)
        if source.is_file() and not any(part.startswith(".") for part in name.parts):
            put_file(target / name, source.read_bytes())
    looked_at = {file.name: file.sha256 for file in library.image_files}
    copied = {file.name: file.sha256 for file in read_images(target, str)}
    return (
        f"{ASSETS}/{name}"
        for name in sorted(looked_at.keys() | copied.keys())
        if looked_at.get(name) != copied.get(name)
    )


@dataclass
class SiteMade:
    """What was made: how many pages, and what stands against publishing them, in plain words."""

    pages: int
    dead: list[str] = field(default_factory=list)
    """Links to places in pages that have no such place."""
    foreign: list[str] = field(default_factory=list)
    blocked: list[str] = field(default_factory=list)


def make_site(
    library: Library,
    project: Project,
    html: Path,
    address: str,
    stages: Stages,
    bundles: Mapping[str, Sequence[str]],
    *,
    has_cards: bool,
) -> SiteMade:
    """Write the site below `html`.

    `bundles`: files to load in place of a list of scripts or sheets (see `finish.bundles`).

    Memory does not grow with what is written, only with what is read. Raises GeneratorFault, WorkerLost, OSError.
    """
    pages = composers(library)
    shell = Generator(project, html, (), library.edition, address)
    shell.copy_shell()
    # Alone, since nothing takes as much memory; it gives all of it back.
    names = _index(library, project, html, stages)
    give_back()
    parts = file_parts(library, address).items()
    for written, seconds in run_all([partial(_write_part, part, make, html) for part, make in parts]):
        names += written
        stages.add(seconds)
    names += [path.relative_to(html).as_posix() for path in (html / ASSETS).rglob("*") if path.is_file()]

    generator = Generator(project, html, [*pages, *names], library.edition, address, bundles, has_cards=has_cards)
    paths = list(pages)
    chunks = [paths[n : n + CHUNK] for n in range(0, len(paths), CHUNK)]
    tasks = [partial(_make_pages, chunk, pages, generator, html, library.edition, has_cards) for chunk in chunks]
    site, made = SiteMade(len(pages)), []
    for of_chunk, seconds in run_all(tasks):
        made += [page for page, _ in of_chunk]
        for _, finished in of_chunk:
            site.foreign += finished.foreign
            site.blocked += finished.blocked
        stages.add(seconds)
    lost = finish_page(generator.not_found(urlsplit(address or "/").path), NOT_FOUND)
    put_file(html / NOT_FOUND, lost.html.encode())
    site.foreign += lost.foreign
    site.blocked += lost.blocked
    site.dead += dead_anchors(made)
    return site


def _write_part(part: str, make: PartMaker, html: Path) -> tuple[list[str], Mapping[str, float]]:
    stages = Stages()
    with stages.timed(part):
        files = make()
        for path, data in files.items():
            put_file(html / path, data)
    names = list(files)
    del files
    give_back()
    return names, stages.seconds


def _index(library: Library, project: Project, html: Path, stages: Stages) -> list[str]:
    with stages.timed("index"):
        files = search_part(library, project.shell)
        for path, data in files.items():
            put_file(html / path, data)
    return list(files)


def _make_pages(
    paths: Sequence[str],
    pages: Mapping[str, Callable[[], str]],
    generator: Generator,
    html: Path,
    edition: str,
    has_cards: bool,
) -> tuple[list[tuple[Made, FinishedPage]], Mapping[str, float]]:
    """Return what was made, without the HTML, which is written already."""
    stages = Stages()
    made = []
    for path in paths:
        with stages.timed("compose"):
            text = pages[path]()
        with stages.timed("mkdocs"):
            page = generator.make(path, text)
        with stages.timed("finish"):
            finished = finish_page(page.html, page.target)
            put_file(html / page.target, finished.html.encode())
        if has_cards:
            with stages.timed("cards"):
                put_file(html / card_path(path), picture(card(path, text, edition)))
        made.append((replace(page, html=""), replace(finished, html="")))
    return made, stages.seconds
