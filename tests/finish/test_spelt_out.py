"""Links to folders are given their file, at the right byte, and nothing else changes."""

import pytest

from duizhao.finish.spelt_out import spell_out

PAGES = {"index.html", "search/index.html", "practices/index.html", "practices/a/index.html", "directives/d/index.html"}
HERE = "practices/a/index.html"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('<a href="../">', '<a href="../index.html">'),
        ('<a href="..">', '<a href="../index.html">'),
        ('<a href="../..">', '<a href="../../index.html">'),
        ('<a href="./">', '<a href="./index.html">'),
        ('<a href=".">', '<a href="./index.html">'),
        ('<a href="../../directives/d/#p-17">', '<a href="../../directives/d/index.html#p-17">'),
        ('<a href="../../directives/d#p-17">', '<a href="../../directives/d/index.html#p-17">'),
        (
            '<a href="../../search/?q=a/b&amp;kind=tool#all">',
            '<a href="../../search/index.html?q=a/b&amp;kind=tool#all">',
        ),
        ("<a class='x' href='../'>", "<a class='x' href='../index.html'>"),
        ("<a href=../ class=x>", "<a href=../index.html class=x>"),
        ('<A HREF = "../" >', '<A HREF = "../index.html" >'),
        ('<a\n  title="href=../"\n  href="../"\n>', '<a\n  title="href=../"\n  href="../index.html"\n>'),
        ('<area hidden href="../" alt>', '<area hidden href="../index.html" alt>'),
        ('<form action="../../search/" method="get">', '<form action="../../search/index.html" method="get">'),
        ('<button formaction="../../search/">', '<button formaction="../../search/index.html">'),
        ('<link rel="next" href="../"/>', '<link rel="next" href="../index.html"/>'),
        (
            '<svg><a xlink:href="../"><a href="../../directives/d/#p-1"/></svg>',
            '<svg><a xlink:href="../index.html"><a href="../../directives/d/index.html#p-1"/></svg>',
        ),
        ('一\r\n二<a href="../">三</a>', '一\r\n二<a href="../index.html">三</a>'),
        ('<a href="../../%70ractices/">', '<a href="../../%70ractices/index.html">'),
    ],
)
def test_folder(written: str, expected: str) -> None:
    assert spell_out(written, HERE, PAGES) == expected


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://www.gov.cn/">官网</a>',
        '<a href="//www.gov.cn/">官网</a>',
        '<a href="mailto:a@b.cn">',
        '<a href="/practices/">',
        '<a href="#compare">',
        '<a href="?q=a">',
        '<form action="">',
        "<a href>",
        '<a href="../index.html">',
        '<a href="../../api/v1/">',
        '<a href="../../../">',
        '<link rel="stylesheet" href="../../assets/style.css">',
        '<script src="../../assets/"></script>',
        '<p title="<a href=&quot;../&quot;>">',
        '<!-- <a href="../"> -->',
        "<script>var a = '<a href=\"../\">';</script>",
        '<p>&lt;a href="../"&gt;</p>',
        '<p data-href="../">',
    ],
)
def test_left_as_it_is(html: str) -> None:
    assert spell_out(html, HERE, PAGES) == html
