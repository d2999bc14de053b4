"""Search documents for a server say what the page's own search knows."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

from duizhao.exports.search_documents import json_lines
from duizhao.model.library import Library
from duizhao.search.documents import documents

from ..conftest import GOOD

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_one_line_a_section(library: Library) -> None:
    rows = {row["url"]: row for row in map(json.loads, json_lines(documents(library)))}

    assert rows["practices/sample-photos/"]["materials"] == ["签到表"]
    assert rows["practices/sample-photos/"]["verdict"] == "forbidden"
    assert "时间紧" in rows["practices/sample-photos/#why"]["text"]
    assert rows["directives/sample-rules-2020/#p-3"]["heading"].startswith("第三条")


def test_command_writes_the_file(duizhao: Run, tmp_path: Path) -> None:
    file = tmp_path / "out.jsonl"
    done = duizhao("--docs", GOOD, "export", "search-documents", file)

    assert done.returncode == 0, done.stderr
    assert all(json.loads(line)["url"] for line in file.read_text(encoding="utf-8").splitlines())


def test_pages_with_errors_are_not_exported(duizhao: Run, docs: Path, tmp_path: Path) -> None:
    (docs / "practices/sample-photos.md").write_text("没有页面信息", encoding="utf-8")
    done = duizhao("--docs", docs, "export", "search-documents", tmp_path / "out.jsonl")

    assert done.returncode == 1
    assert "PAGE-1" in done.stderr
    assert not (tmp_path / "out.jsonl").exists()
