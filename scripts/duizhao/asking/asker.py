"""How a person is asked, whatever they sit at."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

QUIT = "退出"
"""Typed alone, it ends the questions and keeps what was answered."""
Fault = Callable[[str], str | None]
"""Returns what is wrong with an answer, None if nothing is."""


class Stopped(Exception):
    """The person ends the questions: by saying so, by Ctrl-C (`interrupted`), or by closing the input."""

    def __init__(self, *, interrupted: bool = False) -> None:
        super().__init__()
        self.interrupted = interrupted


@dataclass(frozen=True)
class Option:
    """Something to choose: what is stored, what is shown, and what it means."""

    value: str
    label: str
    meaning: str = ""

    def __str__(self) -> str:
        return f"{self.label}：{self.meaning}" if self.meaning else self.label


class Asker(Protocol):
    """Asks and returns answers; raises Stopped."""

    def say(self, text: str = "") -> None:
        """Show text that needs no answer."""

    def text(self, question: str, suggestion: str = "", fault: Fault | None = None) -> str:
        """Return a line of text; the suggestion if nothing was typed."""

    def choose(self, question: str, options: Sequence[Option], suggestion: str = "") -> str:
        """Return the value of one option."""

    def choose_many(self, question: str, options: Sequence[Option], suggested: Sequence[str] = ()) -> list[str]:
        """Return the values of any number of options, in the order they are offered."""
