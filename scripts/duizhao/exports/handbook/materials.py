"""The index of materials: which activities need each, and what to answer when it is demanded."""

from collections.abc import Iterator

from ...model.library import Library
from ...model.material import Material
from ...pages import page_path
from . import marks
from .nodes import Inline, Node, heading, items, narrow, note, paragraph

PAGE = "materials/index.md"
ENTRY = 2


def materials(library: Library) -> Iterator[Node]:
    """Yield the blocks of the index."""
    yield heading(1, PAGE, "材料索引", listed=True)
    yield note("有人向你要一样材料？在这里找到它，再翻到哪些场景要它、哪些对照页写到它。")
    yield narrow(*(block for material in library.materials for block in _material(library, material)))


def _material(library: Library, material: Material) -> Iterator[Node]:
    yield heading(ENTRY, page_path(material), material.title, listed=True)
    aliases = f"也叫：{'、'.join(material.aliases)}。" if material.aliases else ""
    yield note(material.summary, aliases, leads=True)
    entries: list[list[Inline]] = [
        [marks.record_badge(record.status), " ", marks.to_record(scene)]
        for scene in library.scenes_listing(material)
        for record in scene.records
        if record.material == material.id
    ]
    entries += [
        [*marks.verdict_badges(library, practice), " ", marks.to_record(practice)]
        for practice in library.practices_asking_for(material)
    ]
    if entries:
        yield items([[paragraph(*entry)] for entry in entries])
    else:
        yield note("收录的场景和做法还没有写到它。")
