"""The workflows: linted, pinned, and without rights where strangers' code runs."""

import subprocess
import sys
from pathlib import Path

import pytest

from ..conftest import ROOT
from .workflows import WORKFLOWS, faults, read

CHECK = ROOT / ".github/workflows/check.yml"
COMMENT = ROOT / ".github/workflows/comment.yml"


def tool(name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [Path(sys.executable).with_name(name), *arguments],
        check=False,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_actionlint_finds_nothing() -> None:
    done = tool("actionlint", "-shellcheck=", "-pyflakes=", *map(str, WORKFLOWS))

    assert (done.returncode, done.stdout) == (0, "")


def test_zizmor_finds_nothing() -> None:
    done = tool("zizmor", "--offline", "--no-progress", "--persona", "pedantic", ".github")

    assert done.returncode == 0, done.stdout
    assert "No findings to report" in done.stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_our_own_rules(path: Path) -> None:
    assert list(faults(path.read_text(encoding="utf-8"))) == []


SPOILED = [
    (CHECK, "@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", "@v7", "not pinned"),
    (CHECK, "@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", "@3d3c42e # v7.0.1", "not pinned"),
    (CHECK, "permissions: {}", "permissions: write-all", "rights for all jobs"),
    (CHECK, "contents: read", "contents: write", "more than reading rights"),
    (CHECK, "run: make check", "env: {KEY: '${{ secrets.KEY }}'}\n        run: make check", "can see a secret"),
    (CHECK, "  pull_request:", "  pull_request_target:", "in the place of contributed code"),
    (CHECK, "persist-credentials: false", "persist-credentials: true", "the token stays"),
    (CHECK, 'duizhao diff "$BASE"', "duizhao diff ${{ github.base_ref }}", "pasted into a script"),
    (CHECK, "timeout-minutes: 15", "timeout-minutes: 360", "no time limit"),
    (CHECK, "runs-on: ubuntu-24.04", "runs-on: ubuntu-latest", "changes by itself"),
    (
        COMMENT,
        "    steps:\n",
        "    steps:\n      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n",
        "the privileged workflow uses actions/checkout",
    ),
    (COMMENT, "        run: |\n", '        run: |\n          git clone "$URL"\n', "may run contributed code"),
]


@pytest.mark.parametrize(("path", "old", "new", "fault"), SPOILED, ids=[row[3] for row in SPOILED])
def test_a_spoiled_workflow_is_told(path: Path, old: str, new: str, fault: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text

    assert any(fault in found for found in faults(text.replace(old, new)))


def test_a_pull_request_is_checked_built_and_tested() -> None:
    jobs = read(CHECK)["jobs"].values()
    scripts = "\n".join(step.get("run", "") for job in jobs for step in job["steps"])

    for command in ("make check", "make site", "make test", "duizhao diff"):
        assert command in scripts


def test_the_comment_is_made_from_what_the_check_leaves() -> None:
    check, comment = read(CHECK), COMMENT.read_text(encoding="utf-8")
    kept = [
        step["with"]["name"] for step in check["jobs"]["content"]["steps"] if "upload-artifact" in step.get("uses", "")
    ]

    assert read(COMMENT)["on"]["workflow_run"]["workflows"] == [check["name"]]
    assert kept == ["change", "site"]
    assert '.name == "change"' in comment
    assert "change/diff.txt" in CHECK.read_text(encoding="utf-8")
