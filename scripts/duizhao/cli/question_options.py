"""Questions as options of a command."""

import inspect
from collections.abc import Iterable
from typing import Annotated, Any

import typer

from ..asking.questions import Kind, Question


def signature(questions: Iterable[Question], own: Iterable[tuple[str, Any, Any]]) -> inspect.Signature:
    """Return the signature typer reads: the context, an option a question, then (name, annotation, default) of `own`."""
    context = inspect.Parameter("context", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)
    asked = [_keyword(question.field, _annotation(question), None) for question in questions]
    return inspect.Signature([context, *asked, *(_keyword(*parameter) for parameter in own)])


def _annotation(question: Question) -> Any:
    several = question.kind in (Kind.LINES, Kind.CHOICES, Kind.GROUPS)
    about_keys = "回车" in question.help
    words = question.ask + ("" if about_keys else question.help) + ("；可以写几次" if several else "")
    held: Any = list[str] | None if several else str | None
    return Annotated[held, typer.Option(question.flag, help=words)]


def _keyword(name: str, annotation: Any, default: Any) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
