"""What can be ticked in a 材料清单, and the heaps the ticked items are sorted into."""

from dataclasses import dataclass

from ..model.practice import Practice
from ..model.scene import Scene, SceneRecord
from ..model.vocabulary import RecordStatus, Verdict

GROUP_OF_RECORD = {
    RecordStatus.MUST: Verdict.REQUIRED,
    RecordStatus.MAY: Verdict.LOCAL,
    RecordStatus.NEEDLESS: Verdict.UNFOUNDED,
}
"""不必有 says that no clause we hold asks for it: 未见依据, which is not 违规."""


@dataclass(frozen=True)
class Group:
    """A heap the ticked items are sorted into."""

    verdict: Verdict
    meaning: str
    heading: str
    """How a note words it."""

    @property
    def code(self) -> str:
        return self.verdict.value

    @property
    def label(self) -> str:
        return self.verdict.label


GROUPS = (
    Group(Verdict.REQUIRED, "照做。条文没写的表格、份数和格式，另当别论", "确有规定，照规定办理的"),
    Group(Verdict.LOCAL, "中央条款没有定死，看本地、本单位的正式文件", "可以由本地或者本单位规定的"),
    Group(Verdict.CONTESTED, "几种说法对不上，先问清再办", "说法不一，需要再核对的"),
    Group(Verdict.UNFOUNDED, "所收条款没有要求；不等于违规，本地正式文件另有规定的，按规定", "所见公开条款没有要求的"),
    Group(Verdict.BEYOND, "有规定，但要的比规定多；多出来的，看有没有正式文件", "超出所见规定的"),
    Group(Verdict.CURB, "条文要求控制、合并或者减少，没有一律禁止", "按规定应当精简的"),
    Group(Verdict.FORBIDDEN, "有条文写明不得这样要求；条文禁到哪里，结论就到哪里", "按规定不得要求的"),
)
"""Duties first: a list that hides them would not be fair."""


def practice_item(practice: Practice) -> str:
    """Return the name of a practice in a list and in a link; these names are for ever, as addresses are."""
    return practice.id


def record_item(scene: Scene, record: SceneRecord) -> str:
    """Return the name of a scene's record in a list and in a link."""
    return f"{scene.id}.{record.material}"
