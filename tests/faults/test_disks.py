"""A full disk and a read-only one: what was there stays, nothing half is left, and the message says what to do."""

import hashlib
import json
import os
import resource
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from duizhao.asking.asker import QUIT
from duizhao.finish.integrity import compare

from ..cli.test_new import FLAGS, LINES
from ..conftest import GOOD, TODAY
from ..contributing.conftest import PRACTICE, saved
from ..rules.test_images import enter, photo
from .running import Ended, run_all

pytestmark = pytest.mark.slow
PAGE = "practices/sample-photos.md"


@dataclass
class Disk:
    """A small disk. Where we may not mount one, the size of files is limited instead, which writing meets the same way."""

    folder: Path
    is_mounted: bool

    def run_full(self, *commands: list[object], stdin: str = "") -> list[Ended]:
        """Run commands while not a byte can be written."""
        if not self.is_mounted:
            return run_all(*commands, stdin=stdin, before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)))
        filler = self.folder / "filler"
        free = os.statvfs(self.folder).f_bavail * os.statvfs(self.folder).f_bsize
        with filler.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, free)
        try:
            return run_all(*commands, stdin=stdin)
        finally:
            filler.unlink()

    def run_read_only(self, *commands: list[object]) -> list[Ended]:
        if self.is_mounted:
            subprocess.run(["mount", "-o", "remount,ro", self.folder], check=True)
        elif os.geteuid() == 0:
            pytest.skip("root writes everywhere, and no disk can be mounted here")
        else:
            self.folder.chmod(0o555)
        try:
            return run_all(*commands)
        finally:
            if self.is_mounted:
                subprocess.run(["mount", "-o", "remount,rw", self.folder], check=True)
            else:
                self.folder.chmod(0o755)

    @property
    def says_full(self) -> str:
        return "磁盘满了" if self.is_mounted else "文件超过了允许的大小"

    @property
    def says_read_only(self) -> str:
        return "这里是只读的，写不进去" if self.is_mounted else "没有权限"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    folder = tmp_path / "小 盘"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=24m", "none", folder]
    is_mounted = os.geteuid() == 0 and subprocess.run(mount, check=False, capture_output=True).returncode == 0
    yield Disk(folder, is_mounted)
    if is_mounted:
        subprocess.run(["umount", folder], check=True)


def tree(folder: Path) -> dict[str, bytes]:
    """All files below a folder; the empty lock file beside a site may stay."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".lock")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def folders(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_dir()}


def assert_told(ended: Ended, says: str, where: Path) -> None:
    """The message says what, where (below `where`) and, after a full stop, what to do."""
    assert ended.code == 1
    assert says in ended.err and "Traceback" not in ended.err
    assert str(where) in ended.err
    assert ended.err.split(says)[1].rstrip().endswith(("再试", "改成可写", "没有动")), ended.err


def exports(folder: Path) -> list[list[object]]:
    """One command for each kind of export, into a folder."""
    head = ["--docs", GOOD, "export"]
    return [
        [*head, "offline", "--out", folder, "--today", TODAY],
        [*head, "handbook", "--out", folder, "--today", TODAY],
        [*head, "epub", "--out", folder, "--today", TODAY],
        [*head, "search-documents", folder / "search.jsonl"],
        [*head, "markdown", folder / "pages"],
        [*head, "zensical", folder / "project"],
    ]


def test_site_and_exports(disk: Disk) -> None:
    """Built once, then over again on a full and on a read-only disk."""
    site, copies = disk.folder / "site", disk.folder / "copies"
    build = ["--docs", GOOD, "build", "--site", site]
    again = exports(copies)
    assert [ended.code for ended in run_all([*build, "--today", "2026-11-24"], *again[:-2])] == [0] * 5
    before, were = tree(disk.folder), folders(disk.folder)

    for ended in disk.run_full(build, *again):
        assert_told(ended, disk.says_full, disk.folder)
    assert tree(disk.folder) == before
    assert folders(disk.folder) == were

    for ended in disk.run_read_only(build, *again):
        assert_told(ended, disk.says_read_only, disk.folder)
    assert tree(disk.folder) == before
    assert folders(disk.folder) == were

    assert run_all([*build, "--today", TODAY])[0].code == 0
    assert compare(site).is_whole
    assert TODAY in (site / "api/v1/meta.json").read_text(encoding="utf-8")


@pytest.fixture
def content(disk: Disk) -> Path:
    """A copy of the content on the small disk, with a slip to mend and a listed picture to strip."""
    docs = Path(shutil.copytree(GOOD, disk.folder / "docs"))
    page = docs / PAGE
    page.write_text(page.read_text(encoding="utf-8").replace("够了，不用", "够了,不用"), encoding="utf-8")
    data = photo("JPEG")
    (docs / "assets/photo.jpg").write_bytes(data)
    enter(docs, "photo.jpg", hashlib.sha256(data).hexdigest())
    return docs


def writers(docs: Path, tmp_path: Path) -> list[list[object]]:
    """One command for each way a page or a picture is written; the last two ask, and read LINES."""
    record = tmp_path / "发来的.duizhao.json"
    record.write_text(json.dumps(saved("practice", PRACTICE), ensure_ascii=False), encoding="utf-8")
    flags = [word for pair in FLAGS.items() for word in pair]
    head = ["--docs", docs]
    check = ["--provision", "sample-rules-2020#3", "--outcome", "一致", "--source", "纸质汇编", "--by", "编者甲"]
    return [
        [*head, "check", "--fix"],
        [*head, "recheck", *check, "--today", TODAY],
        [*head, "import", record, "--id", "sent-in", "--today", TODAY],
        [*head, "images", "strip"],
        [*head, "new", "practice", *flags, "--today", TODAY],
        [*head, "new", "practice", "--plain", "--today", TODAY],
        [*head, "new", "practice", "--plain", "--today", TODAY],
    ]


def test_pages_and_pictures(disk: Disk, content: Path, tmp_path: Path) -> None:
    """Nothing of a page is lost, and what somebody typed is shown before the command ends."""
    commands = writers(content, tmp_path)
    typed = "\n".join([*LINES, "只答了这一问", QUIT, ""])
    before = tree(content)

    full = disk.run_full(*commands, stdin=typed)

    for ended in full:
        assert_told(ended, disk.says_full, content.parent)
    assert tree(content) == before
    assert "title: 样例会议要摆台签" in full[-2].out and "bearing: 记录里写明谁到会就够。" in full[-2].out
    assert "title: 只答了这一问" in full[-1].out

    for ended in disk.run_read_only(*commands[:-2]):
        assert_told(ended, disk.says_read_only, content.parent)
    assert tree(content) == before

    mend, recheck, receive, strip, add, *_ = commands
    assert [ended.code for ended in run_all(strip, mend, recheck, receive, add)] == [0] * 5
    assert tree(content) != before
