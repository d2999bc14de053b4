"""Asking with plain lines: for `--plain`, for terminals that can do no more, for screen readers and scripts."""

import re
from collections.abc import Callable, Sequence

from .asker import QUIT, Fault, Option, Stopped


class LineAsker:
    """Prints a question, reads a line. Lists are numbered."""

    def __init__(self, read: Callable[[str], str] = input, write: Callable[[str], None] = print) -> None:
        self._read, self._write = read, write

    def say(self, text: str = "") -> None:
        self._write(text)

    def text(self, question: str, suggestion: str = "", fault: Fault | None = None) -> str:
        self.say(question + (f"（直接回车：{suggestion}）" if suggestion else ""))
        while True:
            answer = self._line() or suggestion
            wrong = fault(answer) if fault else None
            if wrong is None:
                return answer
            self.say(f"  {wrong}")

    def choose(self, question: str, options: Sequence[Option], suggestion: str = "") -> str:
        self._list(question, options, [suggestion] if suggestion else [])
        while True:
            answer = self._line()
            if not answer and suggestion:
                return suggestion
            found = _found(answer, options)
            if found:
                return found.value
            self.say(f"  没有“{answer}”这一项；写前面的数字，1 到 {len(options)}")

    def choose_many(self, question: str, options: Sequence[Option], suggested: Sequence[str] = ()) -> list[str]:
        self._list(f"{question}（可以写几个数字，中间空一格；都没有就写 0）", options, suggested)
        while True:
            answer = self._line()
            if not answer:
                return list(suggested)
            words = [] if answer == "0" else re.split(r"[\s,，、]+", answer)
            found = [_found(word, options) for word in words]
            wrong = [word for word, option in zip(words, found, strict=True) if option is None]
            if not wrong:
                chosen = {option.value for option in found if option}
                return [option.value for option in options if option.value in chosen]
            self.say(f"  没有“{'、'.join(wrong)}”；写前面的数字，中间空一格")

    def _list(self, question: str, options: Sequence[Option], suggested: Sequence[str]) -> None:
        self.say(question)
        for n, option in enumerate(options, 1):
            self.say(f"  {n:>2} {option}")
        chosen = [option.label for option in options if option.value in suggested]
        if chosen:
            self.say(f"  直接回车：{'、'.join(chosen)}")

    def _line(self) -> str:
        try:
            answer = self._read("> ").strip()
        except EOFError:
            raise Stopped from None
        except KeyboardInterrupt:
            raise Stopped(interrupted=True) from None
        if answer == QUIT:
            raise Stopped
        return answer


def _found(answer: str, options: Sequence[Option]) -> Option | None:
    if answer.isdecimal() and 1 <= int(answer) <= len(options):
        return options[int(answer) - 1]
    return next((option for option in options if answer in (option.value, option.label)), None)
