"""The bill of materials is CycloneDX, complete, and the same for the same content."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from duizhao.licences.packages import Package, locked
from duizhao.licences.sbom import sbom
from duizhao.licences.shipped import SHIPPED

from ..conftest import ROOT, TODAY

LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def bill() -> dict[str, Any]:
    return json.loads(sbom(locked(LOCK), TODAY))


def test_valid_by_the_schema() -> None:
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(sbom(locked(LOCK), TODAY).decode()) is None
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str('{"bomFormat": "CycloneDX"}') is not None


def test_everything_is_in_it_once_with_its_scope(bill: dict[str, Any]) -> None:
    scopes: dict[str, set[str]] = {"required": set(), "excluded": set()}
    for component in bill["components"]:
        scopes[component["scope"]].add(component["name"])
    pinned = set(re.findall(r"^([a-z0-9.-]+)==", LOCK, re.MULTILINE))

    assert scopes["required"] == {thing.name for thing in SHIPPED}
    brought = {thing.package.removeprefix("pypi:") for thing in SHIPPED}
    assert scopes["excluded"] == pinned - brought
    assert brought - {name for name in brought if name.startswith("npm:")} <= pinned
    (depends,) = [entry for entry in bill["dependencies"] if entry["ref"] == "site"]
    assert len(depends["dependsOn"]) == len(bill["components"])


def test_licences_are_named(bill: dict[str, Any]) -> None:
    """Packages pinned for other systems alone are not installed here, so that nobody can ask them."""
    unnamed = {component["name"] for component in bill["components"] if not component.get("licenses")}

    assert unnamed == set()


def test_same_content_same_bytes_another_content_another_number() -> None:
    packages = list(locked(LOCK))
    one = sbom(packages, TODAY)

    assert sbom(reversed(packages), TODAY) == one
    numbers = {
        json.loads(data)["serialNumber"]
        for data in (one, sbom(packages, "2026-11-26"), sbom([*packages, Package("more", "1", "MIT")], TODAY))
    }
    assert len(numbers) == 3
    assert json.loads(one)["metadata"]["timestamp"].startswith(TODAY)


def test_packages_of_a_lock_file() -> None:
    text = "pydantic==2.14.4 \\\n    --hash=sha256:00\n    # via duizhao\nno-such-thing==1.0\n"

    assert list(locked(text)) == [Package("pydantic", "2.14.4", "MIT"), Package("no-such-thing", "1.0", "")]


def test_command(tmp_path: Path) -> None:
    from ..faults.running import run_all

    made, refused = run_all(
        ["export", "sbom", "--out", tmp_path / "新 dist", "--today", TODAY],
        ["export", "sbom", "--out", ROOT / "README.md"],
    )

    assert made.code == 0, made.err
    assert json.loads((tmp_path / "新 dist" / f"duizhao-{TODAY}.cdx.json").read_bytes())["bomFormat"] == "CycloneDX"
    assert refused.code == 2
