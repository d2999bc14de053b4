"""Right but unusual input raises no finding."""

from pathlib import Path

import pytest

from duizhao.verification import verify

from ..conftest import TODAY

BODIES = [
    "行内代码里的 `<script>` 和 `{onclick=x}` 不算。",
    "```html\n<b>代码块</b> {#标记}\n```",
    "用 <kbd>Ctrl</kbd> 加 <kbd>P</kbd>。",
    "[官网](https://www.gov.cn/) 和 [本站](../numbers.md)。",
    "[本页](#marks)",
    "[同级](not.md#x)",
    "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |",
    "大于 > 小于 < 和 & 都是文字。",
    "### 三级 {#third}",
    "### 带样式 {: #styled .note }",
    "见《关于2020年(试行)的通知》和样发〔2020〕1号。",
    "第 3 条（见[样例规定](../directives/sample-rules-2020.md#p-3)）。",
    "网址是 https://www.gov.cn/样例,2020;x 这一个。",
    "两个空格换行：  \n下一行。",
    "1. 第一，先看；\n2. 第二，再问。\n\n> 引一句。",
    "有人说这是“懒政”，我们不这么说。",
    "《反对懒政的若干意见》是另一回事。",
    "好……不——对吧？！",
    "A/B 两样、3~5 天、9:30、1,000 人、函数 f(x) 这样。",
    "“互联网+督查”和 5 μm、α、①、½。",
    "    缩进的代码,不动",
    "`半角,标点` 在代码里不算。",
]


@pytest.mark.parametrize("body", BODIES)
def test_body_without_findings(body: str, docs: Path) -> None:
    page = docs / "guide/method.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n" + body + "\n", encoding="utf-8")

    assert verify(docs, TODAY)[1] == []


@pytest.mark.parametrize(
    ("replace", "by"),
    [
        ("published: '2020-02'", "published: 2020-02-03"),
        ("published: '2020-02'", "published: '2020'"),
        ("published: '2020-02'", "published: '2025-08-06'"),
        ("locator: 不另附照片", "locator: 一二三四五六七八九十一二"),
        ("status: in-force", "repealed: '2030-01-01'\nsuperseded_by: sample-rules-2020\nstatus: in-force"),
    ],
)
def test_directive_without_findings(replace: str, by: str, docs: Path) -> None:
    page = docs / "directives/sample-rules-2020.md"
    page.write_text(page.read_text(encoding="utf-8").replace(replace, by), encoding="utf-8")

    assert verify(docs, TODAY)[1] == []


@pytest.mark.parametrize(
    ("name", "replace", "by"),
    [
        pytest.param(
            "practices/sample-photos.md",
            "aliases: [拍照片,",
            "aliases: [签名表, 样例会, 分级, 拍照片,",
            id="alias of another kind",
        ),
        pytest.param(
            "practices/sample-photos.md", "aliases: [拍照片,", "aliases: [会议记录, 拍照片,", id="title of a material"
        ),
        pytest.param(
            "practices/sample-photos.md", "aliases: [拍照片,", "aliases: [懒政, 拍照片,", id="what angry people type"
        ),
        pytest.param("practices/sample-photos.md", "reviewed: '2026-07-01'", "reviewed: '2025-11-25'", id="a year ago"),
        pytest.param(
            "practices/sample-photos.md", "reviewed: '2026-07-01'", "reviewed: '2025'", id="some day last year"
        ),
        pytest.param(
            "practices/sample-photos.md",
            "verdict_reason: 会议记录已经说明了情况。样例规定第三条说得很明白。",
            "verdict_reason: 有会议记录就够了，因为第三条这样写。",
            id="reason of 18 characters that begins like the answer",
        ),
        pytest.param(
            "practices/sample-twice.md", "verdict: unfounded", "verdict: unfounded\nmaterials: []", id="no materials"
        ),
        pytest.param(
            "practices/sample-photos.md",
            "verdict: forbidden",
            "verdict: forbidden\nsearched: [sample-rules-2020]",
            id="searched too",
        ),
        pytest.param(
            "practices/sample-photos.md",
            "  bearing: 不用附照片。",
            "  bearing: 样例会议应当有记录，不得要求另附照片。",
            id="says again what we say of the clause it cites",
        ),
        pytest.param(
            "practices/sample-photos.md",
            "  url: https://news.example.cn/1\n",
            "  url: https://news.example.cn/2\n- publisher: 样例报\n  kind: local-media\n"
            "  summary: 一个样例社区的报表从 100 张减到 40 张。\n  url: https://news.example.cn/2\n",
            id="tells of the same publication as a figure",
        ),
        pytest.param(
            "practices/sample-twice.md",
            "demand: 样例会议每月要开两次。",
            "demand: 样例会议每月要开两次（《关于样例会议的若干规定的解读说明》没有写）。",
            id="long title",
        ),
        pytest.param(
            "practices/sample-twice.md",
            "why_it_happens: 次数好数。",
            "why_it_happens: 按国务院令第772号办，次数好数。",
            id="number of a decree",
        ),
        pytest.param(
            "directives/sample-rules-2020.md",
            "title: 关于样例会议的若干规定",
            "title: 关于样例会议的若干规定（2020年修订）",
            id="title as it is",
        ),
        pytest.param(
            "directives/sample-rules-2020.md", "short: 样例规定", "short: 样例规定（2020年）", id="short title"
        ),
        pytest.param(
            "directives/sample-rules-2020.md", "locator: 不另附照片", "locator: 第3条,照片", id="words of the original"
        ),
        pytest.param(
            "directives/sample-rules-2020.md",
            "- https://www.gov.cn/sample\n- http://old",
            "- https://www.gov.cn/sample\n- http://中文,x.old",
            id="address",
        ),
        pytest.param(
            "scenes/sample-meeting.md",
            "aliases: [样例会]",
            "aliases: [样例会, 样例留痕]",
            id="scene and practice share an alias",
        ),
        pytest.param(
            "materials.yaml", "summary: 记下谁到了会。", "summary: 记下谁到了会。  # 注释,随便写", id="comment"
        ),
        pytest.param("words.yaml", "avoid: 懒政", "avoid: 懒政,惰政", id="list of words"),
    ],
)
def test_value_without_findings(name: str, replace: str, by: str, docs: Path) -> None:
    page = docs / name
    text = page.read_text(encoding="utf-8")
    assert replace in text
    page.write_text(text.replace(replace, by, 1), encoding="utf-8")

    assert [str(finding) for finding in verify(docs, TODAY)[1]] == []


@pytest.mark.parametrize(
    ("changes", "bearing"),
    [
        ({"status: in-force": "repealed: '2025-01-01'\nstatus: expired"}, "规定已废止，那时不用附照片。"),
        ({"status: in-force": "status: expired"}, "只管 2020 年那一次，不用附照片。"),
        ({"effective: '2020-01-05'": "effective: '2026-12-01'"}, "2026 年 12 月 1 日起施行，以后不用附照片。"),
        ({"status: in-force": "status: unknown"}, "不用附照片。"),
        ({"status: in-force": "status: trial"}, "不用附照片。"),
    ],
)
def test_document_out_of_force_that_is_cited_as_such(changes: dict[str, str], bearing: str, docs: Path) -> None:
    directive, practice = docs / "directives/sample-rules-2020.md", docs / "practices/sample-photos.md"
    text = directive.read_text(encoding="utf-8")
    for before, after in changes.items():
        text = text.replace(before, after)
    directive.write_text(text, encoding="utf-8")
    practice.write_text(
        practice.read_text(encoding="utf-8").replace("bearing: 不用附照片。", f"bearing: {bearing}"), encoding="utf-8"
    )

    assert [str(finding) for finding in verify(docs, TODAY)[1] if finding.rule == "FORCE-1"] == []


def test_windows_line_ends_and_byte_order_mark(docs: Path) -> None:
    page = docs / "guide/method.md"
    page.write_bytes(b"\xef\xbb\xbf" + page.read_bytes().replace(b"\n", b"\r\n"))

    assert verify(docs, TODAY)[1] == []
