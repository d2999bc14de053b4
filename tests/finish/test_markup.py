"""Tables get captions, scopes and classes; the theme's switches go; all else stays."""

import pytest

from duizhao.finish.markup import mended

TABLE = "<table>\n<thead>\n<tr>\n<th>甲</th>\n</tr>\n</thead>\n</table>"


def test_a_table_is_called_by_the_heading_it_stands_under() -> None:
    html = mended(f'<h1>页</h1>{TABLE}<h2 id="a">钱 &amp; <code>数</code></h2>{TABLE}<h3>细目</h3>{TABLE}')

    assert html.count("<caption") == 3
    for caption in ("页", "钱 &amp; 数", "细目"):
        assert f'<table><caption class="visually-hidden">{caption}</caption>' in html


def test_further_tables_under_one_heading_are_numbered() -> None:
    html = mended(f"<h2>怎样测</h2>{TABLE}{TABLE}")

    assert ">怎样测</caption>" in html
    assert ">怎样测（第 2 张表）</caption>" in html


@pytest.mark.parametrize(
    "html",
    [
        "<table><caption>自己的</caption></table>",
        '<th scope="row">甲</th><thead></thead>',
        '<p style="x">文字 &lt;table&gt;</p>',
        '<header class="site-header"></header>',
    ],
)
def test_what_is_right_stays(html: str) -> None:
    assert mended(html) == html


def test_headers_say_that_they_head_a_column() -> None:
    assert mended('<tr><th>甲</th><th id="x">乙</th></tr>') == (
        '<tr><th scope="col">甲</th><th scope="col" id="x">乙</th></tr>'
    )


@pytest.mark.parametrize("written", ['style="text-align: right;"', 'align="right"'])
def test_aligned_columns_get_a_class(written: str) -> None:
    assert mended(f"<td {written}>1</td><th {written}>数</th>") == (
        '<td class="align-right">1</td><th scope="col" class="align-right">数</th>'
    )


def test_switches_of_the_theme_are_gone() -> None:
    theme = """<body dir="ltr">
    <input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">
    <label class="md-overlay" for="__drawer"></label>
    <div data-md-component="skip">
        <a href="#scenes" class="md-skip">x</a>
    </div>
    <div data-md-component="announce">
    </div>
    <main></main>
    <div class="md-dialog" data-md-component="dialog">
      <div class="md-dialog__inner md-typeset"></div>
    </div>
</body>"""

    assert mended(theme) == '<body dir="ltr">\n    <main></main>\n</body>'
