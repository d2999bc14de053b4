"""A value shows letter by letter, wherever it stands in a page."""

from html.parser import HTMLParser

import markdown
import pytest
from markdown.extensions.tables import TableExtension

from duizhao.compose.escaping import escape

NASTY = [
    "<script>alert(1)</script>",
    "[点](javascript:alert(1))",
    "![图](https://example.org/x.png)",
    "`代码` *强调* _强调_ **粗**",
    "甲 | 乙",
    "{: onclick=alert(1) }",
    "# 标题",
    "1. 列表",
    "- 列表",
    "+ 列表",
    "> 引用",
    "===",
    "---",
    "<https://example.org>",
    "&lt;b&gt; &amp; &#60;",
    "\\*不转义\\*",
    "[^1]: 脚注",
    "~~删~~ ^^插^^ ==标==",
    "一行\n\n# 两行",
    "\"引号\" '引号'",
    "1990. 年",
]


class Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text, self.tags = "", []

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)


def shown(source: str) -> Text:
    page = Text()
    page.feed(
        markdown.markdown(source, extensions=["attr_list", "md_in_html", TableExtension(), "pymdownx.superfences"])
    )
    return page


@pytest.mark.parametrize("value", NASTY)
def test_in_a_paragraph(value: str) -> None:
    page = shown(escape(value))

    assert page.text.strip() == " ".join(value.split())
    assert page.tags == ["p"]


@pytest.mark.parametrize("value", NASTY)
def test_in_a_table_cell(value: str) -> None:
    page = shown(f"| 甲 | 乙 |\n|---|---|\n| {escape(value)} | 末 |")

    assert " ".join(value.split()) in page.text
    assert page.tags == ["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"]


@pytest.mark.parametrize("value", NASTY)
def test_in_a_list_and_an_html_block(value: str) -> None:
    page = shown(f'<div class="a" markdown="1">\n\n- {escape(value)}\n\n</div>')

    assert page.text.strip() == " ".join(value.split())
    assert page.tags == ["div", "ul", "li"]
