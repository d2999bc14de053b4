"""Every value knows its file and line."""

from duizhao.model.directive import Directive
from duizhao.model.library import Library

from ..conftest import GOOD


def line_of(name: str, text: str) -> int:
    return next(n for n, row in enumerate((GOOD / name).read_text(encoding="utf-8").split("\n"), 1) if text in row)


def test_value_knows_its_line(library: Library) -> None:
    directive = library.find(Directive, "sample-rules-2020")
    assert directive is not None

    name = "directives/sample-rules-2020.md"
    assert directive.position("short").line == line_of(name, "short:")
    assert directive.position("provisions", 1, "evidence", "seen", 0).line == line_of(name, "level: one-copy") + 3
    assert directive.position("provisions", 1, "note") == directive.position("provisions", 1)
    assert directive.position("short").path.endswith(name)


def test_material_knows_its_line(library: Library) -> None:
    assert library.materials[1].position("id").line == line_of("materials.yaml", "meeting-minutes")
