"""`duizhao diff` against a git repository: what it reads, what it leaves alone, what it says when it cannot."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from ..conftest import GOOD, TODAY

Run = Callable[..., CompletedProcess[str]]
PHOTOS = "practices/sample-photos.md"


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-c", "user.name=甲", "-c", "user.email=x", "-c", "init.defaultBranch=main", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A content folder deep in a repository with one commit, below a path with Chinese and a space."""
    docs = Path(shutil.copytree(GOOD, tmp_path / "仓 库/内容/docs"))
    (docs / "assets").mkdir(exist_ok=True)
    (docs / "assets/甲.txt").write_text("甲", encoding="utf-8")
    git(tmp_path / "仓 库", "init", "-q")
    git(tmp_path / "仓 库", "add", "-A")
    git(tmp_path / "仓 库", "commit", "-qm", "一")
    return docs


def change(docs: Path, old: str = "verdict: forbidden", new: str = "verdict: curb") -> None:
    page = docs / PHOTOS
    page.write_text(page.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_work_tree_against_a_commit(duizhao: Run, work: Path) -> None:
    change(work)
    (work / "assets/甲.txt").write_text("乙", encoding="utf-8")
    (work / "assets/新.txt").write_text("新", encoding="utf-8")
    status = git(work, "status", "--porcelain", "-z")

    done = duizhao("--docs", work, "diff", "HEAD", "--today", TODAY)

    assert (done.returncode, done.stderr) == (0, "")
    assert "结论由“不得要求”改为“应当精简”" in done.stdout
    assert "assets/甲.txt 换了内容" in done.stdout and "新增文件 assets/新.txt" in done.stdout
    assert git(work, "status", "--porcelain", "-z") == status


def test_two_commits_whatever_the_work_tree_is(duizhao: Run, work: Path) -> None:
    change(work)
    git(work, "commit", "-qam", "二")
    shutil.rmtree(work / "practices")

    done = duizhao("--docs", work, "diff", "HEAD~1", "HEAD", "--format", "markdown", "--today", TODAY)

    assert done.returncode == 0
    assert "- 结论由“不得要求”改为“应当精简”" in done.stdout
    assert "删去" not in done.stdout


def test_only_what_the_branch_did(duizhao: Run, work: Path) -> None:
    git(work, "switch", "-qc", "mine")
    change(work)
    git(work, "commit", "-qam", "我的")
    git(work, "switch", "-q", "main")
    (work / "practices/sample-twice.md").unlink()
    git(work, "commit", "-qam", "别人的")
    git(work, "switch", "-q", "mine")

    assert "新增做法" in duizhao("--docs", work, "diff", "main").stdout
    assert "新增做法" not in duizhao("--docs", work, "diff", "main...").stdout


def test_attributes_of_a_contribution_hide_nothing(duizhao: Run, work: Path) -> None:
    (work.parent / ".gitattributes").write_text("docs/practices/*.md export-ignore\n", encoding="utf-8")
    change(work)
    git(work, "add", "-A")
    git(work, "add", str(work.parent / ".gitattributes"))
    git(work, "commit", "-qm", "藏")

    assert "结论由“不得要求”改为“应当精简”" in duizhao("--docs", work, "diff", "HEAD~1", "HEAD").stdout


def test_a_link_in_place_of_a_page_is_told_and_not_followed(duizhao: Run, work: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("机密", encoding="utf-8")
    (work / PHOTOS).unlink()
    (work / PHOTOS).symlink_to(secret)
    git(work, "add", "-A")
    git(work, "commit", "-qm", "链")

    done = duizhao("--docs", work, "diff", "HEAD~1", "HEAD")

    assert done.returncode == 0
    assert "机密" not in done.stdout
    assert f"{PHOTOS}:1: PAGE-1 开头没有 ---" in done.stdout
    assert "删去做法" not in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nosuch"], "没有“nosuch”这个版本"),
        (["--output=/tmp/x"], "没有 --output 这个选项"),
        (["HEAD", "nosuch"], "没有“nosuch”这个版本"),
        (["HEAD", "--format", "html"], "没有“html”这种格式"),
        (["HEAD", "--pages", "."], "已经有了东西"),
        ([], "少写了一个参数"),
    ],
)
def test_wrong_usage(arguments: list[str], said: str, duizhao: Run, work: Path, tmp_path: Path) -> None:
    done = duizhao("--docs", work, "diff", *arguments)

    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr and "Traceback" not in done.stderr


def test_outside_of_a_repository(duizhao: Run, docs: Path) -> None:
    done = duizhao("--docs", docs, "diff", "HEAD", GIT_CEILING_DIRECTORIES="/")

    assert done.returncode == 2
    assert "不在 git 仓库里" in done.stderr


def test_without_git(duizhao: Run, work: Path) -> None:
    done = duizhao("--docs", work, "diff", "HEAD", PATH="/nowhere")

    assert done.returncode == 2
    assert "没有找到 git" in done.stderr


def test_pages_to_look_at(duizhao: Run, work: Path, tmp_path: Path) -> None:
    change(work)

    done = duizhao("--docs", work, "diff", "HEAD", "--pages", tmp_path / "对比")

    assert done.returncode == 0
    assert str(tmp_path / "对比/index.html") in done.stderr
    assert "应当精简" in (tmp_path / "对比/practices-sample-photos.html").read_text(encoding="utf-8")
