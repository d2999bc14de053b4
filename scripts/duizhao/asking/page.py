"""From answers to the page: what is missing, what is wrong, and the record that is written."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from pydantic import ValidationError

from ..model.directive import Directive
from ..model.library import Library
from ..model.practice import Practice
from ..model.record import ID_PATTERN, Record
from ..model.scene import Scene
from ..reading.schema_messages import faults_in
from ..reading.walk import RESERVED_IDS
from ..writing.ids import propose_id
from . import directive, practice, scene
from .questions import ID, Answers, Question
from .session import Checked

KINDS: dict[str, tuple[type[Record], tuple[Question, ...]]] = {
    "practice": (Practice, practice.PRACTICE),
    "directive": (Directive, directive.DIRECTIVE),
    "scene": (Scene, scene.SCENE),
}
NAMES = {"practice": "做法", "directive": "文件", "scene": "场景"}
ADDED = "收录"


def questions_for(kind: str) -> list[Question]:
    """Return the questions in order, that of the id with what it would be by the sounds of the title."""
    _, questions = KINDS[kind]
    suggest = partial(proposed_id, kind)
    return [replace(q, suggest=suggest) if q.field == ID else q for q in questions]


def proposed_id(kind: str, library: Library, answers: Answers) -> str:
    """Return a free id for a page that has a title."""
    return propose_id(str(answers.get("short") or answers["title"]), taken_ids(kind, library), kind)


def missing(questions: Iterable[Question], answers: Answers) -> list[Question]:
    """Return the questions without whose answers there is no whole page; the id is proposed where it is not given."""
    return [q for q in questions if q.field != ID and q.is_needed(answers) and not answers.get(q.field)]


def record_of(kind: str, answers: Answers, day: str) -> dict[str, Any]:
    """Return the front matter of a new page: the answers, entered and reviewed on an ISO day."""
    record = {field: value for field, value in answers.items() if field != ID and value not in ("", [])}
    if kind == "practice":
        record.setdefault("reviewed", day)
    record.setdefault("changes", [{"date": day, "summary": ADDED}])
    return record


def checker(kind: str, library: Library) -> Checked:
    """Return what tells whether the answer to a question can stand in a page of this kind, as the model has it."""
    model, _ = KINDS[kind]

    def wrong(question: Question, answer: Any) -> str | None:
        if question.field == ID:
            return id_fault(str(answer), taken_ids(kind, library))
        return next(iter(faults(model, {question.field: answer}, question.field)), None)

    return wrong


def faults(model: type[Record], record: Mapping[str, Any], field: str = "") -> list[str]:
    """Return what is wrong with a record, in Chinese; only with one field if `field` names it."""
    try:
        model.model_validate(dict(record))
    except ValidationError as error:
        return [f"{message}：{fix}" for keys, message, fix in faults_in(error) if not field or keys[0] == field]
    return []


def taken_ids(kind: str, library: Library) -> set[str]:
    """Return the ids of a kind that are used, those of pages with faults too."""
    model, _ = KINDS[kind]
    return {r.id for r in library.records() if type(r) is model} | {i for k, i in library.unread if k is model}


def id_fault(proposed: str, taken: set[str]) -> str | None:
    """Return why this cannot be the id of a new page."""
    if not re.fullmatch(ID_PATTERN, proposed) or len(proposed) > 80 or proposed in RESERVED_IDS:
        return "编号只用小写字母、数字和短横线，如 notes-chasing"
    return f"“{proposed}”已经有了，换一个" if proposed in taken else None
