"""`duizhao bench build` and `bench edit`: what they print, on the small library."""

import json
from collections.abc import Callable
from subprocess import CompletedProcess

import pytest

from duizhao.bench.build_report import STAGES, Build, BuildReport, Size, as_text

from ..conftest import GOOD

Run = Callable[..., CompletedProcess[str]]


@pytest.mark.slow
def test_json_tells_stages_total_and_memory(duizhao: Run) -> None:
    done = duizhao("--docs", GOOD, "bench", "build", "--pages", 45, "--against", "theme", "--format", "json")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)

    assert report["pages"] == 45
    assert set(report["seconds"]) == set(STAGES)
    assert all(seconds > 0 for seconds in report["seconds"].values())
    assert report["total_seconds"] > 0.3
    assert report["peak_memory"] > 50_000_000
    assert report["bytes_per_page"] > 3000
    assert [build["kind"] for build in report["sizes"][0]["builds"]] == ["ours", "theme"]


def test_growth_and_rivals_are_ratios() -> None:
    def size(pages: int, seconds: float) -> Size:
        builds = (Build("ours", 2.0, 10**8, {"read": seconds}), Build("theme", 5.0, 2 * 10**8, {}))
        return Size(pages, builds, 9000.0, 3000.0)

    report = as_text(BuildReport((size(500, 5.0), size(5000, 55.0))))

    assert "| 每页（毫秒） | 10.0（1.00 倍） | 11.0（1.10 倍） |" in report
    assert "| 5,000 | MkDocs 和主题自带的搜索 | 5.0 秒 | 2.50 倍 | 200 MB |" in report


@pytest.mark.parametrize(
    ("options", "message"),
    [(["--against", "hugo"], "不会和“hugo”比"), (["--format", "xml"], "没有“xml”这种格式")],
)
def test_wrong_call_is_explained(options: list[str], message: str, duizhao: Run) -> None:
    done = duizhao("--docs", GOOD, "bench", "build", *options)

    assert (done.returncode, message in done.stderr) == (2, True)


@pytest.mark.browser
@pytest.mark.slow
def test_edit_is_timed(duizhao: Run) -> None:
    done = duizhao("--docs", GOOD, "bench", "edit", "--pages", 45, "--times", 2)

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("45 页：保存一页到浏览器里看见，中位 ")
