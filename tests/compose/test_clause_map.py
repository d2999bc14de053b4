"""The clause map: its marks are the practices that cite a provision, no more and no fewer."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from duizhao.compose import compose
from duizhao.compose.clause_map import MOST_ROWS, carriers, fragile, loads
from duizhao.compose.clause_map_drawing import GLYPHS, STEP
from duizhao.compose.svg import WIDTH
from duizhao.model.directive import Directive
from duizhao.model.library import Library
from duizhao.model.vocabulary import Verdict
from duizhao.verification import verify

from ..conftest import ROOT, TODAY
from .conftest import drawing, words

PAGE = "tools/clause-map.md"
NARROWEST = 288
"""CSS pixels the drawing has on a screen 320 wide."""


@pytest.fixture(scope="module")
def page(real_library: Library) -> str:
    return compose(real_library)[PAGE]


def test_every_mark_is_a_practice_citing_the_provision(page: str, real_library: Library) -> None:
    for part in drawing(page).findall("svg"):
        provision, *marks = part.findall("a")
        match = re.fullmatch(r"\.\./\.\./directives/([a-z0-9-]+)/#p-([a-z0-9-]+)", provision.attrib["href"])
        assert match
        directive = real_library.find(Directive, match.group(1))
        assert directive
        cited = directive.provision(match.group(2))
        assert cited
        resting = real_library.practices_resting_on(directive, cited)
        assert sorted(mark.attrib["href"] for mark in marks) == sorted(f"../../{p.url}" for p in resting)
        assert f"{len(resting)} 种做法" in words(part)
        assert cited.strength.label in words(part)
        assert cited.evidence.level.label in words(part)


def test_marks_say_what_they_show(page: str, real_library: Library) -> None:
    by_address = {f"../../{p.url}": p for p in real_library.practices}
    for mark in drawing(page).iter("a"):
        if mark.get("class") == "practice":
            practice = by_address[mark.attrib["href"]]
            assert mark.attrib["data-verdict"] == practice.verdict.value
            assert mark.findtext("title") == f"{practice.verdict.label}：{practice.title}"
            assert mark.findtext("text") == GLYPHS[practice.verdict]


def test_most_first_and_no_more_than_it_says(page: str, real_library: Library) -> None:
    found = carriers(real_library)
    several = [carrier for carrier in found if len(carrier.practices) > 1]
    shown = [len(part.findall("a")) - 1 for part in drawing(page).findall("svg")]

    assert shown == [len(carrier.practices) for carrier in several[:MOST_ROWS]]
    assert shown == sorted(shown, reverse=True)
    assert f"有 {len(found)} 条，其中 {len(several)} 条有两种以上做法引用" in page
    assert f"最多的 {MOST_ROWS} 条" in page


def test_words_say_what_the_drawing_says(page: str) -> None:
    drawn = [mark.attrib["href"] for mark in drawing(page).iter("a") if mark.get("class") == "practice"]
    text = page[page.index("{#list}") : page.index("{#directives}")]
    listed = re.findall(r"^- .*\]\(\.\./(practices/[a-z0-9-]+)\.md\)", text, re.MULTILINE)

    assert [f"../../{address}/" for address in listed] == drawn


def test_sums_of_directives(real_library: Library) -> None:
    pairs = {(p.id, c.directive, c.provision) for p in real_library.practices for c in p.citations}
    sums = {load.directive.id: load.citations for load in loads(carriers(real_library))}

    assert sums == Counter(directive for _, directive, _ in pairs)


def test_glyphs_are_those_of_the_badges() -> None:
    style = (ROOT / "overrides/assets/style.css").read_text(encoding="utf-8")
    badges = dict(re.findall(r'\.badge\[data-verdict="([a-z]+)"\]::before[^{]*\{ content: "(.)"', style))

    assert {verdict.value: glyph for verdict, glyph in GLYPHS.items()} == badges
    assert set(GLYPHS) == set(Verdict)


def test_marks_are_far_enough_apart_for_a_finger() -> None:
    assert STEP * NARROWEST / WIDTH >= 24


def test_names_show_letter_by_letter(library: Library) -> None:
    nasty = '<b>"做&法"</b>'
    first, second = library.practices
    renamed = first.model_copy(update={"title": nasty})
    other = second.model_copy(update={"citations": first.citations})
    spoiled = replace(library, practices=(renamed, other))
    page = compose(spoiled)[PAGE]

    assert [t.text for t in drawing(page).iter("title")] == [f"不得要求：{nasty}", f"未见依据：{second.title}"]
    assert "<b>" not in page


def test_unsettled_verdicts_are_marked(docs: Path) -> None:
    directive = docs / "directives/sample-rules-2020.md"
    text = directive.read_text(encoding="utf-8").replace("level: two-copies", "level: one-copy")
    directive.write_text(text, encoding="utf-8")
    spoiled, _ = verify(docs, TODAY)
    first, second = spoiled.practices
    spoiled = replace(spoiled, practices=(first, second.model_copy(update={"citations": first.citations})))

    marks = [mark for mark in drawing(compose(spoiled)[PAGE]).iter("a") if mark.get("class") == "practice"]

    assert [mark.findtext("title") for mark in marks] == [
        "不得要求（结论待核对）：样例会议要附照片",
        "未见依据：样例会议每月两次",
    ]
    assert [mark.get("data-unsettled") for mark in marks] == ["true", None]


def test_one_provision_is_thin_ground_and_an_unseen_one_none(docs: Path) -> None:
    page = compose(verify(docs, TODAY)[0])[PAGE]
    assert "核对到的：[《样例规定》第三条](../directives/sample-rules-2020.md#p-3)" in page

    directive = docs / "directives/sample-rules-2020.md"
    text = directive.read_text(encoding="utf-8").replace("level: two-copies", "level: one-copy")
    directive.write_text(text, encoding="utf-8")
    page = compose(verify(docs, TODAY)[0])[PAGE]
    assert "核对到的：没有" in page
    assert "还没有核对到的：[《样例规定》第三条]" in page


def test_two_well_seen_provisions_are_not_thin(real_library: Library) -> None:
    thin = {one.practice.id for one in fragile(carriers(real_library))}
    for practice in real_library.practices:
        seen = {
            (c.directive, c.provision)
            for c in practice.citations
            if (provision := real_library.provision(c)) and provision.evidence.is_well_seen
        }
        assert (practice.id in thin) == (bool(practice.citations) and len(seen) <= 1)
