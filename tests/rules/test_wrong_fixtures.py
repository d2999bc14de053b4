"""Each rule finds its deliberately wrong fixture, with exactly the messages expected."""

import re
from pathlib import Path

import pytest
import yaml

from duizhao import rules
from duizhao.cli.mending import mends
from duizhao.findings import Severity
from duizhao.rules.catalogue import groups
from duizhao.verification import verify

from ..conftest import TODAY

SEVERITIES = {
    (entry.id, Severity.ERROR if entry.blocks else Severity.REVIEW)
    for entries in groups().values()
    for entry in entries
}
WRONG = Path(__file__).parents[1] / "fixtures" / "wrong"
CASES = [
    pytest.param(path.stem, case, id=f"{path.stem}-{case['about']}")
    for path in sorted(WRONG.glob("*.yaml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_wrong_fixture(rule: str, case: dict, docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = docs / case["file"]
    text = page.read_text(encoding="utf-8")
    assert case["replace"] in text, "the fixture no longer fits the good library"
    page.write_text(text.replace(case["replace"], case["by"], 1), encoding="utf-8")
    monkeypatch.chdir(docs)

    _, findings = verify(Path("."), TODAY)

    assert [str(finding) for finding in findings] == case["expected"]
    assert rule in {finding.rule for finding in findings}
    assert {(f.rule, f.severity) for f in findings} <= SEVERITIES


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_what_a_finding_says_can_be_fixed_is_fixed(
    rule: str, case: dict, docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = docs / case["file"]
    page.write_text(
        page.read_text(encoding="utf-8").replace(case["replace"], case["by"], 1), encoding="utf-8", newline=""
    )
    monkeypatch.chdir(docs)
    library, findings = verify(Path("."), TODAY)
    promised = {f.at.path for f in findings if "--fix" in f.fix}

    found = list(mends(library, Path("."), lambda path: True))
    for mend in found:
        mend.write()

    assert {mend.shown for mend in found} == promised
    # By place and rule: a message may quote the text that was put right.
    left = [(f.at, f.rule) for f in findings if "--fix" not in f.fix]
    assert [(f.at, f.rule) for f in verify(Path("."), TODAY)[1]] == left


def test_every_rule_has_a_wrong_fixture() -> None:
    assert {rule.RULE for rule in rules.RULES} <= {path.stem for path in WRONG.glob("*.yaml")}


def test_rule_file_docstring_and_id_agree() -> None:
    for rule in rules.RULES:
        name = rule.__name__.rsplit(".", 1)[-1]
        assert re.match(rule.RULE.lower().replace("-", "_") + "_", name), name
        assert rule.__doc__ is not None and rule.__doc__.startswith(f"{rule.RULE}: ")


def test_all_findings_come_in_one_run(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (docs / "guide/method.md").write_text("没有页面信息\n", encoding="utf-8")
    practice = docs / "practices/sample-photos.md"
    practice.write_text(
        practice.read_text(encoding="utf-8").replace("provision: '3'", "provision: '99'"), encoding="utf-8"
    )
    monkeypatch.chdir(docs)

    _, findings = verify(Path("."), TODAY)

    assert [f.rule for f in findings] == ["PAGE-1", "CITE-2", "CITE-1", "CITE-1"]
