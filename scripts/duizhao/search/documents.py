"""What can be found: one document for each page, and one for each provision."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

from ..model.directive import Directive
from ..model.guide import Guide
from ..model.library import Library
from ..model.material import Material
from ..model.practice import Practice
from ..model.record import Record
from ..model.scene import Scene
from ..pages import DERIVED_PAGES
from .pinyin import spellings


@dataclass(frozen=True)
class SearchDocument:
    """Text fields of one findable thing; `url` is relative to the site's root."""

    url: str
    kind: str
    title: str
    summary: str
    aliases: str = ""
    materials: str = ""
    scene: str = ""
    requirement: str = ""
    body: str = ""
    pinyin: str = ""
    verdict: str = ""
    verdict_label: str = ""


def documents(library: Library) -> list[dict[str, str]]:
    """Return the search documents, pages of one kind together, in the order of their ids."""
    return [asdict(document) for document in _all(library)]


def _all(library: Library) -> Iterator[SearchDocument]:
    for practice in library.practices:
        yield _of_practice(library, practice)
    for scene in library.scenes:
        yield _of_scene(library, scene)
    for directive in library.directives:
        yield _of_directive(directive)
        yield from _of_provisions(directive)
    for material in library.materials:
        yield _of_plain(material, "material", material.summary, material.aliases)
    for guide in library.guides:
        yield _of_plain(guide, "guide", guide.description, guide.aliases)
    for path in ("numbers.md", "figures.md", "open-checks.md"):
        title = DERIVED_PAGES[path]
        yield SearchDocument(f"{path.removesuffix('.md')}/", "tool", title, "", pinyin=spellings([title]))


def _of_practice(library: Library, practice: Practice) -> SearchDocument:
    scene = library.find(Scene, practice.scene)
    materials = [m for i in practice.materials if (m := library.find(Material, i))]
    requirements = [p.requirement for c in practice.citations if (p := library.provision(c))]
    return SearchDocument(
        url=practice.url,
        kind="practice",
        title=practice.title,
        summary=practice.answer,
        aliases=_join(practice.aliases),
        materials=_join([m.title for m in materials]),
        scene=scene.title if scene else "",
        requirement=_join(requirements),
        body=_join(
            [practice.demand, practice.verdict_reason, *practice.enough, *practice.say, practice.why_it_happens]
        ),
        pinyin=spellings([practice.title, *practice.aliases]),
        verdict=practice.verdict.value,
        verdict_label=practice.verdict.label if library.is_settled(practice) else f"{practice.verdict.label}（待核对）",
    )


def _of_scene(library: Library, scene: Scene) -> SearchDocument:
    materials = [m.title for r in scene.records if (m := library.find(Material, r.material))]
    return SearchDocument(
        url=scene.url,
        kind="scene",
        title=scene.title,
        summary=scene.summary,
        aliases=_join(scene.aliases),
        materials=_join(materials),
        body=_join([s.text for s in scene.steps] + [r.note for r in scene.records]),
        pinyin=spellings([scene.title, *scene.aliases]),
    )


def _of_directive(directive: Directive) -> SearchDocument:
    topics = dict.fromkeys(topic for p in directive.provisions for topic in p.topics)
    return SearchDocument(
        url=directive.url,
        kind="directive",
        title=directive.title,
        summary=directive.summary,
        aliases=_join([directive.short, directive.doc_number or ""]),
        body=_join([*topics, *directive.cautions]),
        pinyin=spellings([directive.title, directive.short]),
    )


def _of_provisions(directive: Directive) -> Iterator[SearchDocument]:
    for provision in directive.provisions:
        yield SearchDocument(
            url=f"{directive.url}#{provision.anchor}",
            kind="provision",
            title=f"《{directive.short}》{provision.shown_label}",
            summary=provision.requirement,
            aliases=_join(provision.topics),
            requirement=provision.requirement,
            body=_join([provision.locator or "", provision.note or ""]),
        )


def _of_plain(record: Record, kind: str, summary: str, aliases: tuple[str, ...]) -> SearchDocument:
    return SearchDocument(
        url=record.url,
        kind=kind,
        title=record.title,
        summary=summary,
        aliases=_join(aliases),
        body=record.body if isinstance(record, Guide) else "",
        pinyin=spellings([record.title, *aliases]),
    )


def _join(parts: Iterable[str]) -> str:
    return " / ".join(part for part in parts if part)
