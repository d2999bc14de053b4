"""CITE-4: a scene says 必须有 of a material only where it can name the clause."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from ..model.vocabulary import RecordStatus

RULE = "CITE-4"
TITLE = "场景里写“必须有”的材料，引用了条款"
TIP = "补 citation；没有条款写明的，改为 may（可以有）"


def check(library: Library) -> Iterator[Finding]:
    for scene in library.scenes:
        for i, record in enumerate(scene.records):
            if record.status is RecordStatus.MUST and record.citation is None:
                at = scene.position("records", i, "status")
                yield Finding(RULE, at, f"把“{record.material}”列为必须有，却没有引用条款", "补 citation，或改为 may")
