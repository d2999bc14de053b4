"""The successor of our generator builds the same site: addresses, titles, anchors, links, words."""

import posixpath
import re
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from subprocess import CompletedProcess
from urllib.parse import urlsplit

import pytest
import yaml

from duizhao.building import build
from duizhao.compose.derived import page_files
from duizhao.exports.successor import successor_config, successor_page, write_project
from duizhao.finish.bundles import bundle
from duizhao.finish.page import finish_page
from duizhao.finish.prune import prune
from duizhao.model.library import Library
from duizhao.project import Project
from duizhao.publication import Publication, assemble

from ..closed_site import foreign_references
from ..conftest import GOOD, ROOT, TODAY
from .outline import Outline, outlines

PROJECT = Project(ROOT)
FORM = "contribute/form/index.html"
BUNDLES = bundle(PROJECT.shell, [*PROJECT.files_of_every_page, *page_files()])
LOADED = re.compile(r'<script[^>]* src="([^"]+)"')
Run = Callable[..., CompletedProcess[str]]
needs_zensical = pytest.mark.skipif(find_spec("zensical") is None, reason="zensical has no wheel for this machine")


def zensical(project: Path) -> Path:
    """Build a project and let each page go the way all our pages go; return the site."""
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--strict", "-f", project / "mkdocs.yml"],
        check=False, cwd=project, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No issues found" in done.stdout + done.stderr
    for path in (project / "site").rglob("*.html"):
        path.write_text(finish_page(path.read_text(encoding="utf-8"), path.name).html, encoding="utf-8")
    return project / "site"


def dead_links(pages: dict[str, Outline], site: Path) -> list[str]:
    """Links of ours that lead to no file, or to no anchor of the page. The form reads fragments of its own."""
    return [
        f"{path}: {link}"
        for path, page in pages.items()
        for link in page.links
        if not (parts := urlsplit(link)).netloc
        and not (
            (site / parts.path).is_file()
            and (not parts.fragment or parts.path == FORM or parts.fragment in pages[parts.path].ids)
        )
    ]


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The good library, built by MkDocs and by the successor."""
    folder = tmp_path_factory.mktemp("both")
    ours = folder / "ours"
    assert build(PROJECT, GOOD, ours, TODAY).pages
    command = Path(sys.executable).with_name("duizhao")
    project = folder / "新 project"
    done = subprocess.run(
        [command, "--docs", GOOD, "export", "zensical", project, "--today", TODAY],
        check=False, cwd=folder, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1].endswith(f"zensical build -f {project / 'mkdocs.yml'}")
    return ours, zensical(project)


@needs_zensical
def test_good_library_is_the_same(both: tuple[Path, Path]) -> None:
    ours, theirs = both

    expected, found = outlines(ours), outlines(theirs)

    assert found == expected
    assert "p-3" in found["directives/sample-rules-2020/index.html"].ids
    assert dead_links(found, theirs) == []


@needs_zensical
def test_every_file_but_the_themes_own_is_there_byte_by_byte(both: tuple[Path, Path]) -> None:
    ours, theirs = both

    for path in ours.rglob("*"):
        name = path.relative_to(ours).as_posix()
        if path.is_dir() or path.suffix == ".html" or name == "SHA256SUMS" or name in BUNDLES.files:
            continue
        assert (theirs / name).read_bytes() == path.read_bytes(), name


@needs_zensical
def test_shell_renders_as_it_does_now(both: tuple[Path, Path]) -> None:
    """Header, mark of the current section, scripts, footer, what chats show: the same lines in the same order."""
    for name in (
        "index.html",
        "practices/sample-photos/index.html",
        "practices/index.html",
        "search/index.html",
        "404.html",
    ):
        ours, theirs = (shell(site / name) for site in both)
        assert theirs == ours, name


def shell(page: Path) -> list[str]:
    marks = ("<title>", "<meta ", "aria-current", "site-footer", "本版日期")
    lines = [line.strip().replace("&#x2f;", "/") for line in page.read_text(encoding="utf-8").splitlines()]
    return [re.sub(r'="(\./)+', '="', line) for line in lines if any(mark in line for mark in marks)]


@needs_zensical
def test_every_page_loads_what_our_joined_files_hold(both: tuple[Path, Path]) -> None:
    for name in ("index.html", "practices/sample-photos/index.html", "contribute/form/index.html"):
        ours, theirs = (
            [posixpath.normpath(posixpath.join(posixpath.dirname(name), src)) for src in LOADED.findall(page)]
            for page in ((site / name).read_text(encoding="utf-8") for site in both)
        )
        parts = {joined: paths.split() for paths, found in BUNDLES.in_place_of.items() for joined in found[-1:]}
        data = [src for src in theirs if (both[0] / src).is_file()]
        assert sorted(theirs) == sorted({*data, *(part for src in ours for part in parts.get(src, [src]))}), name


@needs_zensical
def test_finished_site_asks_no_other_host(both: tuple[Path, Path]) -> None:
    prune(both[1])

    assert list(foreign_references(both[1])) == []
    assert not (both[1] / "assets/javascripts").exists()


@needs_zensical
@pytest.mark.slow
def test_real_library_is_the_same(real_library: Library, site: Path, tmp_path: Path) -> None:
    publication = assemble(real_library, PROJECT.shell)
    config = successor_config(PROJECT.settings, TODAY, "", cards=False)
    write_project(publication, config, PROJECT.docs / "assets", PROJECT.shell, tmp_path / "next")

    built = zensical(tmp_path / "next")
    found = outlines(built)

    expected = outlines(site)
    assert list(found) == list(expected)
    assert {path: page for path, page in found.items() if page != expected[path]} == {}
    assert dead_links(found, built) == []


def test_raw_links_are_written_as_seen_from_the_file() -> None:
    page = '<a class="x" href="../../contribute/form/#correct=a/b/">x</a> <a href="./#s">y</a> <a href="#z">z</a> href="../q"'

    assert successor_page("a/b.md", page) == (
        '<a class="x" href="../contribute/form/#correct=a/b/">x</a> <a href="b/#s">y</a> <a href="#z">z</a> href="../q"'
    )
    assert successor_page("a/index.md", '<a href="../c/d.html">x</a>') == '<a href="../c/d.html">x</a>'


def test_configuration_names_no_hook_and_no_folder_outside() -> None:
    config = successor_config(PROJECT.settings, TODAY, "https://example.org/", cards=True)

    assert not {"hooks", "watch"} & set(config)
    assert config["markdown_extensions"] == PROJECT.settings["markdown_extensions"]
    assert (config["docs_dir"], config["theme"]["custom_dir"]) == ("docs", "overrides")
    assert (config["site_url"], config["extra"]["edition"]) == ("https://example.org/", TODAY)


def test_export_refuses_a_folder_with_something_in_it(duizhao: Run, tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(b"")

    done = duizhao("--docs", GOOD, "export", "zensical", tmp_path)

    assert done.returncode == 2
    assert "换一个空目录" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


def test_configuration_can_be_read_back(tmp_path: Path) -> None:
    folder = tmp_path / "next"
    (tmp_path / "shell").mkdir()
    config = successor_config(PROJECT.settings, TODAY, "", cards=False)

    write_project(Publication({"index.md": "---\n---\n"}, {}), config, tmp_path / "none", tmp_path / "shell", folder)

    assert yaml.safe_load((folder / "mkdocs.yml").read_text(encoding="utf-8")) == config
