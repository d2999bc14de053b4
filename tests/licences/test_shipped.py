"""What others made is listed whole, with the licence that comes with it."""

import hashlib
import re
from importlib import metadata
from pathlib import Path

import pytest

from duizhao.compose import compose
from duizhao.compose.licences_page import NAMES
from duizhao.licences.shipped import SHIPPED, TEXTS, VENDORED, Shipped
from duizhao.model.library import Library

from ..conftest import ROOT

SHELL = ROOT / "overrides"


@pytest.mark.parametrize("thing", SHIPPED, ids=lambda thing: thing.name)
def test_licence_text_and_checksum(thing: Shipped) -> None:
    assert len((SHELL / thing.text).read_text(encoding="utf-8")) > 400
    assert bool(thing.file) == bool(thing.sha256)
    if thing.file:
        assert hashlib.sha256((SHELL / thing.file).read_bytes()).hexdigest() == thing.sha256


def test_nothing_vendored_and_no_text_is_left_out() -> None:
    files = {path.relative_to(SHELL).as_posix() for path in (SHELL / VENDORED).glob("*.js")}
    texts = {path.relative_to(SHELL).as_posix() for path in (SHELL / TEXTS).iterdir()}

    assert {thing.file for thing in SHIPPED if thing.file} == files
    assert {thing.text for thing in SHIPPED if thing.text.startswith(TEXTS)} == texts


ALONE = {"material-theme": "mkdocs-material", "opencc": "opencc", "pypinyin": "pypinyin", "python-docx": "python-docx",
         "noto-sans-cjk": "manimgx-fonts-cjk"}  # fmt: skip
"""Licence texts that are those of a whole package."""


@pytest.mark.parametrize(("text", "package"), ALONE.items())
def test_texts_are_those_of_the_versions_in_use(text: str, package: str) -> None:
    """An upgrade that brings another licence shows here."""
    files = [path for path in metadata.files(package) or () if re.match(r"LICENSE", path.name)]

    assert (SHELL / TEXTS / f"{text}.txt").read_bytes() in [Path(str(path.locate())).read_bytes() for path in files]


def test_nothing_of_the_theme_but_its_pages(site: Path) -> None:
    """Its sheet holds drawings of three sets, each of which would need its licence."""
    assert not [path for path in (site / "assets").rglob("*") if re.match(r"(main|palette|bundle)\.", path.name)]


def test_page(library: Library) -> None:
    page = compose(library)["licences.md"]

    for thing in SHIPPED:
        assert f"| {thing.name} | {thing.version} | {thing.purpose} | " in page.replace("\\", "")
        assert f'<a href="../{thing.text}">{NAMES[thing.licence]}</a>' in page
        assert not thing.sha256 or thing.sha256 in page
