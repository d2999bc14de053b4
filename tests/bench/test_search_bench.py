"""`duizhao bench search` measures what a reader meets, and says plainly what it lacks."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from duizhao.bench.growth import grown
from duizhao.model.library import Library
from duizhao.search.documents import documents

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def queries(tmp_path: Path) -> Path:
    file = tmp_path / "q.tsv"
    file.write_text("抄笔记\tpractices/notes-chasing\n征求意见\tpractices/no-such-page\n", encoding="utf-8")
    return file


@pytest.mark.browser
def test_json_says_how_well_and_how_heavy(duizhao: Run, site: Path, queries: Path) -> None:
    done = duizhao("bench", "search", queries, "--site", site, "--format", "json", "--odd", "200", "--pages", "300")

    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert (report["mrr"], report["hit1"], report["hit3"]) == (0.5, 0.5, 0.5)
    assert {f["place"] for f in report["figures"]} == {"http", "file"}
    assert len({f["bytes"] for f in report["figures"]}) == 1
    assert report["bytes"] > report["figures"][0]["bytes_gzip"] > report["sizes"]["index_gzip"] > 0
    assert report["figures"][0]["scores"]["missed"] == [["征求意见", 0]]
    assert report["odd"]["questions"] == 200
    assert [g["pages"] for g in report["growth"]][1] == 300
    assert report["growth"][1]["index_gzip"] > report["growth"][0]["index_gzip"]


@pytest.mark.browser
def test_text_is_a_table(duizhao: Run, site: Path, queries: Path) -> None:
    done = duizhao("bench", "search", queries, "--site", site)

    assert "| 本站 | http | 0.500 | 50% |" in done.stdout
    assert "- 征求意见：前十条没有" in done.stdout


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--against", "lunr"], "不会和“lunr”比；可用：theme、pagefind"),
        (["--format", "xml"], "没有“xml”这种格式；可用：text、json"),
        (["--site", "/nowhere"], "/nowhere 里没有构建好的网站；先运行 duizhao build"),
    ],
)
def test_wrong_call_is_explained(options: list[str], message: str, duizhao: Run, site: Path, queries: Path) -> None:
    done = duizhao("bench", "search", queries, "--site", site, *options)

    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_grown_library_has_the_real_pages_first(library: Library) -> None:
    real = documents(library)
    made = grown(real, 50)

    assert len(made.pages) == 50
    assert made.pages[: len(real.pages)] == real.pages
    assert len({page.url for page in made.pages}) == 50
    assert grown(real, 50) == made
