"""Going through the questions: what was answered already is not asked again."""

from collections.abc import Callable, Sequence
from typing import Any

from ..model.library import Library
from .asker import Asker, Fault, Option, Stopped
from .flags import put
from .matching import find_provisions
from .questions import Answers, Kind, Question

AGAIN = "again"
DONE = "不引用了"
Checked = Callable[[Question, Any], str | None]
"""Returns what is wrong with the answer to a question, None if nothing is."""


def ask_all(
    asker: Asker, questions: Sequence[Question], library: Library, answers: dict[str, Any], wrong: Checked
) -> None:
    """Ask what `answers` does not hold yet and put it there, one by one, so that whoever stops keeps the rest.

    Raises Stopped.
    """
    for question in questions:
        if question.field in answers or not question.asked_if(answers):
            continue
        several: list[Any] = []
        try:
            answers[question.field] = _answer(asker, question, library, answers, wrong, several)
        except Stopped:
            if several:
                answers[question.field] = several
            raise


def _answer(
    asker: Asker, question: Question, library: Library, answers: Answers, wrong: Checked, several: list[Any]
) -> Any:
    """Return the answer; where it has several pieces, they are in `several` as soon as they are given."""
    suggestion = question.suggest(library, answers)
    said = question.ask + (f"\n  {question.help}" if question.help and question.kind is not Kind.GROUPS else "")
    needed = question.is_needed(answers)
    match question.kind:
        case Kind.TEXT:
            return asker.text(said, str(suggestion), _fault(question, needed, wrong))
        case Kind.LINES:
            return _lines(asker, said, question, needed, suggestion, wrong, several)
        case Kind.CHOICE:
            return asker.choose(said, question.options(library, answers), str(suggestion))
        case Kind.CHOICES:
            return _choices(asker, said, question, needed, question.options(library, answers), suggestion)
        case Kind.PROVISION:
            return _provision(asker, said, library, needed)
        case Kind.GROUPS:
            asker.say(question.ask)
            return _entries(asker, question, library, answers, wrong, needed, several)


def _fault(question: Question, needed: bool, wrong: Checked) -> Fault:
    def fault(answer: str) -> str | None:
        if not answer:
            return "这一项要写" if needed else None
        return wrong(question, answer)

    return fault


def _lines(
    asker: Asker,
    said: str,
    question: Question,
    needed: bool,
    suggestion: str | Sequence[str],
    wrong: Checked,
    lines: list[str],
) -> list[str]:
    if suggestion and not isinstance(suggestion, str):
        said += f"\n  常写的：{'、'.join(suggestion)}"
    while True:
        more = f"{said}（一次写一个，写完了直接回车）" if not lines else "  还有吗？"
        line = asker.text(more, "", _fault(question, needed and not lines, lambda q, text: wrong(q, [text])))
        if not line:
            return lines
        if line not in lines:
            lines.append(line)


def _choices(
    asker: Asker,
    said: str,
    question: Question,
    needed: bool,
    options: Sequence[Option],
    suggestion: str | Sequence[str],
) -> list[str]:
    if not options:
        return []
    while True:
        chosen = asker.choose_many(said, options, [] if isinstance(suggestion, str) else suggestion)
        if chosen or not needed:
            return chosen
        asker.say("  至少选一个")


def _provision(asker: Asker, said: str, library: Library, needed: bool) -> str:
    """Return a provision the person found, as `directive#provision`; empty if none."""
    while True:
        words = asker.text(said, "", (lambda text: None if text else "这一项要写") if needed else None)
        if not words:
            return ""
        found = {f"{d.id}#{p.id}": (d, p) for d, p in find_provisions(library, words)}
        if not found:
            asker.say(f"  收录的条款里没有找到“{words}”，换个说法")
            continue
        options = [Option(name, f"《{d.short}》{p.shown_label}", p.requirement) for name, (d, p) in found.items()]
        chosen = asker.choose("是哪一条？", [*options, Option(AGAIN, "都不是，换几个字再找"), Option("", DONE)])
        if chosen in found:
            _, provision = found[chosen]
            asker.say(f"  {provision.strength.label}｜{provision.requirement}（{provision.evidence.level.label}）")
        if chosen != AGAIN:
            return chosen


def _entries(
    asker: Asker,
    question: Question,
    library: Library,
    answers: Answers,
    wrong: Checked,
    needed: bool,
    entries: list[dict[str, Any]],
) -> list[dict[str, Any]]:
    while True:
        entry = _entry(asker, question, library, {**answers, question.field: entries})
        fault = wrong(question, [entry]) if entry else None
        if fault:
            asker.say(f"  {fault}；这一条重写")
        elif entry:
            entries.append(entry)
        elif needed and not entries:
            asker.say("  至少要写一条")
        else:
            return entries


def _entry(asker: Asker, question: Question, library: Library, answers: Answers) -> dict[str, Any]:
    """Return one entry; an empty one if its first part is left empty."""
    entry: dict[str, Any] = {}
    given: dict[str, Any] = {}
    for n, part in enumerate(question.parts):
        known = {**answers, **given}
        value = _answer(asker, part, library, known, _anything, []) if n else _first(asker, part, library, known)
        if not n and not value:
            return {}
        given[part.field] = value
        put(entry, part, value)
    return entry


def _first(asker: Asker, part: Question, library: Library, known: Answers) -> str:
    """Return the answer to the part that begins an entry; left empty, it says that there are no more."""
    match part.kind:
        case Kind.PROVISION:
            return _provision(asker, part.ask, library, needed=False)
        case Kind.CHOICE:
            return asker.choose(part.ask, [*part.options(library, known), Option("", "没有了")])
        case _:
            return asker.text(part.ask)


def _anything(question: Question, answer: Any) -> str | None:
    return None
