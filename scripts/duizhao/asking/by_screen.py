"""Asking at a terminal: lists to move through with the arrow keys, answers checked while they are typed."""

import shutil
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Any

import questionary
from prompt_toolkit.utils import get_cwidth

from .asker import QUIT, Fault, Option, Stopped

MARGIN = 6
"""Columns that marks in front of an option take."""


class ScreenAsker:
    """Asks with questionary, which knows how wide Chinese characters are and obeys NO_COLOR."""

    def say(self, text: str = "") -> None:
        print(text)

    def text(self, question: str, suggestion: str = "", fault: Fault | None = None) -> str:
        def valid(answer: str) -> bool | str:
            wrong = None if answer.strip() == QUIT or fault is None else fault(answer.strip())
            return wrong or True

        answer = str(_asked(questionary.text(question, default=suggestion, validate=valid))).strip()
        if answer == QUIT:
            raise Stopped
        return answer

    def choose(self, question: str, options: Sequence[Option], suggestion: str = "") -> str:
        return str(
            _asked(
                questionary.select(
                    question,
                    _choices([*options, Option(QUIT, "退出，留作草稿")]),
                    default=suggestion or None,
                    instruction="（上下键选，回车确定）",
                    use_jk_keys=False,
                ),
                stop=QUIT,
            )
        )

    def choose_many(self, question: str, options: Sequence[Option], suggested: Sequence[str] = ()) -> list[str]:
        chosen = _asked(
            questionary.checkbox(
                question,
                [
                    questionary.Choice(_fitted(str(option)), value=option.value, checked=option.value in suggested)
                    for option in options
                ],
                instruction="（上下键移动，空格勾选，回车确定）",
                use_jk_keys=False,
                erase_when_done=True,  # what it would leave behind is in English
            )
        )
        kept = [option for option in options if option.value in chosen]
        print(f"? {question} {'、'.join(option.label for option in kept) or '都没有'}")
        return [option.value for option in kept]


def _choices(options: Sequence[Option]) -> list[questionary.Choice]:
    return [questionary.Choice(_fitted(str(option)), value=option.value) for option in options]


def _fitted(text: str) -> str:
    """Return text that fits on a line of the terminal: what sticks out would be cut without a sign."""
    room = shutil.get_terminal_size().columns - MARGIN
    widths = list(accumulate(map(get_cwidth, text)))
    if not widths or widths[-1] <= room:
        return text
    return text[: bisect_right(widths, room - 2)] + "…"


def _asked(question: questionary.Question, stop: str | None = None) -> Any:
    ask: Callable[[], Any] = question.unsafe_ask
    try:
        answer = ask()
    except EOFError:
        raise Stopped from None
    except KeyboardInterrupt:
        raise Stopped(interrupted=True) from None
    if stop is not None and answer == stop:
        raise Stopped
    return answer
