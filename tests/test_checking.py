"""`duizhao check --fix` and `--since`, as people use them."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from .conftest import TODAY

Run = Callable[..., CompletedProcess[str]]
PAGE = "practices/sample-photos.md"


def state(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with its bytes."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def spoil(docs: Path) -> None:
    """Three slips on one page, one of which nobody but a person can mend."""
    page = docs / PAGE
    text = page.read_text(encoding="utf-8")
    text = text.replace("要交照片。", "要交3张照片,当天。").replace("[拍照片, 样例留痕]", "[拍照片, 样例留痕, 拍照片]")
    page.write_text(text.replace("一份会议记录", "一份会议记录，懒政不算 "), encoding="utf-8")


def check(duizhao: Run, docs: Path, *arguments: object, **environment: str) -> CompletedProcess[str]:
    return duizhao("--docs", docs, "check", "--today", TODAY, *arguments, **environment)


def test_fix_mends_shows_and_leaves_the_rest(duizhao: Run, docs: Path) -> None:
    before = state(docs)
    spoil(docs)

    done = check(duizhao, docs, "--fix")

    assert done.returncode == 1
    assert "-demand: 样例会议开完要交3张照片,当天。\n+demand: 样例会议开完要交 3 张照片，当天。\n" in done.stdout
    assert "改好了 1 个文件" in done.stdout
    assert [line.split()[1] for line in done.stdout.splitlines() if line.startswith(f"docs/{PAGE}:")] == ["WORD-1"]
    after = state(docs)
    assert {name for name in after if after[name] != before.get(name)} == {PAGE}
    assert set(after) == set(before)
    assert "aliases: [拍照片, 样例留痕]\n" in after[PAGE].decode()


def test_fix_leaves_a_clean_state_behind(duizhao: Run, docs: Path) -> None:
    page = docs / "guide/method.md"
    page.write_bytes(page.read_bytes() + "\n第3条,\u200b见(上面)。 \n\n".encode())

    assert check(duizhao, docs, "--fix").returncode == 0
    again = check(duizhao, docs, "--fix")

    assert again.stdout == "没有能自动改的\n没有发现问题\n"
    assert page.read_text(encoding="utf-8").endswith("\n第 3 条，见（上面）。\n")


def test_dry_run_writes_nothing(duizhao: Run, docs: Path) -> None:
    spoil(docs)
    before = state(docs)

    done = check(duizhao, docs, "--fix", "--dry-run")

    assert done.returncode == 1
    assert "+demand: 样例会议开完要交 3 张照片，当天。" in done.stdout
    assert "还没有写" in done.stdout
    assert state(docs) == before


def test_the_diff_is_one_that_git_applies(duizhao: Run, docs: Path, tmp_path: Path) -> None:
    page = docs / "guide/not.md"
    page.write_bytes(page.read_bytes().rstrip(b"\n") + ",另见".encode())
    done = check(duizhao, docs, "--fix", "--dry-run")
    patch = done.stdout[: done.stdout.index("会改 1 个文件")]

    subprocess.run(["git", "apply", "-"], input=patch.encode(), cwd=tmp_path, check=True)

    assert check(duizhao, docs).returncode == 0


def test_fix_of_one_path_leaves_the_others(duizhao: Run, docs: Path) -> None:
    spoil(docs)
    before = state(docs)

    assert check(duizhao, docs, docs / "guide", "--fix").returncode == 0
    assert state(docs) == before


def test_fix_with_a_format_for_tools_keeps_their_output_clean(duizhao: Run, docs: Path) -> None:
    spoil(docs)

    done = check(duizhao, docs, "--fix", "--format", "json")

    assert done.stdout.startswith("[")
    assert "+demand" in done.stderr


def test_fix_never_follows_a_link(duizhao: Run, docs: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    outside.write_text("---\ntitle: 外面,的\ndescription: x\n---\n", encoding="utf-8")
    (docs / "guide/out.md").symlink_to(outside)
    inside = docs / "guide/in.md"
    inside.symlink_to(docs / "guide/method.md")
    before = outside.read_bytes()

    check(duizhao, docs, "--fix")

    assert outside.read_bytes() == before
    assert inside.is_symlink()


@pytest.fixture
def repository(docs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The content folder as part of a repository with one state."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    git = ["git", "-C", str(tmp_path), "-c", "user.name=x", "-c", "user.email=x@example.org"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "-A"], check=True)
    subprocess.run([*git, "commit", "-qm", "state"], check=True)
    return docs


def test_since_shows_changed_and_new_files_only(duizhao: Run, repository: Path) -> None:
    spoil(repository)
    old = repository / "guide/method.md"
    new = repository / "guide/新 new.md"
    new.write_text("x\n", encoding="utf-8")

    done = check(duizhao, repository, "--since", "HEAD")
    assert done.returncode == 1
    assert {line.split(":")[0] for line in done.stdout.splitlines()[:-1]} == {f"docs/{PAGE}", "docs/guide/新 new.md"}

    old.write_text("没有页面信息\n", encoding="utf-8")
    subprocess.run(
        ["git", "-C", repository, "-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qam", "y"], check=True
    )
    later = check(duizhao, repository, "--since", "HEAD")
    assert {line.split(":")[0] for line in later.stdout.splitlines()[:-1]} == {"docs/guide/新 new.md"}
    assert "处在别的文件里，没有列出" in later.stderr


def test_since_a_state_without_changes_is_clean(duizhao: Run, repository: Path) -> None:
    done = check(duizhao, repository, "--since", "HEAD")

    assert (done.returncode, done.stdout, done.stderr) == (0, "没有发现问题\n", "")


@pytest.mark.parametrize("revision", ["no-such-branch", "--output=x", "HEAD~7", "", "HEAD:docs"])
def test_since_a_revision_that_is_none(revision: str, duizhao: Run, repository: Path, tmp_path: Path) -> None:
    before = state(tmp_path)

    done = check(duizhao, repository, f"--since={revision}")

    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert "没有" in done.stderr and "Traceback" not in done.stderr
    assert state(tmp_path) == before


def test_since_outside_of_a_repository(duizhao: Run, docs: Path) -> None:
    done = check(duizhao, docs, "--since", "HEAD", GIT_CEILING_DIRECTORIES="/")

    assert done.returncode == 2
    assert "git 仓库" in done.stderr


def test_since_without_git(duizhao: Run, repository: Path, tmp_path: Path) -> None:
    done = check(duizhao, repository, "--since", "HEAD", PATH=str(tmp_path))

    assert done.returncode == 2
    assert "没有 git" in done.stderr


def test_dry_run_alone_is_wrong_usage(duizhao: Run, docs: Path) -> None:
    done = check(duizhao, docs, "--dry-run")

    assert (done.returncode, done.stdout) == (2, "")
    assert "--fix" in done.stderr
