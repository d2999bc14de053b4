"""What can be found: the pages, and in each the sections a result can lead to."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

from ..compose.marks import limit_value
from ..model.directive import Directive
from ..model.guide import Guide
from ..model.library import Library
from ..model.material import Material
from ..model.practice import Practice
from ..model.record import Record
from ..model.scene import Scene
from ..model.vocabulary import EvidenceLevel, RecordStatus
from ..pages import DERIVED_PAGES, RESULT_KINDS, page_url
from .plain import plain_text

HEADING = re.compile(r"^#{2,3} +(?P<title>.*?) *\{ *:? *#(?P<anchor>[a-z0-9-]+) *\} *$", re.MULTILINE)
FIGURES = "figures.md"


@dataclass(frozen=True)
class Section:
    """Text under one anchor; the section without one is the page's head, one at `p-…` a provision."""

    anchor: str = ""
    heading: str = ""
    text: str = ""


@dataclass(frozen=True)
class Page:
    """Names of a page, as shown in results, and its sections, the head first."""

    url: str
    kind: str
    title: str
    summary: str
    """The answer in one line; where a page has none, results show what was found in its text."""
    sections: tuple[Section, ...]
    aliases: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    """Addresses of the pages of the materials."""
    scene: str = ""
    """Address of the scene's page."""
    verdict: str = ""
    verdict_label: str = ""
    level: str = ""
    """Best evidence level among what the page rests on."""


@dataclass(frozen=True)
class Meaning:
    """What people type, and the word of our pages they mean by it."""

    typed: tuple[str, ...]
    meant: str


@dataclass(frozen=True)
class Documents:
    """Everything the search engine is given."""

    pages: tuple[Page, ...]
    synonyms: tuple[Meaning, ...]

    def for_engine(self) -> dict[str, object]:
        """Return plain values: pages with numbers in place of addresses, and all sections in one list."""
        numbers = {page.url: n for n, page in enumerate(self.pages)}
        pages, sections = [], []
        for n, page in enumerate(self.pages):
            plain = asdict(page) | {
                "aliases": "/".join(page.aliases),
                "materials": [numbers[url] for url in page.materials if url in numbers],
                "scene": numbers.get(page.scene, -1),
            }
            del plain["sections"]
            pages.append(plain)
            sections += [{"page": n} | asdict(section) for section in page.sections]
        synonyms = [asdict(one) for one in self.synonyms]
        return {"kinds": RESULT_KINDS, "pages": pages, "sections": sections, "synonyms": synonyms}

    def names(self) -> list[str]:
        """Return the titles and aliases of all pages."""
        return [name for page in self.pages for name in (page.title, *page.aliases)]

    def headings(self) -> list[str]:
        """Return the headings of all sections."""
        return [section.heading for page in self.pages for section in page.sections]

    def texts(self) -> list[str]:
        """Return the text of every section, in the order of `for_engine`, for the excerpts of results."""
        return [s.text for page in self.pages for s in page.sections]


def documents(library: Library) -> Documents:
    """Return what can be found in a library, pages of one kind together."""
    return Documents(tuple(_pages(library)), tuple(Meaning(s.typed, s.title) for s in library.synonyms))


def _pages(library: Library) -> Iterator[Page]:
    for practice in library.practices:
        yield _of_practice(library, practice)
    for scene in library.scenes:
        yield _of_scene(scene)
    for directive in library.directives:
        yield _of_directive(directive)
    for material in library.materials:
        yield Page(material.url, "material", material.title, material.summary, (Section(),), material.aliases)
    for guide in (*library.guides, *library.contribute):
        yield _of_guide(guide)
    for path, derived in DERIVED_PAGES.items():
        if not derived.is_tool:
            continue
        sections = [Section(text=derived.description)]
        if path == FIGURES:
            sections += [Section(f"f-{f.key}", f.title, text=_join([f.statement, f.scope])) for f in library.figures]
        yield Page(page_url(path), "tool", derived.title, derived.description, tuple(sections), derived.aliases)


def _of_practice(library: Library, practice: Practice) -> Page:
    head = [practice.answer, practice.demand, practice.verdict_on, *practice.enough]
    compared = [f"{c.demanded}　{c.bearing}" for c in practice.citations]
    reasons = [practice.why_it_happens, practice.verdict_reason, *practice.counter_evidence]
    # Neighbours on the page are one section: each further one swells the index.
    sections = (
        Section(text=_join([*head, *compared])),
        Section("keep", "还要做到的、可以这样说", text=_join([*(duty.text for duty in practice.keep), *practice.say])),
        Section("why", "为什么会这样", text=_join(reasons)),
        Section("cases", "公开报道和自述", text=_join(f"{c.publisher}：{c.summary}" for c in practice.cases)),
        *_of_markdown(practice),
    )
    settled = library.is_settled(practice)
    return Page(
        practice.url,
        "practice",
        practice.title,
        practice.answer,
        _with_text(sections),
        practice.aliases,
        tuple(m.url for i in practice.materials if (m := library.find(Material, i))),
        scene.url if (scene := library.find(Scene, practice.scene)) else "",
        practice.verdict.value,
        practice.verdict.label if settled else f"{practice.verdict.label}（待核对）",
        library.best_level(practice).value,
    )


def _of_scene(scene: Scene) -> Page:
    lists = [
        Section(status.value, status.label, text=_join(r.note for r in scene.records if r.status is status))
        for status in RecordStatus
    ]
    steps = Section("steps", "规定的步骤", text=_join(step.text for step in scene.steps))
    sections = (Section(text=scene.summary), steps, *lists, *_of_markdown(scene))
    return Page(scene.url, "scene", scene.title, scene.summary, _with_text(sections), scene.aliases, scene=scene.url)


def _of_directive(directive: Directive) -> Page:
    provisions = [
        Section(
            p.anchor,
            " · ".join([p.shown_label, *p.topics]),
            _join(
                [
                    p.requirement,
                    p.locator or "",
                    p.note or "",
                    *(f"{x.subject}{limit_value(x)}（{x.scope}）" for x in p.limits),
                ]
            ),
        )
        for p in directive.provisions
    ]
    cautions = Section("cautions", "引用时当心", text=_join(directive.cautions))
    names = [directive.short, *directive.aliases, *([directive.doc_number] if directive.doc_number else [])]
    return Page(
        directive.url,
        "directive",
        directive.title,
        "",
        _with_text((Section(text=directive.summary), cautions, *provisions, *_of_markdown(directive))),
        tuple(names),
        level=min((p.evidence.level for p in directive.provisions), key=list(EvidenceLevel).index).value,
    )


def _of_guide(guide: Guide) -> Page:
    opening = HEADING.split(guide.body, maxsplit=1)[0]
    sections = (Section(text=_join([guide.description, plain_text(opening)])), *_of_markdown(guide))
    return Page(guide.url, "guide", guide.title, "", sections, guide.aliases)


def _of_markdown(record: Record) -> list[Section]:
    """Return the sections of a record's own Markdown, one for each heading with an id."""
    parts = HEADING.split(record.body)[1:]
    return [
        Section(anchor, title, text=plain_text(text))
        for title, anchor, text in zip(parts[0::3], parts[1::3], parts[2::3], strict=True)
    ]


def _with_text(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Return the head and every section that says something; an empty section is not on the page."""
    return tuple(s for s in sections if not s.anchor or s.text)


def _join(parts: Iterable[str]) -> str:
    return "\n".join(part for part in parts if part)
