"""The published JSON says what the pages say, and fits the published schemas."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from duizhao.exports.api import api_files
from duizhao.exports.schema import schemas
from duizhao.model.library import Library
from duizhao.reading.front_matter import split
from duizhao.reading.yaml_values import parse

from ..conftest import GOOD, ROOT


@pytest.fixture(scope="module")
def api(library: Library) -> dict[str, Any]:
    return {path.removeprefix("api/v1/"): json.loads(data) for path, data in api_files(library).items()}


def test_index_names_every_file(api: dict[str, Any]) -> None:
    index = api["index.json"]
    named = {value for key, value in index.items() if key not in ("schema", "edition")} | set(index["schema"])

    assert named | {"index.json"} == set(api)


def test_records_carry_front_matter_and_derived_values(api: dict[str, Any]) -> None:
    practice = next(p for p in api["practices.json"] if p["id"] == "sample-photos")
    directive = api["directives.json"][0]

    assert practice["url"] == "practices/sample-photos/"
    assert practice["settled"] is True
    assert practice["citations"][0]["directive"] == directive["id"]
    assert directive["force"] == {"on": "2026-11-25", "status": "in-force", "label": "现行有效"}
    assert directive["provisions"][0]["practices"] == ["sample-photos"]
    assert directive["provisions"][1]["shown_label"] == "篇幅（条号待核对）"


def test_limits(api: dict[str, Any]) -> None:
    (limit,) = api["limits.json"]

    assert (limit["comparator"], limit["value"], limit["unit"], limit["strength"]) == ("≤", 4000, "字", "generally")
    assert limit["url"] == "directives/sample-rules-2020/#p-length"


def test_meta_counts(api: dict[str, Any]) -> None:
    meta = api["meta.json"]

    assert meta["counts"] == {
        "directives": 1,
        "provisions": 2,
        "practices": 2,
        "scenes": 1,
        "materials": 2,
        "limits": 1,
    }
    assert meta["evidence"] == {"official": 0, "two-copies": 1, "one-copy": 1, "unverified": 0}


@pytest.mark.parametrize("docs", [GOOD, ROOT / "docs"], ids=["good", "docs"])
@pytest.mark.parametrize(
    ("folder", "schema"),
    [
        ("directives", "directive.json"),
        ("practices", "practice.json"),
        ("scenes", "scene.json"),
        ("guide", "guide.json"),
    ],
)
def test_pages_fit_the_published_schema(docs: Path, folder: str, schema: str) -> None:
    validator = jsonschema.Draft202012Validator(schemas()[schema])
    pages = sorted((docs / folder).glob("*.md"))

    assert pages
    for page in pages:
        assert [error.message for error in validator.iter_errors(split(page.read_text(encoding="utf-8")).data)] == []


@pytest.mark.parametrize("docs", [GOOD, ROOT / "docs"], ids=["good", "docs"])
@pytest.mark.parametrize("name", ["materials", "figures", "publishers", "synonyms"])
def test_lists_fit_the_published_schema(docs: Path, name: str) -> None:
    data, _ = parse((docs / f"{name}.yaml").read_text(encoding="utf-8"))

    jsonschema.validate(data, schemas()[f"{name}.json"])


def test_schema_refuses_what_the_model_refuses() -> None:
    page = (
        (GOOD / "practices/sample-photos.md")
        .read_text(encoding="utf-8")
        .replace("verdict: forbidden", "verdict: banned")
    )

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(yaml.safe_load(page.split("---")[1]), schemas()["practice.json"])
