"""The number checker says of every limit what arithmetic says of it, and finds it by its own words."""

import re
from datetime import date
from decimal import Decimal

import pytest

from duizhao.model.directive import Limit
from duizhao.model.library import Library
from duizhao.model.vocabulary import Comparator
from duizhao.tools.numbers import numbers_data
from duizhao.verification import verify

from ..conftest import ROOT, TODAY
from .conftest import NUMBER_SCRIPTS, Ask, running

_LIBRARY, _ = verify(ROOT / "docs", TODAY)
LIMITS = [
    pytest.param(n, limit, id=f"{directive.id}-{provision.id}-{n}")
    for n, (directive, provision, limit) in enumerate(
        (directive, provision, limit)
        for directive in _LIBRARY.directives
        for provision in directive.provisions
        for limit in provision.limits
    )
]
BELOW, AT, ABOVE = -1, 0, 1
EXPECTED = {
    Comparator.AT_MOST: {BELOW: "within", AT: "exact", ABOVE: "over"},
    Comparator.AT_LEAST: {BELOW: "below", AT: "exact", ABOVE: "reached"},
    Comparator.MORE_THAN: {BELOW: "below", AT: "below", ABOVE: "reached"},
    Comparator.EXACTLY: {BELOW: "other", AT: "exact", ABOVE: "other"},
}
PERIOD = re.compile(r"(半年|年|季度|月)$")


def typed(limit: Limit, side: int) -> str:
    """What a person would type for a number at a limit, or a hair under or over it."""
    value, unit = Decimal(str(limit.value)), re.sub(r"（.*?）|左右$", "", limit.unit)
    if unit.endswith("的比例"):
        unit = "%"
        if limit.value == 0.6667:
            return f"{limit.subject} " + {BELOW: "66.66%", AT: "三分之二", ABOVE: "66.67%"}[side]
        value *= 100
    per = f"每{found.group(1)} " if (found := PERIOD.search(limit.per or "")) else ""
    return f"{per}{limit.subject} {(value + side * Decimal('0.01')).normalize():f} {unit}"


@pytest.mark.parametrize(("n", "limit"), LIMITS)
@pytest.mark.parametrize("side", [BELOW, AT, ABOVE])
def test_a_limit_is_found_and_compared(n: int, limit: Limit, side: int, ask: Ask) -> None:
    answer = ask(typed(limit, side))

    found = [result for result in answer["main"] if result["n"] == n]
    assert [result["relation"] for result in found] == [EXPECTED[limit.comparator][side]]


QUESTIONS = [
    tuple(line.split("\t"))
    for line in (ROOT / "tests/tools/numbers.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def test_the_list_of_questions_is_long_enough() -> None:
    assert len(QUESTIONS) >= 60


@pytest.mark.parametrize(("question", "state", "relations", "subject"), QUESTIONS, ids=[q[0] for q in QUESTIONS])
def test_questions_as_people_type_them(question: str, state: str, relations: str, subject: str, ask: Ask) -> None:
    answer = ask(question)

    assert answer["state"] == state
    if relations != "-":
        assert [r["relation"] or r["kind"] for r in answer["main"]][:4] == relations.split()
        assert answer["main"][0]["limit"]["subject"] == subject


def test_conversions_are_shown(ask: Ask) -> None:
    def notes(question: str) -> str:
        return "；".join(ask(question)["main"][0]["notes"])

    assert "条文的 0.5 天合 240 分钟（半天按 4 小时折算，是本站的折算，条文没有写）" in notes("会期 95 分钟")
    assert "条文的每季度 1 次，合一年 4 次；只比总数，不看隔多久一次" in notes("党员大会 一年 3 次")
    assert "你写的每月 1 次，合每季度 3 次" in notes("中心组 每月 1 次")
    assert "条文的 6 个月合 0.5 年" in notes("借调半年")
    assert "“天”和“工作日”没有固定的换算" in notes("公示 5 天")
    assert "条文的 1 个月有 28 至 31 天" in notes("入党谈话 40 天")
    assert "你没有写多久，按每年比" in notes("组织生活会 3 次")
    assert "你写的是“次”，条文数的是“项”" in notes("一年督查 3 次")
    assert "条文内容待核对，只作线索，不要引用" in notes("中心组 每月 1 次")
    assert "你写的是约数，按 4600 字 比" in notes("公文 4600 多字")


def test_wording_that_leaves_room_is_never_called_a_breach(ask: Ask, real_library: Library) -> None:
    subjects = {limit.subject for d in real_library.directives for p in d.provisions for limit in p.limits}
    for subject in sorted(subjects):
        for number in ("0", "1 次", "99999 字", "999 年", "100%"):
            answer = ask(f"{subject} {number}")
            for result in answer["main"] + answer["rest"] + answer["related"]:
                said = result["sentence"] + "".join(result["notes"])
                assert not re.search(r"违规|违反|违纪|不合规", said)
                if result["relation"] and result["limit"]["strength"] in ("generally", "in-principle"):
                    assert "留有余地" in said
                    assert result["limit"]["strengthLabel"] in result["sentence"]


def test_what_is_over_comes_last_and_says_so(ask: Ask) -> None:
    results = ask("党员学时 30")["main"]

    standings = [r["limit"]["standing"] for r in results]
    assert standings == sorted(standings)
    assert standings[-1] == 2
    assert all(r["limit"]["force"] for r in results if r["limit"]["standing"] == 2)


def test_targets_of_years_gone_by_are_over(real_library: Library) -> None:
    limits = numbers_data(real_library)["limits"]
    forces = {limit["scope"]: limit["force"] for limit in limits}  # type: ignore[attr-defined]

    assert forces["2019 年当年"] == "只管到 2019 年"
    assert forces["每名党员（规划期已过）"] == "已过期"
    assert forces["地方和部门"] == ""


def test_only_the_last_of_several_numbers_is_compared(ask: Ask) -> None:
    answer = ask("支部 20 人，支委会 8 人")

    assert answer["parsed"]["more"]
    assert answer["parsed"]["quantity"]["text"] == "8 人"


def test_months_have_as_many_days_as_the_calendar_says() -> None:
    starts = [date(year, month, 1) for year in range(2019, 2029) for month in range(1, 13)]
    with running(*NUMBER_SCRIPTS) as call:
        for months in range(1, 25):
            lengths = {(_later(start, months) - start).days for start in starts}
            low, high = call("DuizhaoNumberConvert.monthDays", months)  # type: ignore[misc]
            if months <= 12:
                assert (low, high) == (min(lengths), max(lengths))
            else:
                assert low <= min(lengths) <= max(lengths) <= high


def _later(day: date, months: int) -> date:
    total = day.year * 12 + day.month - 1 + months
    return date(total // 12, total % 12 + 1, 1)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("四千六", 4600),
        ("四千零六", 4006),
        ("一万二", 12000),
        ("一万二千五百", 12500),
        ("一百零五", 105),
        ("十二", 12),
        ("二十", 20),
        ("三十万", 300000),
        ("二〇二四", 2024),
        ("两三", None),
        ("十百", None),
    ],
)
def test_chinese_numerals(text: str, value: int | None) -> None:
    with running(*NUMBER_SCRIPTS) as call:
        assert call("DuizhaoNumerals.han", text) == value


@pytest.mark.parametrize(
    "question",
    [
        "\u202e3 次\u0000",
        "9" * 400,
        "一" * 400,
        "1/0 人",
        "1e309 字",
        "__proto__ 3 次",
        "半半半",
        "每每每年年 1 次次",
        "0/0",
    ],
)
def test_odd_questions_are_answered(question: str, ask: Ask) -> None:
    assert ask(question)["state"] in {"empty", "no-number", "bare", "none", "some"}


def test_nothing_asked_nothing_said(ask: Ask) -> None:
    assert ask("  ")["state"] == "empty"
    assert ask("  ")["main"] == []
