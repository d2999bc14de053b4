"""The page on upgrades says what is there: files that rest on the generator, vendored code, commands."""

import re

from duizhao.upgrading.vendored import listed

from ..conftest import ROOT

PAGE = (ROOT / "docs/contribute/upgrading.md").read_text(encoding="utf-8")
IMPORTS = re.compile(r"^\s*(?:from|import) mkdocs\b", re.MULTILINE)


def test_every_file_that_rests_on_the_generator_is_named() -> None:
    resting = [
        path.relative_to(ROOT).as_posix()
        for path in sorted((ROOT / "scripts").rglob("*.py"))
        if IMPORTS.search(path.read_text(encoding="utf-8"))
    ]

    assert resting
    for path in resting:
        assert f"| `{path}` |" in PAGE, path


def test_vendored_code_is_listed_with_its_name_on_npm() -> None:
    for entry in listed((ROOT / "overrides/assets/vendored/README.md").read_text(encoding="utf-8")):
        assert f"| `{entry.file}` | `{entry.package}` |" in PAGE


def test_commands_exist() -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)

    assert set(re.findall(r"make ([a-z]+)", PAGE)) <= set(targets)
