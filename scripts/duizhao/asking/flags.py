"""Answers given on the command line or in a file, as the plain values of a page."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from .questions import Kind, Question


class WrongAnswer(Exception):
    """An answer that cannot be read; the message says which and how to write it."""


def from_flags(questions: Iterable[Question], given: Mapping[str, str | Sequence[str] | None]) -> dict[str, Any]:
    """Return the answers among `given`, which is by field and None where nothing was given. Raises WrongAnswer."""
    answers: dict[str, Any] = {}
    for question in questions:
        value = given.get(question.field)
        if value is None or value == [] or value == ():
            continue
        if question.kind is Kind.GROUPS:
            answers[question.field] = [_entry(question, text) for text in value]
        elif isinstance(value, str):
            answers[question.field] = value.strip()
        else:
            answers[question.field] = [text.strip() for text in value]
    return answers


def put(entry: dict[str, Any], part: Question, value: Any) -> None:
    """Put the answer to a part into an entry: under its field, within another where it is dotted."""
    if value in ("", [], None):
        return
    if part.kind is Kind.PROVISION:
        directive, _, provision = str(value).partition("#")
        value = {"directive": directive.strip(), "provision": provision.strip()}
        if not all(value.values()):
            raise WrongAnswer(f"条款要写成 文件编号#条款编号，如 burden-rules-2024#2，不是“{directive}”")
        if not part.field:
            entry.update(value)
            return
    *within, name = part.field.split(".")
    for key in within:
        entry = entry.setdefault(key, {})
    entry[name] = value


def _entry(question: Question, text: str) -> dict[str, Any]:
    names = [part.field for part in question.parts if part.field]
    key = "|".join(re.escape(name) for name in names)
    entry: dict[str, Any] = {}
    if re.match(rf"(?:{key})=", text):
        written = dict(piece.split("=", 1) for piece in re.split(rf";(?=(?:{key})=)", text))
        for part in question.parts:
            if part.field in written:
                put(entry, part, _value(part, written[part.field].strip()))
        return entry
    pieces = text.split(":", len(question.inline) - 1)
    if len(pieces) < len(question.inline) or not question.inline:
        raise WrongAnswer(f"{question.flag} “{text}”读不懂；{question.help}")
    parts = {part.field: part for part in question.parts}
    for name, piece in zip(question.inline, pieces, strict=True):
        put(entry, parts[name], piece.strip())
    return entry


def _value(part: Question, text: str) -> str | list[str]:
    if part.kind in (Kind.LINES, Kind.CHOICES):
        return [piece.strip() for piece in re.split(r"[,，、]", text) if piece.strip()]
    return text
