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


def test_windows_line_ends_and_byte_order_mark(docs: Path) -> None:
    page = docs / "guide/method.md"
    page.write_bytes(b"\xef\xbb\xbf" + page.read_bytes().replace(b"\n", b"\r\n"))

    assert verify(docs, TODAY)[1] == []
