"""What a build meets around it: another build, files that change, odd locales, links that lead elsewhere, an old clock."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from duizhao import building
from duizhao.build_result import BuildFault
from duizhao.finish.integrity import compare
from duizhao.making import copy_pictures
from duizhao.project import Project
from duizhao.reading import walk
from duizhao.reading.raw import read_text
from duizhao.verification import verify

from ..conftest import GOOD, ROOT, TODAY
from ..rules.test_images import photo
from .running import run_all

pytestmark = pytest.mark.slow
COMMAND = Path(sys.executable).with_name("duizhao")
Run = Callable[..., subprocess.CompletedProcess[str]]


def test_two_builds_at_once(tmp_path: Path) -> None:
    """Each says that it waits; both end well, and the site is whole."""
    site = tmp_path / "site"
    (tmp_path / building.WORK).mkdir()
    with FileLock(tmp_path / building.WORK / "site.lock"):
        builds = [
            subprocess.Popen(
                [COMMAND, "--docs", GOOD, "build", "--site", site, "--today", day],
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            for day in (TODAY, "2026-11-24")
        ]
        for build in builds:
            assert build.stderr and f"另一个构建正在写 {site}，等它完成" in build.stderr.readline()

    assert [build.wait(240) for build in builds] == [0, 0]
    assert compare(site).is_whole
    assert [path.name for path in (tmp_path / building.WORK).iterdir()] == ["site.lock"]
    for build in builds:
        build.communicate()


@pytest.mark.parametrize("change", ["saved over", "deleted", "added"])
def test_a_picture_changes_while_the_site_is_built(
    change: str, docs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What nobody looked at is not published: a picture may hold where it was taken."""
    picture = docs / "assets/sample-form.svg"

    def changing(*arguments: object) -> object:
        match change:
            case "saved over":
                picture.write_bytes(picture.read_bytes() + b"\n")
            case "deleted":
                picture.unlink()
            case "added":
                (docs / "assets/photo.jpg").write_bytes(photo("JPEG"))
        return copy_pictures(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(building, "copy_pictures", changing)
    with pytest.raises(BuildFault, match=r"图片变了，再构建一次：\nassets/"):
        building.build(Project(ROOT), docs, tmp_path / "site", TODAY)

    assert not (tmp_path / "site").exists()


def test_a_page_goes_while_pages_are_read(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are listed first and read one by one; what has gone by then is a finding like others."""
    gone = docs / "practices/sample-twice.md"

    def reading(path: Path, *rest: object) -> object:
        if path == gone:
            gone.unlink()
        return read_text(path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(walk, "read_text", reading)

    (finding,) = verify(docs, TODAY)[1]
    assert (finding.rule, finding.message) == ("FILE-5", "没有这个文件")


def test_a_page_changes_after_it_was_read(docs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page is read once: the site is of one piece, and the change is for the next build."""
    page = docs / "practices/sample-photos.md"

    def verifying(*arguments: object) -> object:
        read = verify(*arguments)  # type: ignore[arg-type]
        page.write_text(page.read_text(encoding="utf-8").replace("样例会议要附照片", "改过的题目"), encoding="utf-8")
        return read

    monkeypatch.setattr(building, "verify", verifying)
    assert building.build(Project(ROOT), docs, tmp_path / "site", TODAY).pages

    for path in (path for path in (tmp_path / "site").rglob("*") if path.suffix in (".html", ".json", ".js", ".csv")):
        assert "改过的题目" not in path.read_text(encoding="utf-8"), path


LOCALES = {
    "C": {"LC_ALL": "C", "LANG": "C", "PYTHONIOENCODING": "ascii"},
    "C without UTF-8 mode": {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
}


@pytest.mark.parametrize("locale", LOCALES.values(), ids=LOCALES)
def test_wrong_locale_and_odd_paths(locale: dict[str, str], tmp_path: Path) -> None:
    """Chinese is read from a pipe and printed; paths with spaces and Chinese are found and written."""
    folder = tmp_path / "新建 文件夹 (2)"
    docs = Path(shutil.copytree(GOOD, folder / "内容 docs"))

    def run(*arguments: object, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        command = [COMMAND, "--docs", docs, *map(str, arguments)]
        unset = {
            name: value for name, value in os.environ.items() if not name.startswith(("PYTHONUTF8", "LC_", "LANG"))
        }
        return subprocess.run(
            command, check=False, cwd=folder, env=unset | locale, input=stdin, capture_output=True, timeout=240
        )

    built = run("build", "--site", "站点 site", "--today", TODAY)
    assert built.returncode == 0, built.stderr.decode()
    assert "已构建 " in built.stdout.decode()
    # Without UTF-8 mode a path that is not ASCII is no text to Python; it is spelt out.
    assert ("站点 site" in built.stdout.decode()) == ("PYTHONUTF8" not in locale)
    assert compare(folder / "站点 site").is_whole

    answers = (docs / "practices/sample-photos.md").read_text(encoding="utf-8").split("---")[1]
    wrong = answers.replace("verdict: forbidden", "verdict: banned").encode()
    told = run("new", "practice", "--from-yaml", "-", stdin=wrong)
    assert told.returncode == 2
    assert "没有写成页面，先改这些" in told.stderr.decode() and "banned" in told.stderr.decode()
    added = run("new", "practice", "--from-yaml", "-", "--id", "added", stdin=answers.encode())
    assert "title: 样例会议要附照片" in (docs / "practices/added.md").read_text(encoding="utf-8"), added.stderr


def test_output_to_a_full_disk_or_to_nobody(docs: Path) -> None:
    """`duizhao … > file` on a full disk fails aloud; `duizhao … | head` ends without a word."""
    command = [COMMAND, "--docs", docs, "check", "--format", "json"]
    with open("/dev/full", "wb") as full:
        done = subprocess.run(command, check=False, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 1
    assert done.stderr == "读写文件时出错：磁盘满了。腾出一些空间再试\n"

    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(command, check=False, stdout=writer, stderr=subprocess.PIPE, text=True)
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, "")


def test_links_that_lead_elsewhere(docs: Path, tmp_path: Path) -> None:
    """A site may be a link, and stays one; pictures behind links out of the content are nobody's to strip."""
    elsewhere, link, outside = tmp_path / "elsewhere/real", tmp_path / "site", tmp_path / "outside.jpg"
    elsewhere.mkdir(parents=True)
    link.symlink_to(elsewhere)
    outside.write_bytes(photo("JPEG"))
    head = ["--docs", docs]

    assert [ended.code for ended in run_all(*[[*head, "build", "--site", link]] * 2)] == [0, 0]
    assert link.is_symlink() and compare(elsewhere).is_whole

    (docs / "assets/photo.jpg").symlink_to(outside)
    stripped, refused = run_all([*head, "images", "strip"], [*head, "build", "--site", link])
    assert "看过 1 张，改了 0 张" in stripped.out
    assert (docs / "assets/photo.jpg").is_symlink() and outside.read_bytes() == photo("JPEG")
    assert refused.code == 1 and "FILE-4" in refused.err
    assert compare(elsewhere).is_whole


@pytest.fixture
def somebodys(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "我的 文件"
    folder.mkdir()
    (folder / "稿子.txt").write_text("稿子", encoding="utf-8")
    yield folder
    assert (folder / "稿子.txt").read_text(encoding="utf-8") == "稿子"


def test_a_folder_of_somebody_is_not_replaced(duizhao: Run, docs: Path, somebodys: Path) -> None:
    for place in (somebodys, somebodys / "稿子.txt", "."):
        done = duizhao("--docs", docs, "build", "--site", place)

        assert done.returncode == 2
        assert "有不是本站构建的东西，没有动它；用 --site 换一个" in done.stderr


def test_clock_set_back_to_before_zip(tmp_path: Path) -> None:
    """Copies can be made with a clock that stands at 1970; a zip cannot hold such a day, and says 1980."""
    head = ["--docs", GOOD, "export"]
    commands = [[*head, kind, "--out", tmp_path] for kind in ("offline", "handbook", "epub")]

    assert [ended.code for ended in run_all(*commands, SOURCE_DATE_EPOCH="1")] == [0, 0, 0]
    assert len(list(tmp_path.glob("*1970-01-01*"))) == 3
