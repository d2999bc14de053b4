"""The published JSON says what the pages say, and fits the published schemas."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from duizhao.exports.api import json_files
from duizhao.exports.data_files import data_files, database_files
from duizhao.exports.schema import schemas
from duizhao.model.library import Library
from duizhao.reading.front_matter import split
from duizhao.reading.yaml_values import parse
from duizhao.search.documents import documents

from ..conftest import GOOD, ROOT


@pytest.fixture(scope="module")
def api(library: Library) -> dict[str, Any]:
    return {name: json.loads(data) for name, data in json_files(library).items()}


def test_index_names_every_file(library: Library, api: dict[str, Any]) -> None:
    index = api["index.json"]
    kinds = ["meta", "directives", "practices", "scenes", "materials", "limits", "figures", "changes"]
    named = {index[kind] for kind in (*kinds, "sqlite", "atom", "ics", "openapi")}
    named |= {"index.json", *index["schema"], *index["csv"].values()}

    assert {f"api/v1/{name}" for name in named} == set(
        data_files(library) | database_files(library, documents(library))
    )


def test_index_says_the_version_and_what_is_promised(api: dict[str, Any]) -> None:
    index = api["index.json"]

    assert index["version"] == index["versions"][0]["number"] == api["meta.json"]["version"]
    assert [version["number"] for version in index["versions"]][-1] == "1.0.0"
    assert index["promises"] and index["licence"] == "CC-BY-4.0"


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


def test_figures_and_changes_lead_to_their_place(api: dict[str, Any]) -> None:
    assert api["figures.json"][0]["url"] == "figures/#f-sample-forms"
    assert [(c["kind"], c["url"], c["summary"]) for c in api["changes.json"]] == [
        ("change", "practices/sample-photos/", "收录"),
        ("change", "scenes/sample-meeting/", "收录"),
        ("change", "directives/sample-rules-2020/", "收录"),
    ]


def test_meta_counts(api: dict[str, Any]) -> None:
    meta = api["meta.json"]

    assert {name: meta["counts"][name] for name in ("directives", "provisions", "practices", "limits", "duties")} == {
        "directives": 1,
        "provisions": 2,
        "practices": 2,
        "limits": 1,
        "duties": 2,
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
@pytest.mark.parametrize("name", ["materials", "figures", "publishers", "synonyms", "words"])
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
