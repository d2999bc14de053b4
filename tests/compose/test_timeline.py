"""The timeline has every document once, says which date it goes by, and joins what replaced what."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import markdown

from duizhao.compose import compose
from duizhao.compose.timeline import years
from duizhao.compose.timeline_drawing import PART_ROWS, draw
from duizhao.model.directive import Directive
from duizhao.model.library import Library
from duizhao.verification import verify

from ..conftest import TODAY
from .conftest import drawing, words

PAGE = "tools/timeline.md"


def with_directives(library: Library, *directives: Directive) -> Library:
    return replace(library, directives=directives)


def named(directive: Directive, name: str, **changes: object) -> Directive:
    copy = directive.model_copy(update=changes)
    copy._origin = replace(directive._origin, id=name)
    return copy


def test_every_document_once_in_the_drawing_and_once_in_words(real_library: Library) -> None:
    page = compose(real_library)[PAGE]
    drawn = Counter(a.attrib["href"] for a in drawing(page).iter("a"))
    listed = Counter(re.findall(r"^- .*?\]\(\.\./directives/([a-z0-9-]+)\.md\)", page, re.MULTILINE))

    assert drawn == Counter(f"../../{d.url}" for d in real_library.directives)
    assert listed == Counter(d.id for d in real_library.directives)


def test_newest_first_and_unknown_dates_last(real_library: Library) -> None:
    groups = years(real_library)
    dates = [row.directive.dated.date for year in groups for row in year.rows if row.directive.dated]

    assert dates == sorted(dates, reverse=True)
    assert [year.code for year in groups if not year.rows[0].directive.dated] == [groups[-1].code]
    assert all(row.directive.dated is None for row in groups[-1].rows)


def test_lines_join_the_marks_of_what_was_replaced_and_what_replaced_it(real_library: Library) -> None:
    figure = drawing(compose(real_library)[PAGE])
    heights = {
        a.attrib["href"].split("/")[-2]: float(mark.attrib["transform"].removesuffix(")").split()[1])
        for a in figure.iter("a")
        if (mark := a.find("path")) is not None
    }
    lines = {
        (g.attrib["data-from"], g.attrib["data-to"]): g[0].attrib["d"]
        for g in figure.iter("g")
        if "data-from" in g.attrib
    }

    assert set(lines) == {(d.id, d.superseded_by) for d in real_library.directives if d.superseded_by}
    for (old, new), path in lines.items():
        match = re.fullmatch(r"M\d+ ([\d.]+)H\d+V([\d.]+)H\d+", path)
        assert match and [float(y) for y in match.groups()] == [heights[old], heights[new]]


def test_a_line_is_drawn_in_every_part_it_crosses(library: Library) -> None:
    (sample,) = library.directives
    old = named(sample, "old", issued="2001-01-01", superseded_by="new")
    between = named(sample, "between", issued="2002-01-01")
    new = named(sample, "new", issued="2003-01-01")
    figure = drawing(str(draw(years(with_directives(library, old, between, new)))))

    assert [len(part.findall("g")) for part in figure.findall("svg")] == [1, 1, 1]


def test_says_which_date_and_what_replaced(docs: Path) -> None:
    file = docs / "directives/sample-rules-2020.md"
    text = file.read_text(encoding="utf-8").replace("issued: '2020-01-05'\n", "")
    file.write_text(text.replace("status: in-force", "status: superseded\nsuperseded_by: sample-new"), encoding="utf-8")
    newer = text.replace("样例规定\n", "新样例规定\n", 1).replace("若干规定", "新规定", 1).replace("'2020", "'2026")
    (docs / "directives/sample-new.md").write_text(newer, encoding="utf-8")
    library, findings = verify(docs, TODAY)
    assert {f.rule for f in findings} == {"FORCE-1"}  # a practice goes on citing it

    page = compose(library)[PAGE]

    assert "2020 年 2 月公布：[关于样例会议的若干规定]" in page
    assert "已被取代；由[《新样例规定》](../directives/sample-new.md)接替" in page
    row = words(drawing(page).findall("svg")[1])
    assert "2 月公布 · 党内法规 · 已被取代" in row
    assert "由《新样例规定》接替" in row


def test_force_is_that_of_the_day(library: Library) -> None:
    figure = drawing(compose(replace(library, edition="2020-01-01"))[PAGE])

    assert [mark.attrib["data-force"] for mark in figure.iter("path") if mark.get("class") == "mark"] == ["not-yet"]
    assert "尚未施行" in words(figure)


def test_names_show_letter_by_letter(library: Library) -> None:
    (sample,) = library.directives
    nasty = '<b>"规&定"</b>'
    page = compose(with_directives(library, sample.model_copy(update={"short": nasty, "title": nasty})))[PAGE]
    html = markdown.markdown(page.split("---\n", 2)[2], extensions=["attr_list", "md_in_html"])

    assert nasty in words(drawing(page))
    assert "<b>" not in html
    assert html.count("&#60;b&#62;") + html.count("&lt;b&gt;") >= 2


def test_long_years_are_parted_for_the_printer(library: Library) -> None:
    (sample,) = library.directives
    many = [named(sample, f"d-{n:02}") for n in range(PART_ROWS + 1)]
    parts = drawing(str(draw(years(with_directives(library, *many))))).findall("svg")

    assert [len(part.findall("a")) for part in parts] == [PART_ROWS, 1]
    assert {part.attrib["aria-labelledby"] for part in parts} == {"drawing-2020"}
    tops_and_heights = [[float(n) for n in part.attrib["viewBox"].split()] for part in parts]
    assert tops_and_heights[0][1] + tops_and_heights[0][3] == tops_and_heights[1][1]


def test_no_documents_no_rows(library: Library) -> None:
    page = compose(replace(library, directives=(), practices=(), scenes=(), materials=()))[PAGE]

    assert "共 0 份文件" in page
