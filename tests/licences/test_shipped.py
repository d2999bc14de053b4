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


ICONS = {
    "material-design-icons": "material/LICENSE",
    "octicons": "octicons/LICENSE",
    "fontawesome": "fontawesome/LICENSE.txt",
}


def test_icons_of_the_sheet_are_of_the_sets_we_list(site: Path) -> None:
    """The theme's sheet holds drawings of three sets; a fourth would need its licence."""
    (sheet,) = (site / "assets/stylesheets").glob("main.*.css")
    icons = Path(str(metadata.distribution("mkdocs-material").locate_file("material/templates/.icons")))
    drawn = set(re.findall(r"<path d='([^']+)'", sheet.read_text(encoding="utf-8")))
    sets = {folder for folder in icons.iterdir() if folder.is_dir()}
    used = {
        folder.name
        for folder in sets
        for path in folder.rglob("*.svg")
        for shape in re.findall(r' d="([^"]+)"', path.read_text(encoding="utf-8"))
        if shape in drawn
    }

    assert len(drawn) > 20
    assert used == {path.split("/")[0] for path in ICONS.values()}
    for name, path in ICONS.items():
        assert (SHELL / TEXTS / f"{name}.txt").read_bytes() == (icons / path).read_bytes()


def test_page(library: Library) -> None:
    page = compose(library)["licences.md"]

    for thing in SHIPPED:
        assert f"| {thing.name} | {thing.version} | {thing.purpose} | " in page.replace("\\", "")
        assert f'<a href="../{thing.text}">{NAMES[thing.licence]}</a>' in page
        assert not thing.sha256 or thing.sha256 in page
