"""Small files are joined, in order, under a name that changes with what is in them."""

import re
from pathlib import Path

import pytest

from duizhao.finish.bundles import bundle, place_bundles


@pytest.fixture
def shell(tmp_path: Path) -> Path:
    folder = tmp_path / "shell"
    (folder / "assets/tools").mkdir(parents=True)
    for name in ("one", "two", "tools/three"):
        (folder / f"assets/{name}.js").write_text(f"/* {name} */", encoding="utf-8")
    return folder


def test_joined_in_order_and_named_by_content(shell: Path) -> None:
    lists = [("assets/one.js", "assets/tools/three.js")]
    made = bundle(shell, [*lists, *lists, ()])

    ((name, content),) = made.files.items()
    assert re.fullmatch(r"assets/three\.[0-9a-f]{8,}\.js", name), "beside the rest, and as servers tell such names"
    assert content == b"/* one */\n/* tools/three */"
    assert made.in_place_of == {"assets/one.js assets/tools/three.js": [name]}
    (shell / "assets/one.js").write_bytes(b"/* 1 */")
    assert set(bundle(shell, lists).files) != {name}


def test_data_keeps_its_address_and_loads_first(shell: Path) -> None:
    made = bundle(shell, [("assets/one.js", "assets/data/made.js", "assets/two.js")])
    (name,) = made.files

    assert made.in_place_of["assets/one.js assets/data/made.js assets/two.js"] == ["assets/data/made.js", name]
    assert made.sources == {"assets/one.js", "assets/two.js"}


def test_sources_go_but_for_those_asked_for_later(shell: Path) -> None:
    made = bundle(shell, [("assets/one.js", "assets/two.js")])
    place_bundles(made, shell, kept=["assets/two.js"])

    assert {path.name for path in (shell / "assets").glob("*.js")} == {"two.js", Path(*made.files).name}


def test_every_page_of_the_site_names_files_that_are_there(site: Path) -> None:
    for page in site.rglob("index.html"):
        for address in re.findall(
            r'<(?:script|link)[^>]*? (?:src|href)="([^"#:]+\.(?:js|css))"', page.read_text("utf-8")
        ):
            file = page.parent / address
            assert file.is_file(), f"{page}: {address}"
            assert re.search(r"\.[0-9a-f]{12}\.(js|css)$", address) or "/data/" in address, f"{page}: {address}"
