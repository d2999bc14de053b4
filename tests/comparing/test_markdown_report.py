"""The comparison as a comment: whole, short enough, and harmless whatever the pages say."""

from html import unescape
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from duizhao.comparing.changes import Change, Comparison, Happened, PageChange
from duizhao.comparing.markdown_report import MOST_BYTES, markdown_report, plain

from .test_compare import PHOTOS, RULES, after, put

HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "**粗** _斜_ `码` ~~删~~",
    "[点我](https://evil.example/)",
    "![图](https://evil.example/x.png)",
    "| 表 | 格 |",
    "# 标题",
    "- [ ] 任务",
    "1. 第一",
    "--- ",
    "&lt;script&gt;",
    "$$x^2$$",
    "{{ page }} {% raw %}",
    "<!-- 注释 -->",
    "```\n代码\n```",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text(text: str) -> None:
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(f"- 原：{plain(text)}")

    shown = html.removeprefix("<ul>\n<li>").removesuffix("</li>\n</ul>\n").replace("<code>", "").replace("</code>", "")
    assert "<" not in shown
    assert unescape(shown).replace("\u2060", "") == f"原：{' '.join(text.split())}"


def test_nobody_is_called_and_no_issue_linked() -> None:
    assert "@ " not in plain("@someone")
    assert "@someone" not in plain("@someone") and "#12" not in plain("见 #12")


def test_addresses_are_shown_whole_and_lead_nowhere() -> None:
    assert plain("看https://evil.example/a_b?c=1*2*。好") == "看`https://evil.example/a_b?c=1*2*`。好"


def test_summary_comes_first(tmp_path: Path) -> None:
    found = after(
        tmp_path, put(PHOTOS, "verdict: forbidden", "verdict: curb"), put(RULES, "level: two-copies", "level: one-copy")
    )

    lines = markdown_report(found).splitlines()

    assert lines[0] == "## 内容改了什么"
    assert lines[2] == "从 旧 到 新：改动 2 页。"
    assert lines.index("**先看这些**") < lines.index("**数目**") < lines.index("### 改动做法 样例会议要附照片")
    assert "- 结论由“不得要求”改为“应当精简”" in lines


def test_a_very_long_comparison_is_cut_and_says_so() -> None:
    changes = tuple(Change(f"改写{n}", "旧" * 5000, "新" * 5000) for n in range(20))
    pages = tuple(PageChange(Happened.CHANGED, "做法", f"第 {n} 页", f"practices/p{n}.md", changes) for n in range(300))
    found = Comparison("旧", "新", "2026-11-25", pages, tuple(f"后果 {n}" for n in range(500)), (), (), ())

    report = markdown_report(found)

    assert len(report.encode()) <= MOST_BYTES
    assert "页没有列出，运行 `duizhao diff` 看全部" in report
    assert "……共 500 条" in report
    assert "…（共 5000 字）" in report
