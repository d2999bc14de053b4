"""Words our pages avoid, and wording that may stand on several pages."""

from typing import Annotated

from pydantic import Field, StringConstraints

from .record import Slug, Text, Value

Wording = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=40)]


class AvoidedWord(Value):
    """A word that blames, boasts or claims too much."""

    avoid: Wording
    """不用的词，原样照写；《》和“”里面的不算。"""
    why: Text
    """为什么不用。"""
    instead: Text
    """换成什么说法。"""


class Formula(Value):
    """Wording that cannot well be put otherwise."""

    text: Wording
    """可以在几页里一字不差地出现的话。"""
    why: Text
    """为什么可以。"""


class Alike(Value):
    """Two documents whose clauses say the same, so that what we say of them may be the same."""

    directives: Annotated[tuple[Slug, ...], Field(min_length=2, max_length=2)]
    """两份文件的编号。"""
    why: Text
    """为什么可以。"""


class WordList(Value):
    """The whole of docs/words.yaml."""

    words: tuple[AvoidedWord, ...] = ()
    formulas: tuple[Formula, ...] = ()
    alike: tuple[Alike, ...] = ()
