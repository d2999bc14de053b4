"""Scenes: an activity, its steps as the rules have them, and the records it needs (design §2)."""

from typing import Annotated, ClassVar

from pydantic import Field

from .practice import Reference
from .record import Logged, Slug, Text, Value
from .vocabulary import RecordStatus


class Step(Value):
    """One step of an activity, as the rules have it."""

    text: Text
    """做什么：一步一句。"""
    citation: Reference | None = None
    """依据：有条款的写条款。"""


class SceneRecord(Value):
    """Whether the activity needs one kind of material."""

    material: Slug
    """材料：材料的编号。"""
    status: RecordStatus
    """要不要有：必须、可以还是不必。"""
    note: Text
    """说明：要到什么程度。"""
    citation: Reference | None = None
    """依据：有条款的写条款。"""


class Scene(Logged):
    """An activity."""

    FOLDER: ClassVar[str] = "scenes"

    aliases: tuple[Text, ...] = ()
    """别的说法：大家会怎么打字、怎么说。"""
    order: Annotated[int, Field(ge=1)] = 100
    """次序：首页和索引里怎么排，小的在前。"""
    summary: Annotated[Text, Field(max_length=160)]
    """概要：先给答案，这件事规定了什么、没规定什么。"""
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    """规定的步骤：按先后写。"""
    records: Annotated[tuple[SceneRecord, ...], Field(min_length=1)]
    """材料清单：哪些必须有、可以有、不必有。"""
