"""What changed on the page of a scene."""

from collections.abc import Iterator

from ..model.library import Library
from ..model.scene import Scene, SceneRecord
from .changes import Change
from .citing import behind, material_name, name_of
from .fields import aliases, body, prose, switched
from .wording import entries, rewritten


def compare_scenes(before: Scene, after: Scene, old: Library, new: Library) -> Iterator[Change]:
    """Yield changes, those of what must be kept first."""
    were, are = ({r.material: r for r in scene.records} for scene in (before, after))
    for material in dict.fromkeys([*were, *are]):
        name = material_name(material, new, old)
        yield from _record(name, were.get(material), are.get(material), new, old)
    steps = ([f"{step.text}{behind(step.citation, new, old)}" for step in scene.steps] for scene in (before, after))
    yield from entries("步骤", *steps, is_core=True)
    yield from prose(before, after, {"summary": "答案", "title": "标题"}, ("summary",))
    yield from switched("排列次序", before.order, after.order)
    yield from aliases(before, after)
    yield from body(before, after)


def _record(name: str, was: SceneRecord | None, now: SceneRecord | None, *libraries: Library) -> Iterator[Change]:
    if was is None or now is None:
        if now:
            cited = behind(now.citation, *libraries)
            yield Change(f"材料清单新增“{name}”：{now.status.label}{cited}", after=now.note)
        if was:
            yield Change(f"材料清单删去“{name}”：{was.status.label}", before=was.note)
        return
    yield from switched(f"“{name}”", was.status, now.status)
    cited_then, cited_now = (name_of(r.citation, *libraries) if r.citation else None for r in (was, now))
    yield from switched(f"“{name}”引用的条款", cited_then, cited_now)
    if was.note != now.note:
        yield rewritten(f"“{name}”的说明", was.note, now.note)
