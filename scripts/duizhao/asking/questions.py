"""What a question is: one field of a page, the flag that answers it, and how it is asked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from ..model.library import Library
from ..model.vocabulary import Term
from .asker import Option

Answers = Mapping[str, Any]
ID = "id"
"""Not a field of the page: the name of its file."""


class Kind(Enum):
    """What an answer is made of."""

    TEXT = auto()
    LINES = auto()
    """Any number of texts."""
    CHOICE = auto()
    CHOICES = auto()
    PROVISION = auto()
    """A clause of the library, written `directive#provision`; fills two fields."""
    GROUPS = auto()
    """Any number of entries, each with parts of its own."""


def no_options(library: Library, answers: Answers) -> list[Option]:
    return []


@dataclass(frozen=True)
class Question:
    """One question. `field` is the field of the page; within an entry it may be dotted (`evidence.level`)."""

    field: str
    ask: str
    kind: Kind = Kind.TEXT
    flag: str = ""
    """Empty for a part of an entry."""
    help: str = ""
    """Shown under the question, and in `--help` if it is short."""
    options: Callable[[Library, Answers], Sequence[Option]] = no_options
    suggest: Callable[[Library, Answers], str | Sequence[str]] = lambda library, answers: ""
    needed: bool | Callable[[Answers], bool] = True
    """Whether the page is not whole without it, given the other answers."""
    asked_if: Callable[[Answers], bool] = lambda answers: True
    parts: tuple["Question", ...] = ()
    inline: tuple[str, ...] = ()
    """Parts that can be written one after the other with colons between them."""

    def is_needed(self, answers: Answers) -> bool:
        return self.needed(answers) if callable(self.needed) else self.needed


def terms(vocabulary: type[Term], meanings: Mapping[str, str] | None = None) -> Callable[..., list[Option]]:
    """Return the options of a controlled vocabulary."""
    options = [Option(term.value, term.label, (meanings or {}).get(term.value, "")) for term in vocabulary]
    return lambda library, answers: options
