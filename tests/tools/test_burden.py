"""Frequencies offered by the calculator are those the directives set, and nothing else."""

import json
from pathlib import Path

import pytest

from duizhao.exports.api import json_files
from duizhao.model.library import Library
from duizhao.model.practice import Effort
from duizhao.tools.burden import TIMES_A_YEAR, burden_data, frequencies
from duizhao.verification import verify

from ..conftest import TODAY


def with_limit(docs: Path, limit: str) -> Library:
    page = docs / "directives/sample-rules-2020.md"
    text = page.read_text(encoding="utf-8").replace("  - {subject: 样例文件", f"  - {limit}\n  - {{subject: 样例文件")
    page.write_text(text.replace("一般不超过 4000 字", "一般不超过 4000 字，每季度 3 次"), encoding="utf-8")
    library, findings = verify(docs, TODAY)
    assert {f.rule for f in findings} <= {"FORCE-1"}  # a practice goes on citing it
    return library


def test_frequencies_equal_the_published_limits(real_library: Library) -> None:
    """What the API publishes, filtered independently, comes to the same times a year."""
    published = json.loads(json_files(real_library)["limits.json"])
    in_force = {d.id for d in real_library.directives if d.force_on(TODAY)[1].endswith("现行有效")}
    expected = [
        (
            one["url"],
            one["subject"],
            one["value"] * {"年": 1, "半年": 2, "季度": 4, "月": 12}[one["per"]],
            one["strength"],
        )
        for one in published
        if one.get("per") in ("年", "半年", "季度", "月")
        and (one["unit"] == "次" or one["unit"].startswith("天"))
        and one["comparator"] in ("≥", "=")
        and one["strength"] != "may"
        and one["directive"] in in_force
    ]
    offered = [(f["url"], f["subject"], f["times"], f["strength"]) for f in burden_data(real_library)["frequencies"]]

    assert offered == expected
    assert ("directives/branch-work-regulations-2018/#p-11", "支部党员大会", 4, "generally") in offered


def test_keys_are_unique_and_short(real_library: Library) -> None:
    keys = [one.key for one in frequencies(real_library)]

    assert len(set(keys)) == len(keys) > 20
    assert {len(key) for key in keys} == {8}


@pytest.mark.parametrize(("per", "times"), [("年", 3), ("半年", 6), ("季度", 12), ("月", 36)])
def test_times_a_year(per: str, times: int, docs: Path) -> None:
    library = with_limit(docs, f"{{subject: 样例会议, comparator: '≥', value: 3, unit: 次, per: {per}, scope: 样例}}")

    (one,) = frequencies(library)
    assert (one.times, one.strength.value) == (times, "generally")
    assert per in TIMES_A_YEAR


@pytest.mark.parametrize(
    "limit",
    [
        "{subject: 样例会议, comparator: ≤, value: 3, unit: 次, per: 季度, scope: 样例}",
        "{subject: 样例会议, comparator: '=', value: 3, unit: 次, per: 季度, scope: 样例, strength: may}",
        "{subject: 样例会议, comparator: '=', value: 3, unit: 次, scope: 样例}",
        "{subject: 样例会议, comparator: '≥', value: 3, unit: 学时, per: 年, scope: 样例}",
    ],
    ids=["cap", "may", "not by time", "hours"],
)
def test_what_nobody_has_to_do_so_often_is_not_offered(limit: str, docs: Path) -> None:
    assert frequencies(with_limit(docs, limit)) == []


def test_repealed_directive_offers_nothing(docs: Path) -> None:
    limit = "{subject: 样例会议, comparator: '≥', value: 3, unit: 次, per: 季度, scope: 样例}"
    page = docs / "directives/sample-rules-2020.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace("status: in-force", "status: in-force\nrepealed: '2025-01-01'"),
        encoding="utf-8",
    )

    assert frequencies(with_limit(docs, limit)) == []


def test_published_effort_comes_with_its_source(library: Library) -> None:
    practice = library.practices[0]
    timed = practice.model_copy(
        update={"effort": Effort(minutes_low=5, minutes_high=10, per_year=12, source="样例报 2020")}
    )
    timed._origin = practice._origin
    others = library.practices[1:]
    data = burden_data(Library(edition=TODAY, practices=(timed, *others), scenes=library.scenes))

    assert data["practices"][0]["effort"] == {"times": 12, "low": 5, "high": 10, "source": "样例报 2020"}
    assert "effort" not in data["practices"][1]
