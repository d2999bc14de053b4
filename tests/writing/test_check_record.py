"""A check entered into a page leaves everything else as it was."""

import difflib
from pathlib import Path

import pytest

from duizhao.model.evidence import Check
from duizhao.model.vocabulary import CheckOutcome
from duizhao.reading.front_matter import split
from duizhao.writing.check_record import CannotEnter, with_check

from ..conftest import GOOD, ROOT

CHECK = Check(date="2026-12-01", outcome=CheckOutcome.SAME, source="https://www.gov.cn/a?b=1#c: d", by="编者甲")
SAMPLE = (GOOD / "directives/sample-rules-2020.md").read_text(encoding="utf-8")


def added(before: str, after: str) -> list[str]:
    """Return the lines added; fail if any line went."""
    changes = [row for row in difflib.ndiff(before.splitlines(), after.splitlines()) if row[0] in "+-?"]
    assert not [row for row in changes if row[0] == "-"]
    return [row[2:] for row in changes if row[0] == "+"]


def test_first_check_of_a_provision() -> None:
    after = with_check(SAMPLE, "3", CHECK)

    assert added(SAMPLE, after) == [
        "    checks:",
        "    - date: '2026-12-01'",
        "      outcome: same",
        "      source: 'https://www.gov.cn/a?b=1#c: d'",
        "      by: 编者甲",
    ]
    assert after.index("编者甲") < after.index("id: length")


def test_second_check_comes_after_the_first() -> None:
    once = with_check(SAMPLE, "3", CHECK)

    twice = with_check(once, "3", CHECK.model_copy(update={"date": "2027-01-01", "outcome": CheckOutcome.GONE}))

    assert added(once, twice) == [
        "    - date: '2027-01-01'",
        "      outcome: gone",
        "      source: 'https://www.gov.cn/a?b=1#c: d'",
        "      by: 编者甲",
    ]
    assert twice.count("checks:") == 1


@pytest.mark.parametrize("path", sorted((ROOT / "docs/directives").glob("*.md")), ids=lambda path: path.stem)
def test_every_provision_of_every_real_page_can_be_checked(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    data = split(text).data
    assert isinstance(data, dict)

    for provision in data["provisions"]:
        assert len(added(text, with_check(text, str(provision["id"]), CHECK))) in (4, 5)


EVIDENCE = "  evidence:\n    level: two-copies\n    number_level: two-copies\n"
SEEN = "    seen:\n    - https://www.gov.cn/sample\n    - http://mirror.example.org/sample\n"
ODD = {
    "one line": "  evidence: {level: two-copies, number_level: two-copies, seen: [https://www.gov.cn/sample]}\n",
    "one line, room at the end": "  evidence: {level: one-copy, number_level: one-copy, seen: [] }  # 一行写完\n",
    "checks in brackets": EVIDENCE + "    checks: [{date: '2026-01-01', outcome: same, source: 官网, by: 甲}]\n" + SEEN,
    "empty checks": EVIDENCE + "    checks: []\n" + SEEN,
    "checks in the middle": EVIDENCE
    + "    checks:\n      - date: '2026-01-01'\n        outcome: same\n        source: >-\n          官网\n        by: 甲\n\n"
    + "    # 见过的\n"
    + SEEN,
    "comments and blank lines": EVIDENCE + SEEN.rstrip("\n") + "  # 只见转载\n\n  # 下一条\n",
    "folded at the end": EVIDENCE + "    seen:\n    - >-\n      https://www.gov.cn/sample\n\n",
    "deep indent": EVIDENCE.replace("    ", "       ") + "       seen: [https://www.gov.cn/sample]\n",
}


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_odd_but_right_ways_of_writing(name: str, newline: str) -> None:
    text = SAMPLE.replace(EVIDENCE + SEEN, ODD[name])
    assert text != SAMPLE
    text = "\ufeff" + text.replace("\n", newline)

    after = with_check(text, "3", CHECK)

    assert after.startswith("\ufeff---")
    assert after.count("\n") == after.count(newline)
    data = split(after[1:]).data
    assert isinstance(data, dict)
    assert data["provisions"][0]["evidence"]["checks"][-1] == CHECK.model_dump(mode="json")
    assert data["provisions"][1] == split(SAMPLE).data["provisions"][1]  # type: ignore[index]
    blocks = difflib.SequenceMatcher(None, text, after, autojunk=False).get_matching_blocks()
    assert sum(block.size for block in blocks) == len(text)


def test_no_such_provision() -> None:
    with pytest.raises(LookupError):
        with_check(SAMPLE, "99", CHECK)


def test_what_cannot_be_edited_safely_is_refused() -> None:
    text = SAMPLE.replace(EVIDENCE + SEEN, "  evidence: {level: one-copy, number_level: one-copy, }\n")

    with pytest.raises(CannotEnter, match="页面没有动"):
        with_check(text, "3", CHECK)
