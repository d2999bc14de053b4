"""`duizhao recheck` as people use it."""

import difflib
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from duizhao.reading.front_matter import split

from ..conftest import GOOD, ROOT, TODAY
from .terminal import CTRL_C, ENTER, sit_at

Run = Callable[..., CompletedProcess[str]]
PAGE = "directives/sample-rules-2020.md"
SAVED = ROOT / "tests/fixtures/saved/page.html"
ADDRESS = "https://www.gov.cn/sample"
BEFORE = (GOOD / PAGE).read_text(encoding="utf-8")
ENTERED = [
    "    checks:",
    f"    - date: '{TODAY}'",
    "      outcome: same",
    f"      source: {ADDRESS}",
    "      by: 编者甲",
]


def added(docs: Path) -> list[str]:
    """Return the lines that came into the page; fail if one went."""
    rows = list(difflib.ndiff(BEFORE.splitlines(), (docs / PAGE).read_text(encoding="utf-8").splitlines()))
    assert not [row for row in rows if row.startswith("-")]
    return [row[2:] for row in rows if row.startswith("+")]


def test_without_anybody_to_ask_it_shows_what_to_check(duizhao: Run, docs: Path) -> None:
    done = duizhao("--docs", docs, "recheck", "--today", TODAY)

    assert done.returncode == 0
    assert added(docs) == []
    assert done.stdout.index("sample-rules-2020#3") < done.stdout.index("sample-rules-2020#length")
    for words in (
        "《样例规定》第三条",
        "多处转载一致；条号多处转载一致；还没有人核对过，2021-07-01 已到期",
        "据它判断 1 个做法，其中 1 个是“不得要求”或“确有规定”",
        "我们写的：样例会议应当有记录，不得要求另附照片。",
        "查找短语：不另附照片",
        f"{ADDRESS}　官方地址",
        "比什么：是不是第三条、语气是不是“不得”",
        "数字：样例文件不超过 4000 字（样例机关的文件）",
        "共 2 条，先看的在前。没有记下什么",
    ):
        assert words in done.stdout


def test_what_is_well_seen_and_not_due_is_left_alone(duizhao: Run, docs: Path) -> None:
    done = duizhao("--docs", docs, "recheck", "--today", "2020-08-01")

    assert "sample-rules-2020#3" not in done.stdout
    assert "共 1 条" in done.stdout
    assert "共 2 条" in duizhao("--docs", docs, "recheck", docs / PAGE, "--today", "2020-08-01").stdout


def test_outcome_given_at_once(duizhao: Run, docs: Path) -> None:
    done = duizhao(
        *("--docs", docs, "recheck", "--provision", "sample-rules-2020#3", "--outcome", "一致"),
        *("--source", ADDRESS, "--by", "编者甲", "--today", TODAY),
    )

    assert done.returncode == 0, done.stderr
    assert added(docs) == ENTERED
    assert "已记下：sample-rules-2020#3 一致" in done.stdout
    assert "这是官方来源" in done.stdout and "程序不代改" in done.stdout
    assert duizhao("--docs", docs, "check", "--today", TODAY).returncode == 0


def test_what_changed_is_told_with_what_rests_on_it(duizhao: Run, docs: Path) -> None:
    done = duizhao(
        *("--docs", docs, "recheck", "--provision", "sample-rules-2020#3", "--outcome", "changed"),
        *("--source", "纸质汇编，2020 年版，第 3 页", "--by", "编者甲", "--today", TODAY),
    )

    assert "不再支持“不得要求”和“确有规定”" in done.stdout and "“样例会议要附照片”" in done.stdout
    checked = duizhao("--docs", docs, "check", "--today", TODAY)
    assert checked.returncode == 1 and "CITE-2" in checked.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["--outcome", "一致", "--provision", "sample-rules-2020#3", "--source", "x"],
            "要写明谁核对的。--by 写职务或笔名就行",
        ),
        (["--plain"], "要写明谁核对的"),
        (["--plain", "--by", "13800000000"], "像电话、证件号"),
        (["--plain", "--by", "甲" * 21], "太长"),
        (["--outcome", "好", "--by", "甲"], "没有“好”这种结果；可用：一致、有变化、已撤下、打不开"),
        (["--outcome", "一致", "--by", "甲"], "就要写明 --provision"),
        (["--outcome", "一致", "--by", "甲", "--provision", "sample-rules-2020#3"], "和 --source"),
        (["--provision", "sample-rules-2020#99"], "没有“sample-rules-2020#99”这一条"),
        (["--saved", "nosuch.html"], "没有这个文件：nosuch.html"),
        (["nosuch.md"], "没有这个文件或目录"),
        (["/"], "不在内容目录"),
    ],
)
def test_wrong_usage(arguments: list[str], said: str, duizhao: Run, docs: Path) -> None:
    done = duizhao("--docs", docs, "recheck", *arguments)

    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr and "Traceback" not in done.stderr
    assert added(docs) == []


def test_a_page_without_provisions_is_told(duizhao: Run, docs: Path) -> None:
    done = duizhao("--docs", docs, "recheck", docs / "practices")

    assert done.returncode == 2
    assert "practices 里没有读得了的文件页" in done.stderr


def test_line_by_line_with_a_saved_copy(duizhao: Run, docs: Path) -> None:
    answers = ["", "1", "跳过"]  # what is proposed, the first address, skip

    done = duizhao(
        *("--docs", docs, "recheck", docs / PAGE, "--saved", SAVED, "--by", "编者甲", "--plain", "--today", TODAY),
        stdin="\n".join(answers) + "\n",
    )

    assert done.returncode == 0, done.stderr
    assert "【不另附照片】" in done.stdout and "建议记：一致（由你定）" in done.stdout
    assert added(docs) == ENTERED
    assert "看完了，记了 1 条" in done.stdout
    front = split((docs / PAGE).read_text(encoding="utf-8")).data
    assert isinstance(front, dict)
    assert front["provisions"][0]["evidence"]["level"] == "two-copies"  # a check raises nothing by itself


def test_a_saved_copy_without_anybody_to_confirm_enters_nothing(duizhao: Run, docs: Path) -> None:
    done = duizhao("--docs", docs, "recheck", docs / PAGE, "--saved", SAVED)

    assert "建议记：一致" in done.stdout and "没有记下什么" in done.stdout
    assert added(docs) == []


@pytest.mark.parametrize("last", ["退出\n", ""], ids=["says so", "input closed"])
def test_whoever_stops_keeps_what_was_entered(last: str, duizhao: Run, docs: Path) -> None:
    done = duizhao(
        *("--docs", docs, "recheck", "--by", "编者甲", "--plain", "--today", TODAY), stdin=f"一致\n1\n{last}"
    )

    assert done.returncode == 0
    assert "停下了，记了 1 条" in done.stdout
    assert added(docs) == ENTERED


def test_at_a_terminal(docs: Path, tmp_path: Path) -> None:
    seen = sit_at(
        tmp_path,
        ["--docs", docs, "recheck", "--by", "编者甲", "--today", TODAY],
        [("核对结果", ENTER), ("看的是哪里", ENTER), ("核对结果", CTRL_C)],
        columns=60,
    )

    assert seen.returncode == 130
    assert "Traceback" not in seen.text
    assert added(docs) == ENTERED


def test_line_ends_and_mark_of_the_page_stay(duizhao: Run, docs: Path) -> None:
    before = b"\xef\xbb\xbf" + BEFORE.replace("\n", "\r\n").encode()
    (docs / PAGE).write_bytes(before)

    duizhao(
        *("--docs", docs, "recheck", "--provision", "sample-rules-2020#length", "--outcome", "unreachable"),
        *("--source", ADDRESS, "--by", "编者甲", "--today", TODAY),
    )

    after = (docs / PAGE).read_bytes()
    assert after.startswith(b"\xef\xbb\xbf---\r\n")
    assert after.count(b"\n") == after.count(b"\r\n") == before.count(b"\n") + 5


def test_a_page_that_cannot_be_edited_safely_is_left_alone(duizhao: Run, docs: Path) -> None:
    text = BEFORE.replace(
        "  evidence:\n    level: one-copy\n    number_level: unverified\n    seen:\n    - http://mirror.example.org/sample\n",
        "  evidence: {level: one-copy, number_level: unverified, seen: ['http://mirror.example.org/sample'], }\n",
    )
    assert text != BEFORE
    (docs / PAGE).write_text(text, encoding="utf-8")

    done = duizhao(
        *("--docs", docs, "recheck", "--provision", "sample-rules-2020#length", "--outcome", "same"),
        *("--source", ADDRESS, "--by", "编者甲", "--today", TODAY),
    )

    assert done.returncode == 1
    assert "页面没有动" in done.stderr
    assert (docs / PAGE).read_text(encoding="utf-8") == text
