"""The chapter of scenes: steps as the rules have them, and which records are needed."""

from collections.abc import Iterator

from ...model.library import Library
from ...model.material import Material
from ...model.scene import Scene, SceneRecord, Step
from ...model.vocabulary import RecordStatus
from ...pages import DERIVED_PAGES, page_path
from . import marks
from .nodes import Inline, Node, answer, heading, items, note, paragraph, strong, table
from .prose import prose

PAGE = "scenes/index.md"
ENTRY = 2


def scenes(library: Library) -> Iterator[Node]:
    """Yield the blocks of the chapter."""
    yield heading(1, PAGE, DERIVED_PAGES[PAGE].title, listed=True)
    yield note(
        "每个场景列出规定的步骤，以及必须有、可以有、不必有的材料。"
        "“不必有”是说所收中央条款没有要求它；本地正式文件另有规定的，按本地规定，但可以请对方出示。"
    )
    for scene in library.scenes:
        yield from _scene(library, scene)


def _scene(library: Library, scene: Scene) -> Iterator[Node]:
    here = page_path(scene)
    yield heading(ENTRY, here, scene.title, listed=True)
    yield answer("", paragraph(strong(scene.summary)))
    yield heading(ENTRY + 1, f"{here}#steps", "规定的步骤")
    yield items([[paragraph(*_step(library, step))] for step in scene.steps], numbered=True)
    yield heading(ENTRY + 1, f"{here}#records", "材料")
    ordered = [record for status in RecordStatus for record in scene.records if record.status is status]
    head = [["材料"], ["说明"], ["依据"]]
    yield table((22, 44, 34), head, [_record(library, record) for record in ordered])
    missing = [s.label for s in RecordStatus if not any(r.status is s for r in scene.records)]
    if missing:
        yield note(f"所收条款里没有这一类：{'、'.join(missing)}。")
    practices = library.practices_in(scene)
    if practices:
        yield heading(ENTRY + 1, f"{here}#practices", "这个场景里常见的要求")
        yield items(
            [
                [paragraph(*marks.verdict_badges(library, p), " ", marks.to_record(p), f"：{p.answer}")]
                for p in practices
            ]
        )
    yield from prose(scene.body, here, ENTRY)


def _step(library: Library, step: Step) -> list[Inline]:
    return [step.text, " ", *marks.citation(library, step.citation)] if step.citation else [step.text]


def _record(library: Library, record: SceneRecord) -> list[list[Inline]]:
    material = library.find(Material, record.material)
    if material is None:
        raise LookupError(f"{record.material} was not checked")
    grounds: list[Inline] = marks.citation(library, record.citation) if record.citation else ["所收条款里未见"]
    name: list[Inline] = [marks.record_badge(record.status), " ", marks.to_record(material, page=False)]
    return [name, [record.note], grounds]
