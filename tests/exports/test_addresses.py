"""The addresses handed to a link checker are those that readers are sent to."""

import subprocess
from collections.abc import Callable
from pathlib import Path

from duizhao.exports.addresses import addresses
from duizhao.model.library import Library

from ..conftest import TODAY

LINKED = ["https://news.example.cn/1", "https://news.example.cn/2", "https://www.gov.cn/sample"]
"""A case, a figure, and the official address that is https:; the mirror and the http: one are not linked."""


def test_only_what_is_linked_and_each_once(library: Library) -> None:
    assert addresses(library) == LINKED


def test_one_a_line(duizhao: Callable[..., subprocess.CompletedProcess[str]], docs: Path, tmp_path: Path) -> None:
    file = tmp_path / "地址.txt"
    done = duizhao("--docs", docs, "export", "addresses", file, "--today", TODAY)

    assert (done.returncode, done.stdout) == (0, f"已写出 3 个地址：{file}\n"), done.stderr
    assert file.read_text(encoding="utf-8").splitlines() == LINKED
