"""Scenes: an activity, its steps as the rules have them, and the records it needs (design §2)."""

from typing import Annotated, ClassVar

from pydantic import Field

from .practice import Reference
from .record import Logged, Slug, Text, Value
from .vocabulary import RecordStatus


class Step(Value):
    """One step of an activity, as the rules have it."""

    text: Text
    citation: Reference | None = None


class SceneRecord(Value):
    """Whether the activity needs one kind of material."""

    material: Slug
    status: RecordStatus
    note: Text
    citation: Reference | None = None


class Scene(Logged):
    """An activity."""

    FOLDER: ClassVar[str] = "scenes"

    aliases: tuple[Text, ...] = ()
    order: Annotated[int, Field(ge=1)] = 100
    """首页和索引里的排列次序，小的在前。"""
    summary: Annotated[Text, Field(max_length=160)]
    """先给答案：这件事规定了什么、没规定什么。"""
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    records: Annotated[tuple[SceneRecord, ...], Field(min_length=1)]
