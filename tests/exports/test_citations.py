"""Citations of ordinary and odd documents."""

import re
from typing import Any

import pytest

from duizhao.exports.citations import ADDRESS, DAY, cite_directive, cite_page
from duizhao.model.directive import Directive
from duizhao.model.library import Library
from duizhao.model.practice import Practice
from duizhao.model.record import Origin

BASE: dict[str, Any] = {
    "title": "关于甲的规定",
    "short": "甲规定",
    "issuers": ["某机关"],
    "kind": "notice",
    "status": "in-force",
    "public_text": "full",
    "summary": "说甲。",
    "provisions": [
        {
            "id": "1",
            "label": "第一条",
            "requirement": "甲。",
            "strength": "must",
            "evidence": {"level": "one-copy", "number_level": "one-copy"},
        }
    ],
}


def gbt(**fields: Any) -> str:
    found = cite_directive(directive(**fields))
    assert found is not None
    return found.gbt


def bibtex(**fields: Any) -> str:
    found = cite_directive(directive(**fields))
    assert found is not None
    return "\n".join(found.bibtex)


def directive(**fields: Any) -> Directive:
    return Directive.read(BASE | fields, Origin("sample", "sample.md"))


def test_document_with_an_official_address(library: Library) -> None:
    found = cite_directive(library.directives[0])

    assert found is not None
    assert found.gbt == (
        f"样例机关. 关于样例会议的若干规定: 样发〔2020〕1号[EB/OL]. (2020-02)[{DAY}]. https://www.gov.cn/sample."
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "某机关. 关于甲的规定[Z]."),
        ({"issued": "2019-03"}, "某机关. 关于甲的规定[Z]. 2019-03."),
        ({"adopted": "2019-01-02", "effective": "2020-01-01"}, "某机关. 关于甲的规定[Z]. 2019-01-02."),
        ({"effective": "2020-01-01"}, "某机关. 关于甲的规定[Z]."),
        ({"issuers": ["甲", "乙"]}, "甲, 乙. 关于甲的规定[Z]."),
        ({"issuers": ["甲", "乙", "丙", "丁"]}, "甲, 乙, 丙, 等. 关于甲的规定[Z]."),
        ({"doc_number": "甲发〔2019〕1号"}, "某机关. 关于甲的规定: 甲发〔2019〕1号[Z]."),
        ({"official_urls": ["http://a.gov.cn/1"]}, "某机关. 关于甲的规定[Z]."),
        (
            {"official_urls": ["http://a.gov.cn/1", "https://a.gov.cn/2"], "published": "2019"},
            f"某机关. 关于甲的规定[EB/OL]. (2019)[{DAY}]. https://a.gov.cn/2.",
        ),
        (
            {"official_urls": ["https://a.gov.cn/2"]},
            f"某机关. 关于甲的规定[EB/OL]. [{DAY}]. https://a.gov.cn/2.",
        ),
        ({"title": "关于“甲”和<乙>的规定"}, "某机关. 关于“甲”和<乙>的规定[Z]."),
    ],
)
def test_gbt(fields: dict[str, Any], expected: str) -> None:
    assert gbt(**fields) == expected


@pytest.mark.parametrize("public_text", ["reported", "not-public"])
def test_a_text_nobody_may_read_is_not_cited(public_text: str) -> None:
    assert cite_directive(directive(public_text=public_text)) is None


def test_bibtex_of_several_issuers() -> None:
    assert bibtex(issuers=["甲", "乙", "丙", "丁"], issued="2019-03", doc_number="甲发〔2019〕1号") == (
        "@misc{sample,\n"
        "  author = {{甲} and {乙} and {丙} and {丁}},\n"
        "  title = {{关于甲的规定}},\n"
        "  year = {2019},\n"
        "  date = {2019-03},\n"
        "  note = {甲发〔2019〕1号},\n"
        "}"
    )


def test_bibtex_escapes_what_latex_would_run() -> None:
    text = bibtex(title=r"50% & $a_b #1 {c} ~^\d")

    assert (
        r"50\% \& \$a\_b \#1 \textbraceleft{}c\textbraceright{} \textasciitilde{}\textasciicircum{}\textbackslash{}d"
        in text
    )


@pytest.mark.parametrize("title", ["{", "}", "a}b{c", "\\{"])
def test_bibtex_braces_balance(title: str) -> None:
    depth = 0
    for brace in re.findall("[{}]", bibtex(title=title)):
        depth += 1 if brace == "{" else -1
        assert depth >= 0
    assert depth == 0


def test_address_stays_as_it_is_in_bibtex() -> None:
    assert "url = {https://a.gov.cn/x_y?a=1&b=%20}" in bibtex(official_urls=["https://a.gov.cn/x_y?a=1&b=%20"])


def test_our_pages(library: Library) -> None:
    practice = library.find(Practice, "sample-photos")
    assert practice is not None

    assert (
        cite_page(practice, "2026-11-25").gbt == f"减负对照. 样例会议要附照片[EB/OL]. (2026-11-25)[{DAY}]. {ADDRESS}."
    )
    assert cite_page(practice, "2026-11-25").bibtex[0] == "@misc{duizhao-practices-sample-photos,"


def test_our_page_about_a_document_is_not_taken_for_the_document(library: Library) -> None:
    assert "关于样例会议的若干规定: 条款整理[EB/OL]" in cite_page(library.directives[0], "2026-11-25").gbt
