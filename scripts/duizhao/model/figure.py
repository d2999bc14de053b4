"""Figures: numbers about burden and its relief that others have published."""

from typing import Annotated, ClassVar

from pydantic import Field

from .dates import PartialDate
from .record import Listed, Text, Value
from .vocabulary import CaseKind


class BeforeAfter(Value):
    """A count before and after a reform, as its source gives it."""

    label: Text
    """图上的名字，如“一个社区的台账”。"""
    before: Annotated[float, Field(gt=0)]
    after: Annotated[float, Field(ge=0)]
    unit: Text


class Figure(Listed):
    """One published number; all figures share one page."""

    FOLDER: ClassVar[str] = ""

    statement: Text
    """数字本身，用自己的话。"""
    period: Text
    """说的是哪一年、哪一段时间。"""
    scope: Text
    """说的是哪里、多大范围。"""
    counted: Text
    """怎么数的、可靠到什么程度。"""
    kind: CaseKind
    publisher: Text
    date: PartialDate | None = None
    address: Text | None = None
    link: bool = False
    pair: BeforeAfter | None = None


class FigureList(Value):
    """The whole of docs/figures.yaml."""

    figures: Annotated[tuple[Figure, ...], Field(min_length=1)]
