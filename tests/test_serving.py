"""Live preview: an edited page shows its change without a restart."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from .conftest import ROOT

pytestmark = pytest.mark.slow
PATIENCE_SECONDS = 60


def fetch(address: str, wanted: str) -> str:
    """Return the page once it holds `wanted`; fail when patience runs out."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    text = ""
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                text = answer.read().decode()
        except OSError:
            text = ""
        if wanted in text:
            return text
        time.sleep(0.3)
    raise AssertionError(f"{wanted!r} never came to {address}")


@pytest.fixture
def preview(docs: Path, tmp_path: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [Path(sys.executable).with_name("duizhao"), "--docs", docs, "serve", "--port", str(port)]
    with open(tmp_path / "log", "wb") as log:
        process = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log, start_new_session=True)
        yield f"http://127.0.0.1:{port}/"
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def test_edit_shows_in_the_preview(preview: str, docs: Path) -> None:
    address = f"{preview}practices/sample-photos/"
    fetch(address, "有会议记录就够了")
    page = docs / "practices/sample-photos.md"

    page.write_text(page.read_text(encoding="utf-8").replace("有会议记录就够了", "一份记录就够了"), encoding="utf-8")

    fetch(address, "一份记录就够了")


def test_a_page_deleted_while_it_is_served(preview: str, docs: Path, tmp_path: Path) -> None:
    """The last good pages stay up, the fault is told, and the page is there again once it is back."""
    address = f"{preview}practices/sample-photos/"
    fetch(address, "有会议记录就够了")
    cited = docs / "directives/sample-rules-2020.md"
    text = cited.read_text(encoding="utf-8")

    cited.unlink()

    log = wait_for(tmp_path / "log", "有页面需要先改正")
    assert "CITE-1" in log and "Traceback" not in log
    fetch(address, "有会议记录就够了")

    cited.write_text(text.replace("样例", "样品"), encoding="utf-8")
    fetch(f"{preview}directives/sample-rules-2020/", "样品")


def wait_for(log: Path, wanted: str) -> str:
    """Return what was logged once it holds `wanted`; fail when patience runs out."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while wanted not in (text := log.read_text(encoding="utf-8")):
        assert time.monotonic() < deadline, text
        time.sleep(0.1)
    return text
