"""The order of the e-book: by kind, practices by scene."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ...model.library import Library
from ...model.record import Record
from ...pages import page_path
from .chapters import Chapter

KINDS = ("practices", "scenes", "directives", "materials", "guide")


@dataclass(frozen=True)
class Entry:
    """A line of the contents; one without a chapter only gathers those below it."""

    title: str
    chapter: Chapter | None
    below: tuple["Entry", ...] = ()

    def chapters(self) -> Iterator[Chapter]:
        """Yield the chapters of this line and those below, in reading order."""
        if self.chapter:
            yield self.chapter
        for entry in self.below:
            yield from entry.chapters()


def contents(library: Library, chapters: Mapping[str, Chapter]) -> list[Entry]:
    """Return the table of contents; every chapter stands in it once."""
    below: dict[str, Iterable[Entry]] = {
        "practices": (
            Entry(scene.title, None, tuple(_of(library.practices_in(scene), chapters)))
            for scene in library.scenes
            if library.practices_in(scene)
        ),
        "scenes": _of(library.scenes, chapters),
        "directives": _of(library.directives, chapters),
        "materials": _of(library.materials, chapters),
        "guide": _of((*library.guides, *library.contribute), chapters),
    }
    entries = []
    for kind in KINDS:
        index = chapters[f"{kind}/index.md"]
        entries.append(Entry(index.title, index, tuple(below[kind])))
    placed = {chapter.path for entry in entries for chapter in entry.chapters()}
    return entries + [_entry(path, chapters) for path in chapters if path not in placed]


def _of(records: Iterable[Record], chapters: Mapping[str, Chapter]) -> Iterator[Entry]:
    for record in records:
        yield _entry(page_path(record), chapters)


def _entry(path: str, chapters: Mapping[str, Chapter]) -> Entry:
    return Entry(chapters[path].title, chapters[path])
