"""Issue forms, request templates and labels: what the hosts accept, and what every contributor confirms."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from ..conftest import ROOT

GITHUB, GITEE = ROOT / ".github", ROOT / ".gitee"
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config")
KINDS = sorted((GITHUB / "PULL_REQUEST_TEMPLATE").glob("*.md"))
TEMPLATES = [GITHUB / "PULL_REQUEST_TEMPLATE.md", *KINDS, GITEE / "PULL_REQUEST_TEMPLATE.zh-CN.md"]
READ_SOURCES = "我读过所引的每一处来源；没有读到原文的，已经标明"
NOTHING_PRIVATE = "没有写个人姓名、电话和省以下单位的名，没有用内部材料和涉密材料"
BOX = "- [ ] "


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def labels() -> list[dict[str, str]]:
    return list(read(GITHUB / "labels.yml"))


def test_there_is_a_form_for_each_way_of_helping() -> None:
    assert [read(path)["name"] for path in FORMS] == ["更正", "举证", "功能", "核对原文"]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_form_is_one_that_github_accepts(path: Path) -> None:
    """As GitHub's syntax for issue forms has it: keys, types, ids and labels that differ."""
    form = read(path)
    asked = [element for element in form["body"] if element["type"] != "markdown"]

    assert set(form) == {"name", "description", "title", "labels", "body"}
    assert {element["type"] for element in form["body"]} <= {"markdown", "input", "textarea", "dropdown", "checkboxes"}
    assert len({element["id"] for element in asked}) == len(asked)
    assert len({element["attributes"]["label"] for element in asked}) == len(asked)
    assert all(re.fullmatch(r"[a-z-]+", element["id"]) for element in asked)
    for element in asked:
        options = element["attributes"].get("options", [])
        assert bool(options) == (element["type"] in {"dropdown", "checkboxes"})
        assert len({str(option) for option in options}) == len(options)


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_what_has_to_be_confirmed(path: Path) -> None:
    (promise,) = [element for element in read(path)["body"] if element["type"] == "checkboxes"]
    required = [option["label"] for option in promise["attributes"]["options"] if option["required"]]

    assert NOTHING_PRIVATE in required
    if path.stem in {"evidence", "correction"}:
        assert READ_SOURCES in required
    if path.stem == "recheck":
        assert any("不是让 AI 代看的" in label for label in required)


def test_nobody_is_sent_to_an_address_we_do_not_have() -> None:
    assert read(GITHUB / "ISSUE_TEMPLATE/config.yml") == {"blank_issues_enabled": False}


def test_gitee_has_the_same_forms() -> None:
    ours = {path.name: path.read_bytes() for path in (GITHUB / "ISSUE_TEMPLATE").iterdir()}

    assert {path.name: path.read_bytes() for path in (GITEE / "ISSUE_TEMPLATE").iterdir()} == ours


def test_labels_in_use_are_described() -> None:
    used = {label for path in FORMS for label in read(path)["labels"]}
    used |= {label for update in read(GITHUB / "dependabot.yml")["updates"] for label in update["labels"]}

    assert used <= {label["name"] for label in labels()}


def test_labels_are_ones_that_github_accepts() -> None:
    assert len({label["name"] for label in labels()}) == len(labels())
    for label in labels():
        assert re.fullmatch(r"[0-9a-f]{6}", label["color"])
        assert 0 < len(label["description"]) <= 100


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_template_asks_the_same_of_everybody(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()

    assert BOX + READ_SOURCES in lines
    assert BOX + NOTHING_PRIVATE in lines
    assert BOX + "没有用" in lines
    assert any(line.startswith(BOX + "用了。用在：") for line in lines)


def test_the_first_template_leads_to_each_kind() -> None:
    text = (GITHUB / "PULL_REQUEST_TEMPLATE.md").read_text(encoding="utf-8")

    assert sorted(re.findall(r"template=([a-z]+\.md)", text)) == [path.name for path in KINDS]


def test_gitee_asks_what_the_kinds_ask() -> None:
    """Gitee knows one template, so it holds the list of each kind."""
    gitee = (GITEE / "PULL_REQUEST_TEMPLATE.zh-CN.md").read_text(encoding="utf-8")
    asked = {line for path in KINDS for line in path.read_text(encoding="utf-8").splitlines() if line.startswith(BOX)}
    read_from = {BOX + what for what in ("官方网站上的全文", "转载的全文或者一部分", "只有报道，没有读到原文")}

    assert {line for line in asked - read_from if line not in gitee} == set()


def test_nobody_is_named_as_owner_who_is_not_there() -> None:
    """An owner who does not exist is an error on GitHub; examples stay behind a # until there are real teams."""
    rows = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()

    for row in rows:
        assert not row or row.startswith("#") or re.fullmatch(r"\S+(?:\s+@[\w-]+(?:/[\w-]+)?)+", row)
    assert not any("@组织" in row for row in rows if not row.startswith("#"))
