"""The reference page knows every rule, and rules have their say on it."""

import re
from pathlib import Path

import pytest

from duizhao import reading, rules
from duizhao.compose import compose
from duizhao.model.library import Library
from duizhao.reading.faults import FAULTS
from duizhao.rules.catalogue import OTHER, groups
from duizhao.verification import verify

from ..conftest import TODAY

HAN = re.compile("[\u4e00-\u9fff]")


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.RULE)
def test_rule_says_in_chinese_what_it_asks_and_how_to_mend(rule: object) -> None:
    for words in (rule.TITLE, rule.TIP):
        assert HAN.search(words)
        assert not words.endswith("。")


def test_every_rule_is_on_the_page_under_its_own_anchor(library: Library) -> None:
    page = compose(library)["contribute/rules.md"]

    anchors = re.findall(r"^### ([A-Z]+-\d+) \{: #([a-z]+-\d+) \}$", page, re.MULTILINE)
    assert {name for name, _ in anchors} == {rule.RULE for rule in rules.RULES} | set(FAULTS)
    assert all(anchor == name.lower() for name, anchor in anchors)
    assert len(anchors) == len(set(anchors))
    assert f"共 {len(anchors)} 条" in page


def test_every_kind_of_rule_has_its_group() -> None:
    assert OTHER not in groups()


def test_faults_of_reading_are_those_that_reading_finds() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in Path(reading.__file__).parent.glob("*.py"))

    assert set(re.findall(r'"([A-Z]+-\d)"', source)) == set(FAULTS)


def test_page_by_hand_does_not_take_the_place_of_a_derived_one(docs: Path) -> None:
    (docs / "contribute/rules.md").write_text("---\ntitle: 规则\ndescription: 测试\n---\n", encoding="utf-8")

    assert [(f.rule, Path(f.at.path).name) for f in verify(docs, TODAY)[1]] == [("ID-2", "rules.md")]
