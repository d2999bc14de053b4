"""One page for each record."""

from collections.abc import Callable, Iterator
from functools import partial

from ..model.directive import Directive
from ..model.guide import Guide, HomePage
from ..model.library import Library
from ..model.material import Material
from ..model.practice import Practice
from ..model.record import Logged, Record
from ..model.scene import Scene
from ..model.vocabulary import RecordStatus
from ..pages import DERIVED_PAGES, TOOLS, page_path
from ..tools.items import GROUPS
from .citing import citations
from .marks import UNSETTLED
from .prose import prose
from .rendering import render

CHECKLIST_SCRIPTS = ("assets/tools/checklist-core.js", "assets/tools/checklist.js")


def composers(library: Library) -> Iterator[tuple[str, Callable[[], str]]]:
    """Yield (path, what composes it) of every record's page."""
    for record in library.records():
        yield page_path(record), partial(compose_page, library, record)


def compose_page(library: Library, record: Record) -> str:
    """Return the Markdown of one record's page. Raises LookupError where it cites what is not there."""
    values = {"library": library, "here": page_path(record), "page": record, "body": prose(record.body)}
    if isinstance(record, Logged):
        values["cited_as"] = citations(record, library.edition)
    match record:
        case Practice():
            return _practice(library, record, values)
        case Directive():
            return _directive(library, record, values)
        case Scene():
            return _scene(library, record, values)
        case Material():
            return _material(library, record, values)
        case HomePage():
            meta = _meta(record, "home", record.description) | {"hide": ["navigation", "toc"]}
            tools = {path: page for path, page in DERIVED_PAGES.items() if page.on_home}
            return render("home.md", meta, tools=tools, about_tools=DERIVED_PAGES[TOOLS].description, **values)
        case Guide():
            return render("guide.md", _meta(record, record.FOLDER, record.description), **values)
        case _:
            raise TypeError(f"no page for {type(record).__name__}")


def _meta(record: Record, kind: str, description: str) -> dict[str, object]:
    return {"title": record.title, "description": description, "kind": kind}


def _practice(library: Library, practice: Practice, values: dict[str, object]) -> str:
    verdict = practice.verdict.label if library.is_settled(practice) else f"{practice.verdict.label}（{UNSETTLED}）"
    cited = dict.fromkeys(c.directive for c in practice.citations)
    provisions = [p for c in practice.citations if (p := library.provision(c))]
    checked = [p.evidence.last_checked for p in provisions if p.evidence.last_checked]
    return render(
        "practice.md",
        _meta(practice, "practice", f"{verdict}：{practice.answer}")
        | {"answer": practice.answer, "verdict": {"code": practice.verdict.value, "label": verdict}},
        scene=library.find(Scene, practice.scene),
        materials=[m for i in practice.materials if (m := library.find(Material, i))],
        cited=[d for i in cited if (d := library.find(Directive, i))],
        searched=[d for i in practice.searched if (d := library.find(Directive, i))],
        checked=len(checked),
        last_checked=max(checked, default=None),
        provisions=provisions,
        **values,
    )


def _directive(library: Library, directive: Directive, values: dict[str, object]) -> str:
    return render(
        "directive.md",
        _meta(directive, "directive", directive.summary),
        force=directive.force_on(library.edition)[1],
        successor=library.find(Directive, directive.superseded_by) if directive.superseded_by else None,
        numbers={source.address: n for n, source in enumerate(directive.sources, 1)},
        **values,
    )


def _scene(library: Library, scene: Scene, values: dict[str, object]) -> str:
    lists = [(status, [r for r in scene.records if r.status is status]) for status in RecordStatus]
    return render(
        "scene.md",
        _meta(scene, "scene", scene.summary) | {"scripts": list(CHECKLIST_SCRIPTS)},
        groups=GROUPS,
        lists=lists,
        materials={m.id: m for m in library.materials},
        practices=library.practices_in(scene),
        **values,
    )


def _material(library: Library, material: Material, values: dict[str, object]) -> str:
    listed = [(s, r) for s in library.scenes_listing(material) for r in s.records if r.material == material.id]
    return render(
        "material.md",
        _meta(material, "material", material.summary),
        practices=library.practices_asking_for(material),
        listed=listed,
        **values,
    )
