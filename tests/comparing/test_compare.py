"""What a change is called, page by page and in what follows from it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from duizhao.comparing import compare
from duizhao.comparing.changes import Comparison
from duizhao.comparing.text_report import text_report
from duizhao.reading.states import read_state

from ..conftest import GOOD, TODAY

PHOTOS = "practices/sample-photos.md"
TWICE = "practices/sample-twice.md"
RULES = "directives/sample-rules-2020.md"
SCENE = "scenes/sample-meeting.md"
Edit = Callable[[Path], None]


def put(path: str, old: str, new: str) -> Edit:
    """Return an edit of one page."""

    def edit(docs: Path) -> None:
        page = docs / path
        text = page.read_text(encoding="utf-8")
        assert old in text
        page.write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


def after(tmp_path: Path, *edits: Edit) -> Comparison:
    """Return what an edit of the good library comes to."""
    docs = Path(shutil.copytree(GOOD, tmp_path / "edited"))
    for edit in edits:
        edit(docs)
    return compare(read_state(GOOD, "旧", TODAY), read_state(docs, "新", TODAY))


def told(found: Comparison) -> list[str]:
    return [change.says for page in found.pages for change in page.changes]


SECOND = "- directive: sample-rules-2020\n  provision: length\n  demanded: 要写长。\n  bearing: 一般不超过 4000 字。\n"
CHECK = "    checks:\n    - {date: '2026-11-01', outcome: same, source: 官网, by: 甲}\n"


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (put(PHOTOS, "verdict: forbidden", "verdict: curb"), ["结论由“不得要求”改为“应当精简”"]),
        (put(PHOTOS, "enough:", f"{SECOND}enough:"), ["新增引用《样例规定》篇幅（条号待核对）（一处转载）"]),
        (
            put(PHOTOS, "bearing: 不用附照片。", "bearing: 不用附照片。\n  strength: may"),
            ["引用《样例规定》第三条的语气由没有写改为“可以”"],
        ),
        (
            put(PHOTOS, "bearing: 不用附照片。", "bearing: 一张照片都不用附。"),
            ["引用《样例规定》第三条，结论与够用的做法改写"],
        ),
        (put(PHOTOS, "answer: 有会议记录就够了", "answer: 有 2 份会议记录就够了"), ["答案改写（数字多了“2”）"]),
        (put(PHOTOS, "[一份会议记录]", "[一份会议记录, 到会人的名单]"), ["够用的做法新增一条"]),
        (put(PHOTOS, "text: 会议记录要有。", "text: 会议记录必须要有。"), ["还要做到的改写（语气词多了“必须”）"]),
        (put(PHOTOS, "[拍照片, 样例留痕]", "[拍照片, 摆拍]"), ["别名新增“摆拍”，删去“样例留痕”"]),
        (put(PHOTOS, "[拍照片, 样例留痕]", "[样例留痕, 拍照片]"), ["别名换了次序"]),
        (
            put(PHOTOS, "materials: [sign-in-sheet]", "materials: [meeting-minutes]"),
            ["材料新增“会议记录”，删去“签到表”"],
        ),
        (put(PHOTOS, "demanded_by: [检查组]", "demanded_by: [检查组, 镇上]"), ["谁来要新增“镇上”"]),
        (
            put(PHOTOS, "why_it_happens: 检查的人时间紧，照片最快。", "why_it_happens: 检查的人时间紧，看照片最快。"),
            ["为什么会这样改写"],
        ),
        (
            put(PHOTOS, "why_it_happens: 检查的人时间紧，照片最快。", "why_it_happens: 检查的人时间紧、照片最快"),
            ["为什么会这样只改了标点或空格"],
        ),
        (
            put(PHOTOS, "reviewed: '2026-07-01'", "reviewed: '2020-08'"),
            ["审阅日期由“2026 年 7 月 1 日”改为“2020 年 8 月”"],
        ),
        (
            put(PHOTOS, "summary: 收录}", "summary: 收录}\n- {date: '2020-08-01', summary: 改答案}"),
            ["改动记录新增“2020-08-01 改答案”"],
        ),
        (
            put(TWICE, "say: [请问两次的要求出自哪份文件，我们好对照落实。]", "say: [两次是哪份文件说的？]"),
            ["可以这样说删去一条", "可以这样说新增一条"],
        ),
        (
            put(RULES, "strength: generally\n  limits", "strength: must\n  limits"),
            ["“第九条”：语气由“一般”改为“应当”，变重了"],
        ),
        (put(RULES, "strength: must-not", "strength: may"), ["“第三条”：语气由“不得”改为“可以”，变轻了"]),
        (
            put(RULES, "value: 4000", "value: 5000"),
            ["“第九条”：“样例文件”的数字由“不超过 4000 字”改为“不超过 5000 字”"],
        ),
        (
            put(RULES, "strength: generally}", "strength: must}"),
            ["“第九条”：“样例文件”的数字的语气由“一般”改为“应当”，变重了"],
        ),
        (put(RULES, "label: 第九条", "label: 第十条"), ["“第九条”：条号由“第九条”改为“第十条”"]),
        (
            put(RULES, "level: one-copy\n    number_level", "level: unverified\n    number_level"),
            ["“第九条”：证据等级由“一处转载”降为“待核对”"],
        ),
        (
            put(RULES, "number_level: unverified", "number_level: one-copy"),
            ["“第九条”：条号的证据等级由“待核对”升为“一处转载”"],
        ),
        (
            put(RULES, "requirement: 样例文件一般不超过 4000 字。", "requirement: 样例文件不超过 4000 字。"),
            ["“第九条”：复述改写（语气词少了“一般”）"],
        ),
        (
            put(RULES, "    number_level: two-copies\n", f"    number_level: two-copies\n{CHECK}"),
            ["“第三条”：核对记录新增“2026-11-01 一致，甲，官网”"],
        ),
        (
            put(RULES, "effective: '2020-01-05'", "effective: '2020-03'"),
            ["施行日期由“2020 年 1 月 5 日”改为“2020 年 3 月”"],
        ),
        (put(RULES, "doc_number: 样发〔2020〕1号\n", ""), ["文号由“样发〔2020〕1号”改为没有写"]),
        (put(RULES, "- id: length", "- id: '9'"), ["“第九条”的编号由“length”改为“9”，指到旧编号的链接会落空"]),
        (put(SCENE, "status: needless", "status: may"), ["“签到表”由“不必有”改为“可以有”"]),
        (put(SCENE, "- text: 散会。\n", ""), ["步骤删去一条"]),
        (put("index.md", "description: ", "description: 新的"), ["简介改写"]),
        (put("materials.yaml", "title: 签到表", "title: 到会表"), ["名称改写"]),
    ],
)
def test_each_change_is_called_by_its_name(edit: Edit, expected: list[str], tmp_path: Path) -> None:
    assert told(after(tmp_path, edit)) == expected


def test_old_and_new_text_are_shown(tmp_path: Path) -> None:
    found = after(tmp_path, put(PHOTOS, "answer: 有会议记录就够了", "answer: 只要会议记录就够了"))

    (change,) = found.pages[0].changes
    assert change.before.startswith("有会议记录") and change.after.startswith("只要会议记录")
    assert not change.is_wording  # the answer is what people act on


def test_only_words(tmp_path: Path) -> None:
    found = after(tmp_path, put(PHOTOS, "照片最快", "看照片最快"), put(RULES, "不管别的", "别的都不管"))

    assert [page.is_wording for page in found.pages] == [True, True]
    assert "其中 2 页只改了文字：结论、引用、语气、数字、证据都没有变" in text_report(found)


def test_a_figure_in_passing_is_not_only_words(tmp_path: Path) -> None:
    found = after(tmp_path, put(PHOTOS, "照片最快", "照片最快，10 秒一张"))

    assert not found.pages[0].is_wording


def test_yaml_written_another_way_is_no_change_of_content(tmp_path: Path) -> None:
    found = after(tmp_path, put(PHOTOS, "aliases: [拍照片, 样例留痕]", "aliases:\n- 拍照片\n- '样例留痕'"))

    assert found.pages == ()
    assert found.other_files == (f"{PHOTOS} 只动了写法（换行、引号、次序），内容没有变",)


def test_nothing_changed(tmp_path: Path) -> None:
    found = after(tmp_path)

    assert (found.pages, found.effects, found.unreadable, found.other_files) == ((), (), (), ())
    assert text_report(found).splitlines()[1:] == ["内容没有变化"]


def test_a_new_page_and_one_that_went(tmp_path: Path) -> None:
    def renamed(docs: Path) -> None:
        (docs / TWICE).rename(docs / "practices/sample-monthly.md")

    found = after(tmp_path, renamed)

    assert [(page.happened, page.path) for page in found.pages] == [
        ("新增", "practices/sample-monthly.md"),
        ("删去", TWICE),
    ]
    assert told(found)[:2] == ["结论“未见依据”：按规定开就够了。", "没有引用条款"]
    assert found.effects == (
        "地址 /practices/sample-twice/ 会失效，同名的页面现在是 /practices/sample-monthly/；别人存的链接打不开",
    )


def test_a_verdict_that_no_longer_stands(tmp_path: Path) -> None:
    lowered = put(
        RULES, "level: two-copies\n    number_level: two-copies", "level: one-copy\n    number_level: one-copy"
    )

    found = after(tmp_path, lowered)

    assert found.effects == (
        "“样例会议要附照片”的结论“不得要求”变成待核对：所引条款没有一条经两处以上核对",
        "《样例规定》第三条不再算核对过两处以上，1 个做法据它判断，要一起看：“样例会议要附照片”",
    )
    assert [(c.name, c.before, c.after) for c in found.counts if c.got_worse] == [
        ("多处核对过的条款", 1, 0),
        ("结论待核对的做法", 0, 1),
    ]


def test_what_others_rest_on_changed(tmp_path: Path) -> None:
    found = after(
        tmp_path, put(RULES, "label: 第三条", "label: 第四条"), put(RULES, "status: in-force", "status: expired")
    )

    assert found.effects == (
        "《样例规定》由“现行有效”变为“已过期”，1 个做法据它判断，要一起看：“样例会议要附照片”",
        "《样例规定》第四条的条号、语气、数字或复述变了，1 个做法据它判断，要一起看：“样例会议要附照片”",
    )
    assert {page.path for page in found.pages} == {RULES}  # pages that cite it were not touched


def test_a_provision_nobody_cites_any_more(tmp_path: Path) -> None:
    moved = put(PHOTOS, "provision: '3'\n  demanded", "provision: length\n  demanded")

    found = after(tmp_path, moved)

    assert told(found) == ["删去引用《样例规定》第三条", "新增引用《样例规定》篇幅（条号待核对）（一处转载）"]
    assert "《样例规定》第三条不再有做法引用" in found.effects


def test_a_reference_into_nothing(tmp_path: Path) -> None:
    found = after(tmp_path, put(PHOTOS, "provision: '3'\n  demanded", "provision: '33'\n  demanded"))

    assert "“样例会议要附照片”引用的 sample-rules-2020#33 已经没有了，网站会构建不了" in found.effects


@pytest.mark.parametrize(
    ("edit", "rule"),
    [
        (put(PHOTOS, "aliases: [", "aliases: [["), "YAML-1"),
        (put(PHOTOS, "verdict: forbidden", "verdict: banned"), "SCHEMA-1"),
        (put(PHOTOS, "---\n", "没有开头\n"), "PAGE-1"),
        (lambda docs: (docs / PHOTOS).write_bytes(b"\xff\xfe\x00"), "FILE-2"),
        (lambda docs: (docs / PHOTOS).write_bytes(b""), "FILE-3"),
    ],
)
def test_a_page_that_cannot_be_read_is_told_and_not_taken_for_gone(edit: Edit, rule: str, tmp_path: Path) -> None:
    found = after(tmp_path, edit)

    assert found.pages == ()
    assert found.effects == ()
    assert [(state, finding.rule, finding.at.path) for state, finding in found.unreadable] == [("新", rule, PHOTOS)]
    assert "读不了的页面，没有比" in text_report(found)


def test_text_that_a_terminal_would_obey_is_spelt_out(tmp_path: Path) -> None:
    found = after(tmp_path, put(PHOTOS, "answer: 有会议记录就够了，不用另附照片。", "answer: 红\u202e倒\u200b"))

    report = text_report(found)

    assert "红<U+202E>倒<U+200B>" in report
    assert "\u202e" not in report
