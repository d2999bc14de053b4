"""`duizhao new` as people use it: with flags, line by line, at a terminal, stopped half way."""

import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from duizhao.reading.front_matter import split

from ..conftest import ROOT, TODAY
from .terminal import COLOUR, CTRL_C, CTRL_D, ENTER, sit_at

Run = Callable[..., CompletedProcess[str]]
CITED = "sample-rules-2020#3"
FLAGS = {
    "--title": "样例会议要摆台签",
    "--alias": "台签",
    "--demand": "每次会都要摆台签，还要拍下来。",
    "--scene": "sample-meeting",
    "--demanded-by": "检查组",
    "--cite": f"{CITED}:每次都要摆。:记录里写明谁到会就够。",
    "--verdict": "beyond",
    "--verdict-on": "样例会议另摆台签",
    "--reason": "样例规定第三条只写了会议记录，没有写台签。",
    "--answer": "记录里写明谁到会就够，不用摆台签。",
    "--enough": "一份会议记录",
    "--keep": f"text=会议记录要有。;citation={CITED}",
    "--say": "记录里写了谁到会，您看够不够？",
    "--why": "台签好拍照，摆上像样。",
}
LINES = [
    *("样例会议要摆台签", "", "台签", "", "每次会都要摆台签。", "", "0", "检查组", ""),
    *("照片", "1", "每次都要摆。", "记录里写明谁到会就够。", ""),
    *("超出规定", "样例会议另摆台签", "样例规定第三条只写了会议记录，没有写台签。", "记录里写明谁到会就够。"),
    *(
        "一份会议记录",
        "",
        "会议记录要有。",
        "照片",
        "1",
        "",
        "记录里写了谁到会，您看够不够？",
        "",
        "台签好拍照。",
        "",
        "",
    ),
    "",
]
"""A person's answers to the questions of a practice in turn; an empty one takes what is proposed, or ends a list."""
PAGE = "practices/yang-li-hui-yi-yao-bai-tai-qian.md"


def flags(**changed: str | None) -> list[str]:
    given = {**FLAGS, **{f"--{name.replace('_', '-')}": value for name, value in changed.items()}}
    return [word for flag, value in given.items() if value is not None for word in (flag, value)]


def test_flags_alone_make_a_page_that_passes(duizhao: Run, docs: Path) -> None:
    done = duizhao("--docs", docs, "new", "practice", *flags(), "--today", TODAY)

    assert (done.returncode, done.stderr) == (0, "")
    assert "没有发现问题" in done.stdout and "duizhao serve" in done.stdout
    front = split((docs / PAGE).read_text(encoding="utf-8")).data
    assert isinstance(front, dict)
    assert front["reviewed"] == TODAY
    assert front["changes"] == [{"date": TODAY, "summary": "收录"}]
    assert front["keep"] == [
        {"text": "会议记录要有。", "citation": {"directive": "sample-rules-2020", "provision": "3"}}
    ]
    assert duizhao("--docs", docs, "check", "--today", TODAY).returncode == 0


def test_what_is_missing_is_listed(duizhao: Run, docs: Path) -> None:
    done = duizhao("--docs", docs, "new", "practice", *flags(answer=None, verdict="unfounded", cite=None))

    assert (done.returncode, done.stdout) == (2, "")
    assert [line.split()[0] for line in done.stderr.splitlines()[1:-1]] == ["--searched", "--answer"]
    assert not (docs / PAGE).exists()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"verdict": "banned"}, "“verdict”不在允许的取值里"),
        ({"answer": "够" * 121}, "“answer”太长（上限 120 个字）"),
        ({"cite": "第三条"}, "--cite “第三条”读不懂；写成 文件编号#条款编号"),
        ({"cite": "sample:甲:乙"}, "条款要写成 文件编号#条款编号"),
        ({"id": "Bad Id"}, "编号只用小写字母、数字和短横线"),
        ({"id": "sample-photos"}, "“sample-photos”已经有了，换一个"),
        ({"id": "index"}, "编号只用小写字母"),
    ],
)
def test_wrong_answers_are_told_and_nothing_is_written(
    changed: dict[str, str], said: str, duizhao: Run, docs: Path
) -> None:
    before = {path: path.read_bytes() for path in docs.rglob("*.md")}

    done = duizhao("--docs", docs, "new", "practice", *flags(**changed))

    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert {path: path.read_bytes() for path in docs.rglob("*.md")} == before


def test_a_page_the_rules_object_to_is_written_and_told(duizhao: Run, docs: Path) -> None:
    done = duizhao("--docs", docs, "new", "practice", *flags(cite="sample-rules-2020#33:要。:不用。"), "--today", TODAY)

    assert done.returncode == 1
    assert "CITE-1" in done.stdout and "是不是" in done.stdout
    assert (docs / PAGE).exists()


def test_an_id_from_the_title_steps_aside_for_a_page_that_is_there(duizhao: Run, docs: Path) -> None:
    duizhao("--docs", docs, "new", "practice", *flags())
    first = (docs / PAGE).read_bytes()

    duizhao("--docs", docs, "new", "practice", *flags(alias="摆台签"))

    assert (docs / PAGE).read_bytes() == first
    assert (docs / PAGE.replace(".md", "-2.md")).is_file()


def test_line_by_line(duizhao: Run, docs: Path) -> None:
    done = duizhao("--docs", docs, "new", "practice", "--plain", "--today", TODAY, stdin="\n".join(LINES) + "\n")

    assert done.returncode == 0, done.stdout + done.stderr
    assert "属于哪个场景？" in done.stdout and "直接回车：样例会议" in done.stdout
    assert "\x1b" not in done.stdout
    text = (docs / PAGE).read_text(encoding="utf-8")
    assert "verdict: beyond" in text and "bearing: 记录里写明谁到会就够。" in text


def test_a_mistyped_answer_is_asked_again(duizhao: Run, docs: Path) -> None:
    lines = list(LINES)
    lines[lines.index("超出规定")] = "9\n不清楚\n3"

    done = duizhao("--docs", docs, "new", "practice", "--plain", stdin="\n".join(lines) + "\n")

    assert "没有“9”这一项；写前面的数字，1 到 7" in done.stdout
    assert "没有“不清楚”这一项" in done.stdout
    assert "verdict: beyond" in (docs / PAGE).read_text(encoding="utf-8")


@pytest.mark.parametrize("last", ["退出\n", ""], ids=["says so", "input closed"])
def test_whoever_stops_goes_on_from_the_draft(last: str, duizhao: Run, docs: Path, tmp_path: Path) -> None:
    half = LINES.index("每次都要摆。")
    stopped = duizhao("--docs", docs, "new", "practice", "--plain", stdin="\n".join(LINES[:half]) + "\n" + last)

    (draft,) = (tmp_path / "drafts").iterdir()
    assert stopped.returncode == 0
    assert f"--from-yaml {draft}" in stopped.stdout
    assert not (docs / PAGE).exists()
    rest = ["0", "照片", "1", *LINES[half:]]  # what was left empty is asked again
    done = duizhao("--docs", docs, "new", "practice", "--plain", "--from-yaml", draft, stdin="\n".join(rest) + "\n")
    assert done.returncode == 0, done.stdout
    assert (docs / PAGE).is_file()


def test_pieces_of_a_list_are_kept_too(duizhao: Run, docs: Path, tmp_path: Path) -> None:
    half = LINES.index("记录里写明谁到会就够。") + 1

    duizhao("--docs", docs, "new", "practice", "--plain", stdin="\n".join(LINES[:half]) + "\n退出\n")

    (draft,) = (tmp_path / "drafts").iterdir()
    assert "bearing: 记录里写明谁到会就够。" in draft.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title: 甲\nanswer: 乙: 丙\n", "标准输入:2: YAML"),
        ("- a\n- b\n", "标准输入 里要写“字段: 内容”"),
        ("titel: 写错\n", "标准输入 里有不认识的字段：titel"),
        ("", "标准输入 里要写“字段: 内容”"),
    ],
)
def test_a_file_that_cannot_be_read(text: str, said: str, duizhao: Run, docs: Path) -> None:
    done = duizhao("--docs", docs, "new", "practice", "--from-yaml", "-", stdin=text)

    assert done.returncode == 2
    assert done.stderr.startswith(said)


def test_a_whole_page_from_a_file_and_a_flag_over_it(duizhao: Run, docs: Path) -> None:
    page = (
        (docs / "practices/sample-photos.md").read_text(encoding="utf-8").replace("title: 样例会议要附照片", "title: x")
    )

    done = duizhao(
        "--docs",
        docs,
        "new",
        "practice",
        "--from-yaml",
        "-",
        "--id",
        "copy",
        "--alias",
        "摆拍",
        "--title",
        "照片",
        stdin=page,
    )

    copy = split((docs / "practices/copy.md").read_text(encoding="utf-8")).data
    assert done.returncode in (0, 1)
    assert isinstance(copy, dict)
    assert (copy["title"], copy["aliases"], copy["reviewed"]) == ("照片", ["摆拍"], "2026-07-01")


PROVISION = (
    "label=第五条;id=5;topics=签到、人数;requirement=到会的人记在会议记录里。;strength=must;locator=记在记录;"
    "evidence.level=one-copy;evidence.number_level=unverified;evidence.seen=https://www.gov.cn/x"
)


def test_a_directive_with_a_provision(duizhao: Run, docs: Path) -> None:
    done = duizhao(
        *("--docs", docs, "new", "directive", "--today", TODAY, "--title", "样例会议补充规定", "--short", "补充规定"),
        *("--id", "sample-more-2021", "--issuer", "样例机关", "--kind", "notice", "--issued", "2021-03"),
        *("--status", "in-force", "--public-text", "excerpt", "--summary", "只管签到。", "--provision", PROVISION),
        *("--source", "address=https://www.gov.cn/x;publisher=样例官网;kind=official;covers=partial"),
    )

    assert done.returncode == 0, done.stdout + done.stderr
    front = split((docs / "directives/sample-more-2021.md").read_text(encoding="utf-8")).data
    assert isinstance(front, dict)
    assert front["provisions"][0]["topics"] == ["签到", "人数"]
    assert front["provisions"][0]["evidence"]["seen"] == ["https://www.gov.cn/x"]


def test_a_scene_line_by_line(duizhao: Run, docs: Path) -> None:
    answers = [
        *("样例碰头会", "sample-stand-up", "", "碰头就行，没有规定要材料。", "碰头。", "", ""),
        *("会议记录", "可以有", "愿意记就记。", "", "没有了", ""),
    ]

    done = duizhao("--docs", docs, "new", "scene", "--plain", "--today", TODAY, stdin="\n".join(answers) + "\n")

    assert done.returncode == 0, done.stdout
    assert "status: may" in (docs / "scenes/sample-stand-up.md").read_text(encoding="utf-8")


TYPED = [
    ("叫什么", f"样例会议要摆台签{ENTER}"),
    ("编号", ENTER),
    ("怎么叫它", f"台签{ENTER}"),
    ("还有吗", ENTER),
    ("具体要什么", f"每次会都要摆台签。{ENTER}"),
    ("哪个场景", ENTER),
    ("哪些材料", f" {ENTER}"),
]


@pytest.mark.parametrize("env", [{}, {"NO_COLOR": "1"}], ids=["colour", "no colour"])
def test_at_a_narrow_terminal_until_ctrl_c(env: dict[str, str], docs: Path, tmp_path: Path) -> None:
    seen = sit_at(tmp_path, ["--docs", docs, "new", "practice"], [*TYPED, ("谁来要", CTRL_C)], columns=60, **env)

    assert seen.returncode == 130
    assert "Traceback" not in seen.text
    assert "属于哪个场景？ 样例会议" in seen.text and "涉及哪些材料？ 签到表" in seen.text
    assert bool(COLOUR.search(seen.raw)) is not bool(env)
    (draft,) = (tmp_path / "drafts").iterdir()
    text = draft.read_text(encoding="utf-8")
    assert "demand: 每次会都要摆台签。" in text and "materials:\n- sign-in-sheet\n" in text


def test_at_a_terminal_nothing_answered_leaves_no_draft(docs: Path, tmp_path: Path) -> None:
    seen = sit_at(tmp_path, ["--docs", docs, "new", "scene"], [("叫什么", CTRL_D)])

    assert seen.returncode == 0
    assert "没有留下草稿" in seen.text
    assert not (tmp_path / "drafts").exists()


def test_a_dumb_terminal_is_asked_line_by_line(docs: Path, tmp_path: Path) -> None:
    seen = sit_at(tmp_path, ["--docs", docs, "new", "scene"], [("叫什么", "碰头会\n"), ("编号", "退出\n")], TERM="dumb")

    assert seen.returncode == 0
    assert "\x1b" not in seen.raw
    assert "草稿在" in seen.text


def test_a_contributor_gets_from_question_to_built_page(
    duizhao: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """new, check, build, diff, with every way to the network barred."""
    docs = Path(shutil.copytree(ROOT / "tests/fixtures/good", tmp_path / "work/docs"))
    for step in (["init", "-q"], ["add", "-A"], ["-c", "user.name=x", "-c", "user.email=x", "commit", "-qm", "x"]):
        subprocess.run(["git", *step], cwd=docs.parent, check=True)
    barred = tmp_path / "barred"
    barred.mkdir()
    (barred / "sitecustomize.py").write_text(
        "import socket\n"
        "def refuse(*a, **k): raise RuntimeError('no network here')\n"
        "socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse\n",
        encoding="utf-8",
    )
    path = f"{barred}:{ROOT / 'scripts'}"
    began = time.monotonic()

    for step in (
        ["new", "practice", *flags(), "--today", TODAY],
        ["check", "--today", TODAY],
        ["build", "--site", tmp_path / "site", "--today", TODAY],
        ["diff", "HEAD", "--today", TODAY],
    ):
        done = duizhao("--docs", docs, *step, PYTHONPATH=path)
        assert done.returncode == 0, done.stdout + done.stderr

    with capsys.disabled():
        print(f"\nnew, check, build, diff: {time.monotonic() - began:.1f} s")
    page = (tmp_path / "site/practices/yang-li-hui-yi-yao-bai-tai-qian/index.html").read_text(encoding="utf-8")
    assert "不用摆台签" in page
    assert "新增做法" in done.stdout and "样例会议要摆台签" in done.stdout
