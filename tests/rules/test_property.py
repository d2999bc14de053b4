"""Whatever a content folder holds, checking it ends soon, in findings, and touches nothing else."""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from duizhao.cli.mending import mends
from duizhao.findings import Finding
from duizhao.reporting import FORMATS
from duizhao.verification import verify

from ..conftest import GOOD, ROOT, TODAY

MOST_SECONDS = 2
PAGES = [p.relative_to(GOOD).as_posix() for p in sorted(GOOD.rglob("*")) if p.suffix in (".md", ".yaml")]
PYTHON = tuple({sys.prefix, sys.base_prefix, str(ROOT / "scripts")})
OPENED: list[tuple[str, str]] = []
LISTENING = [False]
QUICK = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def _listen(event: str, arguments: tuple[object, ...]) -> None:
    """Note every file that is opened while LISTENING; such a hook cannot be taken away again."""
    if LISTENING[0] and event == "open" and isinstance(arguments[0], str | bytes):
        OPENED.append((os.fsdecode(arguments[0]), str(arguments[1])))


sys.addaudithook(_listen)


@contextmanager
def content() -> Iterator[Path]:
    """A copy of the good content folder, with a secret beside it."""
    with tempfile.TemporaryDirectory() as around:
        (Path(around) / "secret.md").write_text("---\ntitle: 秘密\n---\n", encoding="utf-8")
        yield Path(shutil.copytree(GOOD, Path(around) / "docs"))


def everything_below(folder: Path) -> list[tuple[str, int]]:
    return sorted((str(p), p.lstat().st_mtime_ns) for p in folder.rglob("*"))


def checked(docs: Path) -> list[Finding]:
    """Check a folder and prove what always holds; return the findings."""
    before, begun = everything_below(docs.parent), time.process_time()
    OPENED.clear()
    LISTENING[0] = True
    try:
        library, findings = verify(docs, TODAY)
        list(mends(library, docs, lambda path: True))
    finally:
        LISTENING[0] = False
    assert time.process_time() - begun < MOST_SECONDS
    outside = [(p, mode) for p, mode in OPENED if not p.startswith((str(docs), *PYTHON)) or set("wax+") & set(mode)]
    assert outside == []
    assert everything_below(docs.parent) == before
    for form in FORMATS.values():
        form(findings).encode("utf-8")
    assert FORMATS["text"](findings).count("\n") == len(findings)
    return findings


words = st.text(st.characters(codec="utf-8"), max_size=20) | st.text("中文,：:-#[]{}&*!'\"%@` \n", max_size=20)
scalars = st.none() | st.booleans() | st.integers() | st.floats() | words | st.sampled_from(["2024-02-30", "forbidden"])
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3), max_leaves=8
)


@QUICK
@given(st.sampled_from(PAGES), st.binary(max_size=300) | st.text(max_size=100).map(lambda text: text.encode("utf-16")))
def test_any_bytes(name: str, data: bytes) -> None:
    with content() as docs:
        (docs / name).write_bytes(data)

        checked(docs)


@QUICK
@given(st.sampled_from(PAGES), st.dictionaries(words, values, max_size=5) | values, words)
def test_any_front_matter(name: str, data: object, body: str) -> None:
    with content() as docs:
        front = yaml.dump(data, allow_unicode=True)
        text = front if name.endswith(".yaml") else f"---\n{front}---\n{body}"
        (docs / name).write_text(text, encoding="utf-8", newline="")

        checked(docs)


@QUICK
@given(st.data())
def test_good_front_matter_with_any_value_in_one_place(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(PAGES))
    with content() as docs:
        page = docs / name
        text = page.read_text(encoding="utf-8")
        front, body = (text, "") if name.endswith(".yaml") else text.removeprefix("---\n").split("\n---\n", 1)
        tree = yaml.safe_load(front)
        place, key = tree, data.draw(st.sampled_from(sorted(tree)))
        while isinstance(place[key], dict | list) and place[key] and data.draw(st.booleans()):
            place = place[key]
            key = data.draw(st.sampled_from(range(len(place)) if isinstance(place, list) else sorted(place)))
        place[key] = data.draw(values)
        changed = yaml.dump(tree, allow_unicode=True)
        page.write_text(
            changed if name.endswith(".yaml") else f"---\n{changed}---\n{body}", encoding="utf-8", newline=""
        )

        checked(docs)


@QUICK
@given(
    st.sampled_from([p for p in PAGES if p.endswith(".md")]),
    st.text("#*_[]()!`<>|{}-=&\\ \n中a:/.\"'~^$", max_size=200),
)
def test_any_markdown(name: str, body: str) -> None:
    with content() as docs:
        page = docs / name
        page.write_text(page.read_text(encoding="utf-8") + body, encoding="utf-8", newline="")

        checked(docs)


@QUICK
@given(
    st.sampled_from(["", "practices", "directives", "guide", "assets", "new/deep"]),
    st.binary(min_size=1, max_size=40).filter(lambda name: not {b"/"[0], 0} & set(name) and name not in (b".", b"..")),
    st.sampled_from([b"", b".md", b".yaml", b".png"]),
)
def test_any_file_name(folder: str, name: bytes, suffix: bytes) -> None:
    with content() as docs:
        (docs / folder).mkdir(parents=True, exist_ok=True)
        path = os.path.join(os.fsencode(docs / folder), name + suffix)
        if not os.path.isdir(path):
            with open(path, "wb") as file:
                file.write(b"---\ntitle: x\n---\n")

        checked(docs)


@QUICK
@given(
    st.sampled_from(
        ["practices/x.md", "guide/x.md", "index.md", "materials.yaml", "words.yaml", "assets/x.png", "scenes"]
    ),
    st.sampled_from(["../secret.md", "../../secret.md", "..", "/etc", "/dev/zero", "x.md", ".", "nowhere"]),
)
def test_links_are_never_followed_out(name: str, target: str) -> None:
    with content() as docs:
        place = docs / name
        shutil.rmtree(place) if place.is_dir() else place.unlink(missing_ok=True)
        place.symlink_to(target)

        findings = checked(docs)

        assert "秘密" not in FORMATS["json"](findings)


def test_pipes_devices_and_circles_do_not_hold_it_up() -> None:
    with content() as docs:
        os.mkfifo(docs / "practices/pipe.md")
        (docs / "guide/circle.md").symlink_to("circle.md")
        (docs / "scenes/folder.md").mkdir()

        assert sorted(f.rule for f in checked(docs)) == ["FILE-4", "FILE-5", "FILE-5"]


def test_long_text_that_repeats_itself_on_two_pages_is_done_with_soon() -> None:
    with content() as docs:
        for name, words, piece in (
            ("practices/sample-photos.md", "样例会议开完要交照片。", "长"),
            ("practices/sample-photos.md", "报道有地方要求附照片。", "长"),
            ("practices/sample-twice.md", "样例会议每月要开两次。", "长"),
            ("directives/sample-rules-2020.md", "样例会议应当有记录，不得要求另附照片。", "长"),
            ("scenes/sample-meeting.md", "记下议了什么。", "一二三"),
            ("directives/sample-rules-2020.md", "样例文件一般不超过 4000 字。", "一二三"),
        ):
            page = docs / name
            text = page.read_text(encoding="utf-8")
            assert words in text
            page.write_text(text.replace(words, piece * (50_000 // len(piece)), 1), encoding="utf-8")

        assert "OWN-1" in {f.rule for f in checked(docs)}


def test_odd_markdown_of_any_length_is_done_with_soon() -> None:
    for piece in ("![a](", "](", "中(", "{#", "\u200b", "# a\n"):
        with content() as docs:
            page = docs / "guide/not.md"
            page.write_text(page.read_text(encoding="utf-8") + piece * (200_000 // len(piece)), encoding="utf-8")

            assert {f.rule for f in checked(docs)} >= {"FILE-1"}


def test_text_that_repeats_itself_costs_no_more_than_other_text(docs: Path) -> None:
    long = "长" * 4000
    for name, words in {
        "practices/sample-photos.md": ["没有照片就算没开会。", "要求样例会议另附照片", "一份会议记录"],
        "directives/sample-rules-2020.md": ["样例会议应当有记录，不得要求另附照片。"],
    }.items():
        text = (docs / name).read_text(encoding="utf-8")
        for word in words:
            text = text.replace(word, long, 1)
        (docs / name).write_text(text, encoding="utf-8")

    checked(docs)  # within the time any content has
