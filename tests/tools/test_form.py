"""What the form starts from: schemas with words for every field, and the places on a page that can be corrected."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from duizhao.model.library import Library
from duizhao.model.vocabulary import Term
from duizhao.tools.form import form_data, page_parts
from duizhao.tools.form_parts import parts
from duizhao.tools.form_schema import Schema, correction_schema, practice_schema, resolved, words

from ..contributing.conftest import PRACTICE


def every_field(root: Schema, schema: Schema, path: str = "") -> Iterator[tuple[str, Schema]]:
    for name, child in schema.get("properties", {}).items():
        child = resolved(root, child)
        yield f"{path}/{name}", child
        yield from every_field(root, resolved(root, child.get("items", child)), f"{path}/{name}")


@pytest.mark.parametrize("schema", [practice_schema(), correction_schema()], ids=["practice", "correction"])
def test_every_field_has_a_name_and_a_hint_in_chinese(schema: Schema) -> None:
    fields = list(every_field(schema, schema))

    assert len(fields) > 3
    assert [path for path, field in fields if not all(words(field))] == []
    assert [path for path, field in fields if len(words(field)[0]) > 8] == []


def test_nothing_of_ours_is_asked() -> None:
    asked = {path for path, _ in every_field(practice_schema(), practice_schema())}

    assert not asked & {"/reviewed", "/changes", "/cases/link"}
    assert not {path for path, _ in every_field(correction_schema(), correction_schema())} & {"/page", "/field"}


def test_real_pages_fit_what_is_asked(real_library: Library) -> None:
    validator = jsonschema.Draft202012Validator(practice_schema())
    for practice in real_library.practices:
        front = yaml.safe_load(Path(practice.path).read_text(encoding="utf-8").split("---\n")[1])
        sent = {name: value for name, value in front.items() if name not in ("reviewed", "changes")}
        sent["cases"] = [{k: v for k, v in case.items() if k != "link"} for case in sent.get("cases", [])]
        assert [error.message for error in validator.iter_errors(sent)] == [], practice.id


@pytest.mark.parametrize(
    ("verdict", "missing"), [("unfounded", "searched"), ("beyond", "citations"), (None, "citations")]
)
def test_grounds_are_asked_for_as_the_verdict_needs_them(verdict: str | None, missing: str) -> None:
    record = {k: v for k, v in PRACTICE.items() if k not in ("citations", "verdict")} | (
        {"verdict": verdict} if verdict else {}
    )
    errors = jsonschema.Draft202012Validator(practice_schema()).iter_errors(record)

    assert any(f"'{missing}' is a required" in error.message for error in errors)


def test_every_place_shows_what_stands_there(real_library: Library) -> None:
    for record in [*real_library.practices, *real_library.directives, *real_library.scenes]:
        found = parts(real_library, record)
        assert len({part.keys for part in found}) == len(found)
        for part in found:
            value: Any = record
            for key in part.keys:
                value = value[key] if isinstance(key, int) else getattr(value, key)
            assert part.text and part.label
            if part.is_prose:
                assert value == part.text and not isinstance(value, Term)


def test_facts_and_judgements_are_never_prose(real_library: Library) -> None:
    prose = {
        "/".join(key for key in part.keys if isinstance(key, str))
        for record in [*real_library.practices, *real_library.directives, *real_library.scenes]
        for part in parts(real_library, record)
        if part.is_prose
    }

    assert prose == {
        "aliases", "demanded_by", "demand", "verdict_on", "verdict_reason", "answer", "citations/demanded",
        "citations/bearing", "enough", "keep/text", "say", "why_it_happens", "counter_evidence", "cases/summary",
        "summary", "cautions", "provisions/topics", "provisions/requirement", "provisions/note",
        "provisions/limits/subject", "provisions/limits/scope", "steps/text", "records/note",
    }  # fmt: skip


def test_each_page_with_places_has_a_file_of_its_own(real_library: Library) -> None:
    pages: Any = form_data(real_library)["pages"]
    files = page_parts(real_library)

    assert {f"pages/{address.rstrip('/')}" for address, _, _, has_parts in pages if has_parts} == set(files)
    assert ["practices/themed-day-photos/", "主题党日记录后面要附照片", "做法", True] in pages
    assert [page[0] for page in pages].count("numbers/") == 1
