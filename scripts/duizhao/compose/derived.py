"""Pages nobody writes: how each is composed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from ..model.library import Library
from ..pages import CLAUSE_MAP, DERIVED_PAGES, FORM, LICENCES, RULES, TIMELINE, TOOLS
from . import drawn_pages, index_pages, tool_pages
from .changes_page import changes_page
from .copy_page import copy_values
from .data_page import data_page
from .form_page import form_values
from .licences_page import licences_page
from .record_pages import CHECKLIST_SCRIPTS
from .rendering import render
from .rules_page import rules_page

WIDE = ["navigation", "toc"]
SEARCH = "search.md"
DRAWINGS = "assets/tools/drawings.css"


@dataclass(frozen=True)
class Shape:
    """How a page is made: its template and what goes into it, its own scripts and sheets in the order they load."""

    template: str
    values: Callable[[Library], dict[str, object]]
    scripts: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()


def composers(library: Library) -> Iterator[tuple[str, Callable[[], str]]]:
    """Yield (path, what composes it) of every derived page."""
    for path in DERIVED_PAGES:
        yield path, partial(_compose_page, library, path)


def _compose_page(library: Library, path: str) -> str:
    page, shape = DERIVED_PAGES[path], _SHAPES[path]
    kind = "search" if path == SEARCH else "index"
    meta: dict[str, object] = {"title": page.title, "description": page.description, "kind": kind, "hide": WIDE}
    if shape.scripts:
        meta["scripts"] = list(shape.scripts)
    if shape.sheets:
        meta["sheets"] = list(shape.sheets)
    values = shape.values(library)
    return render(shape.template, meta, here=path, library=library, title=page.title, **values)


def page_files() -> Iterator[tuple[str, ...]]:
    """Yield each list of scripts or sheets that some page loads besides what every page does."""
    yield CHECKLIST_SCRIPTS
    for shape in _SHAPES.values():
        yield shape.scripts
        yield shape.sheets


def _tool(*names: str) -> tuple[str, ...]:
    return tuple(f"assets/tools/{name}.js" for name in names)


_NUMBERS = ("units", "numerals", "quantities", "parse", "match", "convert", "judge", "core")
_FORM = ("core", "file", "find", "picker", "fields", "preview", "correct", "draft")
_BURDEN = ("core", "link", "table", "chart", "row", "results")
_SHAPES = {
    "practices/index.md": Shape("practices.md", index_pages.practices),
    "directives/index.md": Shape("directives.md", index_pages.directives),
    "scenes/index.md": Shape("scenes.md", index_pages.nothing),
    "materials/index.md": Shape("materials.md", index_pages.nothing),
    "guide/index.md": Shape("guides.md", index_pages.nothing),
    SEARCH: Shape("search.md", index_pages.search, ("assets/search/page.js",)),
    TOOLS: Shape("tools.md", tool_pages.tools),
    "tools/checklist.md": Shape(
        "checklist.md", tool_pages.checklist, (*CHECKLIST_SCRIPTS, *_tool("note-core", "note"))
    ),
    "numbers.md": Shape(
        "numbers.md",
        index_pages.numbers,
        ("assets/data/numbers.js", *_tool(*(f"numbers-{part}" for part in _NUMBERS), "numbers")),
        ("assets/tools/numbers.css",),
    ),
    "tools/count.md": Shape("count.md", tool_pages.count, _tool("count-core", "count"), ("assets/tools/count.css",)),
    "tools/burden.md": Shape(
        "burden.md",
        tool_pages.burden,
        ("assets/data/burden.js", *_tool(*(f"burden-{part}" for part in _BURDEN), "burden")),
        ("assets/tools/burden.css",),
    ),
    "tools/as-of.md": Shape(
        "as-of.md",
        tool_pages.as_of,
        ("assets/data/as-of.js", *_tool("as-of-core", "as-of")),
        ("assets/tools/as-of.css",),
    ),
    TIMELINE: Shape("timeline.md", drawn_pages.timeline, sheets=(DRAWINGS,)),
    CLAUSE_MAP: Shape("clause-map.md", drawn_pages.clause_map, sheets=(DRAWINGS,)),
    "figures.md": Shape("figures.md", index_pages.figures),
    "open-checks.md": Shape("open-checks.md", index_pages.open_checks),
    "changes.md": Shape("changes.md", changes_page),
    "tools/copy.md": Shape(
        "copy.md",
        copy_values,
        ("assets/data/copy.js", *_tool("copy-core", "copy")),
        ("assets/tools/copy.css",),
    ),
    "tools/data.md": Shape("data.md", data_page),
    RULES: Shape("rules.md", rules_page),
    LICENCES: Shape("licences.md", licences_page),
    FORM: Shape(
        "form.md",
        form_values,
        (
            "assets/vendored/json-schema.js",
            "assets/data/form.js",
            "assets/search/words.js",
            *_tool("privacy-numbers", "privacy-names", "privacy-core"),
            *_tool(*(f"form-{part}" for part in _FORM), "form"),
        ),
        ("assets/tools/form.css",),
    ),
}
