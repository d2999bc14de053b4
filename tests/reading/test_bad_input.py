"""Any broken file becomes a finding; the rest is still read and reported."""

import time
from pathlib import Path

import pytest

from duizhao.verification import verify

from ..conftest import TODAY

PAGE = "practices/sample-twice.md"
HEAD = b"---\ntitle: x\n"


def spoiled(docs: Path, data: bytes, name: str = PAGE) -> list[tuple[str, str, int]]:
    """Write `data` as a page; return rule, file name and line of each finding."""
    (docs / name).write_bytes(data)
    _, findings = verify(docs, TODAY)
    return [(f.rule, Path(f.at.path).name, f.at.line) for f in findings]


@pytest.mark.parametrize(
    ("data", "rule", "line"),
    [
        pytest.param(b"", "FILE-3", 1, id="empty"),
        pytest.param(b" \n\n ", "FILE-3", 1, id="blank"),
        pytest.param(HEAD + "乱码：中文\n---\n".encode("gb18030"), "FILE-2", 3, id="gbk"),
        pytest.param(HEAD + b"a: \x00\n---\n", "FILE-2", 3, id="nul"),
        pytest.param(b"\xff\xfe" + "---\n".encode("utf-16-le"), "FILE-2", 1, id="utf16"),
        pytest.param(HEAD + b"x: " + b"a" * 5_000_000 + b"\n---\n", "FILE-1", 1, id="5MB"),
        pytest.param(HEAD + b"a: &a [x]\nb: [*a, *a]\n---\n", "YAML-2", 3, id="alias"),
        pytest.param(HEAD + b"a: " + b"[" * 200_000 + b"\n---\n", "YAML-1", 3, id="nested flow"),
        pytest.param(HEAD + b"a: {b: [}\n---\n", "YAML-1", 3, id="bad flow"),
        pytest.param(HEAD + b"? [a, b]\n: c\n---\n", "YAML-1", 3, id="list as key"),
        pytest.param(HEAD + b"a: !!python/object/apply:os.system [echo]\n---\n", "SCHEMA-1", 3, id="python tag"),
        pytest.param(HEAD + b'a: "\\0"\n---\n', "FILE-2", 3, id="nul behind a backslash"),
        pytest.param(HEAD + b'a: "x\\u202Ey"\n---\n', "FILE-2", 3, id="text turned around behind a backslash"),
        pytest.param(HEAD + b'a: "x\\uFFFE"\n---\n', "FILE-2", 3, id="no character, behind a backslash"),
        pytest.param(HEAD + b"---\n\xef\xbf\xbf\n", "FILE-2", 4, id="no character"),
        pytest.param(b"---\n- a\n- b\n---\n", "SCHEMA-1", 2, id="list"),
        pytest.param(b"---\n---\n", "SCHEMA-1", 1, id="nothing between"),
        pytest.param(b"\x7fELF\x02", "FILE-2", 1, id="binary"),
    ],
)
def test_broken_page(data: bytes, rule: str, line: int, docs: Path) -> None:
    found = spoiled(docs, data)

    assert (rule, "sample-twice.md", line) in found
    assert {name for _, name, _ in found} == {"sample-twice.md"}


def test_alias_bomb_is_refused_at_once(docs: Path) -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 12))
    begun = time.monotonic()

    assert spoiled(docs, f"---\n{bomb}---\n".encode()) == [("YAML-2", "sample-twice.md", 2)]
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize(
    "name",
    ["practices/Sample.md", "practices/a b.md", "practices/..%2fx.md", "practices/索引.md", "practices/index.md"],
)
def test_bad_file_name(name: str, docs: Path) -> None:
    good = (docs / PAGE).read_bytes()

    assert spoiled(docs, good, name) == [("ID-1", Path(name).name, 1)]


def test_page_in_the_wrong_place(docs: Path) -> None:
    (docs / "practices/deeper").mkdir()

    found = spoiled(docs, (docs / PAGE).read_bytes(), "practices/deeper/sample-twice.md")
    assert found == [("FILE-6", "sample-twice.md", 1)]
    assert ("FILE-6", "notes.docx", 1) in spoiled(docs, b"PK", "notes.docx")


def test_link_out_of_the_content_folder(docs: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("---\ntitle: secret\n---\n", encoding="utf-8")
    (docs / "guide/leak.md").symlink_to(secret)

    (docs / "assets").mkdir(exist_ok=True)
    (docs / "assets/folder").symlink_to(tmp_path, target_is_directory=True)

    _, findings = verify(docs, TODAY)

    assert [(f.rule, Path(f.at.path).name) for f in findings] == [("FILE-4", "folder"), ("FILE-4", "leak.md")]


def test_dangling_link_and_missing_files(docs: Path) -> None:
    (docs / "guide/gone.md").symlink_to(docs / "nowhere.md")
    (docs / "index.md").unlink()
    (docs / "materials.yaml").unlink()

    _, findings = verify(docs, TODAY)

    assert [(f.rule, Path(f.at.path).name) for f in findings] == [
        ("FILE-5", "gone.md"),
        ("FILE-5", "index.md"),
        ("FILE-5", "materials.yaml"),
    ]


def test_missing_content_folder(tmp_path: Path) -> None:
    _, findings = verify(tmp_path / "none", TODAY)

    assert [f.rule for f in findings] == ["FILE-5"]


def test_faulty_directive_is_the_only_finding(docs: Path) -> None:
    found = spoiled(docs, b"", "directives/sample-rules-2020.md")

    assert found == [("FILE-3", "sample-rules-2020.md", 1)]
