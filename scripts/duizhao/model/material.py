"""Materials: the controlled list of things people are asked to hand in."""

from typing import Annotated, ClassVar

from pydantic import Field

from .record import Listed, Text, Value


class Material(Listed):
    """One material, with a page of its own."""

    FOLDER: ClassVar[str] = "materials"

    aliases: tuple[Text, ...] = ()
    summary: Text
    """一句话：这是什么。"""


class MaterialList(Value):
    """The whole of docs/materials.yaml."""

    materials: Annotated[tuple[Material, ...], Field(min_length=1)]
