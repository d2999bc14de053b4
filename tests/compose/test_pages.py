"""What stands on a composed page, and in which order."""

import re
from dataclasses import replace
from pathlib import Path

from duizhao.compose import compose
from duizhao.model.library import Library
from duizhao.pages import DERIVED_PAGES
from duizhao.verification import verify

from ..conftest import TODAY


def headings(page: str) -> list[str]:
    return re.findall(r"^##+ .*\{:? ?#([a-z0-9-]+) ?\}$", page, re.MULTILINE)


def test_every_record_and_derived_page_is_there(library: Library) -> None:
    pages = compose(library)

    assert set(DERIVED_PAGES) < set(pages)
    assert {"index.md", "practices/sample-photos.md", "materials/sign-in-sheet.md", "guide/method.md"} < set(pages)
    assert len(pages) == len(DERIVED_PAGES) + len(list(library.records()))


def test_practice_page_answers_first(library: Library) -> None:
    page = compose(library)["practices/sample-photos.md"]

    assert (
        page.index("不得要求")
        < page.index("有会议记录就够了")
        < page.index("| 中央要求 | 常见做法 | 结论与够用的做法 |")
    )
    assert headings(page) == ["compare", "keep", "say", "why", "grounds", "cases", "sources"]


def test_requirement_row_is_pinpointed(library: Library) -> None:
    page = compose(library)["practices/sample-photos.md"]
    row = next(line for line in page.splitlines() if "查原文找" in line)

    assert 'data-strength="must-not"' in row
    assert 'data-evidence="two-copies"' in row
    assert "[《样例规定》第三条](../directives/sample-rules-2020.md#p-3)" in row
    assert "“不另附照片”" in row


def test_unseen_number_is_not_shown_as_a_number(library: Library) -> None:
    page = compose(library)["directives/sample-rules-2020.md"]

    assert "### 篇幅（条号待核对） {: #p-length }" in page
    assert "第九条" not in page


def test_directive_page_has_four_dates_and_the_practices_resting_on_it(library: Library) -> None:
    page = compose(library)["directives/sample-rules-2020.md"]

    for row in (
        "| 通过 | 2020 年 1 月 2 日 |",
        "| 印发 | 2020 年 1 月 5 日 |",
        "| 公布 | 2020 年 2 月 |",
        "| 施行 | 2020 年 1 月 5 日 |",
    ):
        assert row in page
    assert "| 效力 | 现行有效（按 2026 年 11 月 25 日计算） |" in page
    assert "据此判断的做法：[样例会议要附照片](../practices/sample-photos.md)" in page


def test_only_https_addresses_become_links(library: Library) -> None:
    page = compose(library)["directives/sample-rules-2020.md"]

    assert re.findall(r'href="(?!\.\./)([^"]+)"', page) == ["https://www.gov.cn/sample", "https://www.gov.cn/sample"]
    assert "http://old.example.gov.cn/sample" in page


def test_verdict_without_evidence_says_so_by_itself(docs: Path) -> None:
    directive = docs / "directives/sample-rules-2020.md"
    directive.write_text(
        directive.read_text(encoding="utf-8").replace("level: two-copies", "level: one-copy"), encoding="utf-8"
    )
    spoiled, _ = verify(docs, TODAY)

    pages = compose(spoiled)

    assert "结论待核对" in pages["practices/sample-photos.md"]
    assert "结论待核对的做法" in pages["open-checks.md"]


def test_wording_that_changed_no_longer_carries_a_verdict(docs: Path) -> None:
    directive = docs / "directives/sample-rules-2020.md"
    check = "    checks:\n    - {date: '2026-01-01', outcome: changed, source: 官网, by: 甲}\n"
    text = directive.read_text(encoding="utf-8")
    directive.write_text(
        text.replace("    number_level: two-copies\n", f"    number_level: two-copies\n{check}"), encoding="utf-8"
    )
    spoiled, findings = verify(docs, TODAY)

    assert [f.rule for f in findings] == ["CITE-2"]
    assert "结论待核对" in compose(spoiled)["practices/sample-photos.md"]


def test_scene_lists_all_three_kinds(library: Library) -> None:
    page = compose(library)["scenes/sample-meeting.md"]

    assert headings(page) == ["steps", "must", "may", "needless", "practices"]
    assert page.index("会议记录") < page.index("{: #may }") < page.index("签到表")


def test_force_depends_on_the_day(library: Library) -> None:
    before = compose(replace(library, edition="2020-01-01"))["directives/sample-rules-2020.md"]

    assert "| 效力 | 尚未施行" in before


def test_numbers_page_has_every_limit(library: Library) -> None:
    page = compose(library)["numbers.md"]

    assert "| 样例文件 | 不超过 4000 字 |" in page
    assert 'data-strength="generally"' in page


def test_material_page_says_who_asks_and_whether_it_must_be(library: Library) -> None:
    page = compose(library)["materials/sign-in-sheet.md"]

    assert 'data-record="needless"' in page
    assert "[样例会议要附照片](../practices/sample-photos.md)" in page


def test_home_offers_what_is_flagged(library: Library) -> None:
    home = compose(library)["index.md"]
    offered = re.findall(r"\]\(([a-z/-]+\.md)\)", home[home.index("{#tools}") :])

    assert offered[:-1] == [
        *(path for path, page in DERIVED_PAGES.items() if page.on_home),
        "materials/index.md",
        "practices/index.md",
        "tools/index.md",
    ]


def test_directives_are_listed_with_the_date_they_go_by(library: Library) -> None:
    assert "2020 年 1 月 5 日印发 · 收录 2 条" in compose(library)["directives/index.md"]
