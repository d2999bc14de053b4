"""Synonyms: words people type for the words our pages use."""

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from .record import Listed, Text, Value

Typed = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=12)]


class Synonym(Listed):
    """One word of our pages (the title) and what people type instead of it."""

    FOLDER: ClassVar[str] = ""

    title: Annotated[Text, Field(max_length=12)]
    """页面里用的词。"""
    typed: Annotated[tuple[Typed, ...], Field(min_length=1)]
    """大家会打的词。"""


class SynonymList(Value):
    """The whole of docs/synonyms.yaml."""

    synonyms: tuple[Synonym, ...] = ()
