"""Lock files: none of ours is at fault, and what an upgrade changes is told in order of weight."""

import json

import pytest

from duizhao.upgrading.changes import Change, beyond_table, bounds, change_table, changes
from duizhao.upgrading.locks import LOCKS, faults, pins

from ..conftest import ROOT

HASH = "    --hash=sha256:" + "0" * 64
PYPROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_our_locks_name_no_host_and_agree() -> None:
    texts = {lock.path: (ROOT / lock.path).read_text(encoding="utf-8") for lock in LOCKS}

    assert list(faults(texts)) == []
    assert all(pins(text) for text in texts.values())
    assert set(bounds(PYPROJECT)) >= {"mkdocs", "pytest", "jieba"}


def test_each_fault_of_a_lock_is_told() -> None:
    found = faults(
        {
            "requirements.lock": f"a==1.0 \\\n{HASH}\nb==2.0\n    # via a\n",
            "requirements-test.lock": f"--index-url https://example.org\na==1.1 \\\n{HASH}\n",
            "links.txt": f"a==3 \\\n{HASH}\n",
        }
    )

    assert list(found) == [
        "requirements.lock：b 没有哈希",
        "requirements-test.lock：写进了仓库地址",
        "requirements-test.lock：a 是 1.1，requirements.lock 里是 1.0",
    ]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("1.9.9", "2.0", "大版本"),
        ("0.4.1", "0.5.0", "大版本"),
        ("1.4.1", "1.5.0", "小版本"),
        ("1.4.1", "1.4.2", "修补"),
        ("0.4.1", "0.4.2", "修补"),
        ("1.4", "1.4.1", "修补"),
        ("2026.9.26.post1", "2026.9.26.post2", "别的变动"),
        (None, "1", "新加"),
        ("1", None, "去掉"),
    ],
)
def test_size_of_a_step(old: str | None, new: str | None, kind: str) -> None:
    assert Change("x", old, new).kind == kind


def test_changes_as_a_table() -> None:
    old = {"Zope.Thing": "1.0.0", "mkdocs": "1.6.1", "same": "1", "gone": "1"}
    new = {"Zope.Thing": "2.0.0", "mkdocs": "1.6.2", "same": "1"}

    assert change_table(changes(old, new), bounds(PYPROJECT)).splitlines()[2:] == [
        "| Zope.Thing | 1.0.0 | 2.0.0 | 大版本 | 间接 |",
        "| mkdocs | 1.6.1 | 1.6.2 | 修补 | 直接 |",
        "| gone | 1 |  | 去掉 | 间接 |",
    ]


def test_newer_versions_beyond_the_bounds_name_who_holds_them() -> None:
    outdated = [
        {"name": "mkdocs", "version": "1.6.1", "latest_version": "2.0"},
        {"name": "Ghp_Import", "version": "1", "latest_version": "2"},
        {"name": "pip", "version": "1", "latest_version": "2"},
    ]

    assert beyond_table(json.dumps(outdated), ["mkdocs", "ghp-import"], bounds(PYPROJECT)).splitlines()[2:] == [
        "| Ghp_Import | 1 | 2 | 别的包 |",
        "| mkdocs | 1.6.1 | 2.0 | pyproject.toml 写着 `~=1.6.1` |",
    ]
    assert beyond_table("[]", [], {}) == ""
