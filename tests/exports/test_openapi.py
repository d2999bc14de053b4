"""The description of the data fits the data."""

import json
from typing import Any

import jsonschema
import pytest
from openapi_spec_validator import validate

from duizhao.exports.data_files import data_files, database_files
from duizhao.exports.openapi import component_schemas, openapi
from duizhao.exports.tables import TABLES
from duizhao.model.library import Library
from duizhao.search.documents import documents
from duizhao.verification import verify

from ..conftest import GOOD, ROOT, TODAY

ADDRESS = "https://example.org/jianfu/"


@pytest.fixture(scope="module", params=[GOOD, ROOT / "docs"], ids=["good", "docs"])
def files(request: pytest.FixtureRequest) -> dict[str, bytes]:
    library, _ = verify(request.param, TODAY)
    return {
        path.removeprefix("api/v1/"): data
        for path, data in (data_files(library, ADDRESS) | database_files(library, documents(library))).items()
    }


@pytest.mark.parametrize("address", ["", ADDRESS])
def test_tools_can_read_it(address: str) -> None:
    validate(openapi(address))


def test_every_file_is_described(files: dict[str, bytes]) -> None:
    assert {f"/{name}" for name in files} == set(json.loads(files["openapi.json"])["paths"])


def closed(schema: Any) -> Any:
    """Return a schema in which every object may hold only what is described."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    strict = {key: closed(value) for key, value in schema.items()}
    return strict | {"additionalProperties": False} if isinstance(schema.get("properties"), dict) else strict


def test_every_json_file_is_as_described_and_no_field_is_left_out(files: dict[str, bytes]) -> None:
    description = json.loads(files["openapi.json"])
    components = {"schemas": closed(description["components"]["schemas"])}
    for name, data in files.items():
        if name.endswith(".json"):
            (content,) = description["paths"][f"/{name}"]["get"]["responses"]["200"]["content"].values()
            schema = content["schema"] | {"components": components}
            validator = jsonschema.Draft202012Validator(schema)
            assert [f"{name}: {error.message}" for error in validator.iter_errors(json.loads(data))][:3] == []


def test_unknown_fields_are_allowed_since_fields_are_added() -> None:
    assert not [name for name, schema in component_schemas().items() if "additionalProperties" in schema]


def test_columns_of_a_csv_are_named(library: Library) -> None:
    description = openapi()
    for table in TABLES:
        response = description["paths"][f"/{table.name}.csv"]["get"]["responses"]["200"]
        columns = response["content"]["text/csv"]["schema"]["x-columns"]
        assert [column["name"] for column in columns] == [column.name for column in table.columns]


def test_server_is_where_the_site_is_published() -> None:
    assert openapi(ADDRESS)["servers"] == [{"url": f"{ADDRESS}api/v1"}]
    assert openapi()["servers"] == [{"url": "../v1"}]
