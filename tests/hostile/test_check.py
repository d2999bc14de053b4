"""Checks refuse what is hostile, by rule and line, and never break over it."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

from duizhao.inert import faults
from duizhao.inert.prose import EXTENSIONS
from duizhao.project import Project

from ..conftest import ROOT
from .corpus import payloads

Run = Callable[..., CompletedProcess[str]]
HARMLESS = {
    "body-link-title-breaks-out",
    "body-image-title",
    "body-reference-for-our-text",
    "body-fence-info",
    "body-fence-attributes",
    "body-fence-title",
    "body-fence-breaks-out",
    "body-fence-tildes-in-list",
    "body-code-indented",
    "body-utf-7",
    "body-wide-angles",
    "body-stash-mark",
    "body-template-literal",
    "body-snippet",
    "body-abbreviation",
}
"""Bodies that no rule refuses: code, quotations and words, which show as what they are."""


def test_corpus_is_large_and_of_many_kinds() -> None:
    ways = Counter(one.goes for one in payloads())

    assert len({one.id for one in payloads()}) == len(payloads()) >= 300
    assert ways["body"] >= 200 and ways["value"] >= 70 and len(ways) >= 10


def test_check_names_every_hostile_page(docs_of_attackers: Path, duizhao: Run) -> None:
    done = duizhao("--docs", docs_of_attackers, "check", "--format", "json")

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    found = json.loads(done.stdout)
    named = {Path(finding["path"]).stem for finding in found}
    assert {one.id for one in payloads("body")} - named == HARMLESS
    assert {path.stem for path in docs_of_attackers.rglob("hostile-*.md")} <= named
    assert all(finding["line"] >= 1 and finding["fix"] for finding in found)


def test_what_no_rule_refuses_is_inert() -> None:
    assert {one.id: faults(one.text) for one in payloads("body") if one.id in HARMLESS} == dict.fromkeys(HARMLESS, ())


def test_bodies_are_tried_out_with_the_extensions_pages_are_made_with() -> None:
    assert set(EXTENSIONS) == set(Project(ROOT).markdown_extensions)
