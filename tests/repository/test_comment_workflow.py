"""The privileged workflow, run with a GitHub of our own: what reaches a pull request, and what does not."""

import io
import json
import os
import shutil
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from ..conftest import ROOT
from .workflows import read

NEEDED = ("bash", "jq", "unzip", "iconv", "perl")
pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, NEEDED)), reason=f"the workflow's machine has {', '.join(NEEDED)}"
)
STEPS = read(ROOT / ".github/workflows/comment.yml")["jobs"]["comment"]["steps"]
RUN_URL = "https://github.com/o/r/actions/runs/7"
GH = f"""#!{sys.executable}
import json, os, pathlib, subprocess, sys
here = pathlib.Path(os.environ["WORLD"])
words = sys.argv[1:]
path = next(w for w in words if w.startswith("repos/"))
if "-F" in words:
    body = words[words.index("-F") + 1].removeprefix("body=@")
    method = words[words.index("--method") + 1]
    (here / "posted").write_text(json.dumps([method, path, pathlib.Path(body).read_text(encoding="utf-8")]))
elif path.endswith("/zip"):
    sys.stdout.buffer.write((here / "left.zip").read_bytes())
else:
    asked = [w for w in words if w.startswith(("state=", "head="))]
    answer = json.loads((here / "answers.json").read_text())[" ".join([path, *asked])]
    done = subprocess.run(["jq", "-r", words[words.index("--jq") + 1]], input=json.dumps(answer), text=True, check=True)
"""


@dataclass
class World:
    """What GitHub would answer, and the archive the other run left."""

    files: dict[str, bytes] = field(default_factory=lambda: {"diff.txt": "结论由“未见依据”改为“应当精简”\n".encode()})
    head: str = "a" * 40
    artefact: dict[str, object] = field(
        default_factory=lambda: {"id": 5, "name": "change", "expired": False, "size_in_bytes": 900}
    )
    comments: list[dict[str, object]] = field(default_factory=list)


Posted = tuple[str, str, str]
Runs = Callable[[World], Posted | None]


@pytest.fixture
def run(tmp_path: Path) -> Runs:
    def runs(world: World) -> Posted | None:
        (tmp_path / "gh").write_text(GH, encoding="utf-8")
        (tmp_path / "gh").chmod(stat.S_IRWXU)
        (tmp_path / "left.zip").write_bytes(archive(world.files))
        answers = {
            "repos/o/r/pulls state=open head=stranger:改 $(touch x) 一处": [
                {"number": 11, "head": {"sha": "b" * 40}},
                {"number": 12, "head": {"sha": world.head}},
            ],
            "repos/o/r/actions/runs/7/artifacts": {"artifacts": [world.artefact]},
            "repos/o/r/issues/12/comments": world.comments,
        }
        (tmp_path / "answers.json").write_text(json.dumps(answers), encoding="utf-8")
        outputs: dict[str, str] = {}
        for step in STEPS:
            if all(outputs.get(name) for name in NEEDS.get(step["name"], ())):
                outputs |= carry_out(step["run"], tmp_path, outputs)
        assert not (tmp_path / "x").exists()
        posted = tmp_path / "posted"
        return tuple(json.loads(posted.read_text())) if posted.exists() else None

    return runs


NEEDS = {"拿到比较结果": ("number",), "贴出来": ("plain",)}


def carry_out(script: str, folder: Path, outputs: dict[str, str]) -> dict[str, str]:
    """Run a step as GitHub does and return what it put out."""
    (folder / "output").write_text("", encoding="utf-8")
    environment = {
        "PATH": f"{folder}:{os.environ['PATH']}",
        "LC_ALL": "C.UTF-8",
        "WORLD": str(folder),
        "RUNNER_TEMP": str(folder),
        "GITHUB_OUTPUT": str(folder / "output"),
        "GH_TOKEN": "none",
        "REPOSITORY": "o/r",
        "RUN_ID": "7",
        "RUN_URL": RUN_URL,
        "HEAD_SHA": "a" * 40,
        "HEAD_BRANCH": "改 $(touch x) 一处",
        "HEAD_OWNER": "stranger",
        "NUMBER": outputs.get("number", ""),
        "PLAIN": outputs.get("plain", ""),
    }
    subprocess.run(["bash", "-e", "-c", script], cwd=folder, env=environment, check=True, timeout=60)
    lines = (folder / "output").read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines)


def archive(files: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return data.getvalue()


def test_conditions_are_the_ones_played_here() -> None:
    conditions = {step["name"]: step["if"] for step in STEPS if "if" in step}

    assert set(conditions) == set(NEEDS)
    for name, needed in NEEDS.items():
        assert conditions[name].endswith(f".outputs.{needed[0]} != ''")


def test_the_change_is_posted_to_the_request_that_was_checked(run: Runs) -> None:
    method, path, body = run(World()) or ("", "", "")

    assert (method, path) == ("POST", "repos/o/r/issues/12/comments")
    assert "    结论由“未见依据”改为“应当精简”\n" in body
    assert RUN_URL in body


def test_an_earlier_comment_is_replaced(run: Runs) -> None:
    mark = "<!-- duizhao-change -->\n"
    comments: list[dict[str, object]] = [
        {"id": 1, "user": {"login": "stranger"}, "body": mark},
        {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "别的"},
        {"id": 3, "user": {"login": "github-actions[bot]"}, "body": mark},
    ]

    assert (run(World(comments=comments)) or ())[:2] == ("PATCH", "repos/o/r/issues/comments/3")


HOSTILE = """@everyone ![x](https://evil.example/x.png) [合并](https://evil.example)
```
</details><img src=x onerror=alert(1)>

# 已批准

<!-- -->
\tTab
**可以合并**\rcarriage\x00nul\x1b[31m \u202egnp.exe\u2066 \u200b\u2028end\ufeff
`````
- [x] 审过了"""


def test_nothing_in_it_comes_alive(run: Runs) -> None:
    body = (run(World(files={"diff.txt": HOSTILE.encode()})) or ("", "", ""))[2]
    tokens = MarkdownIt("commonmark").parse(body)
    links = [child.attrs["href"] for t in tokens for child in t.children or () if child.type == "link_open"]

    assert [t.type for t in tokens] == ["html_block", "paragraph_open", "inline", "paragraph_close", "code_block"]
    assert links == [RUN_URL]
    assert "@everyone" in tokens[-1].content
    assert not set(body) & set("\r\x00\x1b\u202e\u2066\u200b\u2028\ufeff")


REFUSED = {
    "another commit": World(head="c" * 40),
    "empty": World(files={"diff.txt": b""}),
    "no such file": World(files={"other.txt": b"x"}),
    "too long": World(files={"diff.txt": b"x" * 50_001}),
    "unpacks without end": World(files={"diff.txt": b"\0" * 30_000_000}),
    "not text": World(files={"diff.txt": b"\xff\xfe\x00x"}),
    "too large an archive": World(artefact={"id": 5, "name": "change", "expired": False, "size_in_bytes": 1_000_001}),
    "another name": World(artefact={"id": 5, "name": "site", "expired": False, "size_in_bytes": 900}),
    "expired": World(artefact={"id": 5, "name": "change", "expired": True, "size_in_bytes": 900}),
    "an id that is a script": World(
        artefact={"id": "5; touch x", "name": "change", "expired": False, "size_in_bytes": 900}
    ),
}


@pytest.mark.parametrize("world", REFUSED.values(), ids=REFUSED.keys())
def test_what_is_not_right_is_not_posted(world: World, run: Runs) -> None:
    assert run(world) is None
