"""Editor support: snippets give valid pages, the task understands what check prints, schemas are ours."""

import json
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from duizhao.exports.schema import SCHEMAS, schemas
from duizhao.model.directive import Directive, Provision
from duizhao.model.practice import Citation, Practice
from duizhao.model.record import Origin
from duizhao.model.scene import Scene
from duizhao.model.vocabulary import (
    Covers,
    DirectiveKind,
    EvidenceLevel,
    PublicText,
    RecordStatus,
    SourceKind,
    Status,
    Strength,
    Verdict,
)
from duizhao.reading.front_matter import split
from duizhao.reading.yaml_values import parse

from ..conftest import ROOT, TODAY

COMMENT_LINE = re.compile(r"^\s*//.*$", re.MULTILINE)
CHOICE = re.compile(r"\$\{\d+\|([^|]*)\|\}")
DEFAULT = re.compile(r"\$\{\d+:([^}]*)\}")
PAGES = {"做法：整页": Practice, "文件：整页": Directive, "场景：整页": Scene}
ITEMS = {"条款：一条": Provision, "引用：一条": Citation}
VOCABULARIES = {
    ("做法：整页", "verdict"): Verdict,
    ("文件：整页", "kind"): DirectiveKind,
    ("文件：整页", "status"): Status,
    ("文件：整页", "public_text"): PublicText,
    ("文件：整页", "  kind"): SourceKind,
    ("文件：整页", "  covers"): Covers,
    ("文件：整页", "  strength"): Strength,
    ("文件：整页", "    level"): EvidenceLevel,
    ("条款：一条", "  strength"): Strength,
    ("条款：一条", "    number_level"): EvidenceLevel,
    ("场景：整页", "  status"): RecordStatus,
}
NEWER_THAN_DRAFT_7 = {
    "prefixItems", "unevaluatedProperties", "unevaluatedItems", "dependentRequired", "dependentSchemas",
    "$dynamicRef", "$dynamicAnchor", "$recursiveRef", "minContains", "maxContains",
}  # fmt: skip


def with_comments(name: str) -> Any:
    """Read JSON that may hold whole lines of comment, as VS Code does."""
    return json.loads(COMMENT_LINE.sub("", (ROOT / name).read_text(encoding="utf-8")))


def snippets() -> dict[str, dict[str, Any]]:
    return dict(json.loads((ROOT / ".vscode/duizhao.code-snippets").read_text(encoding="utf-8")))


def expanded(name: str) -> str:
    """Return what stands in the editor when every place is left as it was offered."""
    text = "\n".join(snippets()[name]["body"])
    for variable, value in zip(("$CURRENT_YEAR", "$CURRENT_MONTH", "$CURRENT_DATE"), TODAY.split("-"), strict=True):
        text = text.replace(variable, value)
    text = DEFAULT.sub(r"\1", CHOICE.sub(lambda choice: choice[1].split(",")[0], text))
    return re.sub(r"\$\d+", "", text) + "\n"


@pytest.mark.parametrize("name", PAGES)
def test_snippet_of_a_page_is_valid_as_offered(name: str) -> None:
    text = expanded(name)
    assert "$" not in text

    PAGES[name].read(split(text).data, Origin("sample", "docs/sample.md"))


@pytest.mark.parametrize("name", ITEMS)
def test_snippet_of_an_item_is_valid_as_offered(name: str) -> None:
    (item,) = parse(expanded(name))[0]

    ITEMS[name].model_validate(item)


@pytest.mark.parametrize(("name", "field"), VOCABULARIES)
def test_choices_are_the_whole_vocabulary(name: str, field: str) -> None:
    (line,) = [line for line in snippets()[name]["body"] if line.startswith(f"{field}: ")]
    offered = CHOICE.findall(line)[0].split(",")

    assert sorted(offered) == sorted(VOCABULARIES[name, field])


def test_snippets_have_a_name_in_chinese_and_one_to_type() -> None:
    prefixes = [prefix for snippet in snippets().values() for prefix in snippet["prefix"]]

    assert len(set(prefixes)) == len(prefixes)
    for name, snippet in snippets().items():
        assert snippet["prefix"][0] == name.split("：")[0]
        assert snippet["prefix"][1].isascii()


def test_problem_matcher_reads_every_finding(
    duizhao: Callable[..., subprocess.CompletedProcess[str]], docs: Path
) -> None:
    page = docs / "practices/sample-photos.md"
    page.write_text(page.read_text(encoding="utf-8").replace("sample-rules-2020", "sample-rules"), encoding="utf-8")
    (docs / "guide/method.md").write_text("没有开头\n", encoding="utf-8")
    printed = duizhao("--docs", docs, "check", "--today", TODAY).stdout.splitlines()[:-1]
    (task,) = [task for task in with_comments(".vscode/tasks.json")["tasks"] if task["args"] == ["check"]]
    pattern = task["problemMatcher"]["pattern"]
    found = [re.match(pattern["regexp"], line) for line in printed]

    assert len(found) > 2
    for match, line in zip(found, printed, strict=True):
        assert match, line
        assert match[pattern["file"]].endswith(".md")
        assert int(match[pattern["line"]]) > 0
        assert match[pattern["message"]].count(" — ") >= 1
    assert {match[pattern["code"]] for match in found if match} >= {"CITE-1", "PAGE-1"}


def test_every_list_has_its_schema_and_no_other() -> None:
    wired = with_comments(".vscode/settings.json")["yaml.schemas"]
    lists = {f"docs/{path.name}" for path in (ROOT / "docs").glob("*.yaml")}

    assert set(wired.values()) == lists
    for schema, path in wired.items():
        assert schema == f"./site/api/v1/schema/{Path(path).stem}.json"
        assert Path(schema).name in SCHEMAS


def test_schemas_hold_nothing_the_yaml_extension_does_not_know() -> None:
    """The extension knows draft-07 in full and newer drafts in part."""

    def keywords(value: object) -> Iterator[str]:
        if isinstance(value, dict):
            yield from value
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from keywords(inner)

    assert NEWER_THAN_DRAFT_7.isdisjoint(keywords(schemas()))


def test_recommended_extensions_are_the_ones_in_the_container() -> None:
    container = with_comments(".devcontainer/devcontainer.json")

    assert (
        container["customizations"]["vscode"]["extensions"]
        == with_comments(".vscode/extensions.json")["recommendations"]
    )
    assert "/" not in container["image"]


def test_tasks_call_what_there_is() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    made = {task["args"][0] for task in with_comments(".vscode/tasks.json")["tasks"] if task["command"] == "make"}

    assert made and made <= targets
