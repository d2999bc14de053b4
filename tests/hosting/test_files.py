"""The files for servers: as committed, well-formed, and complete."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from duizhao.hosting.files import server_files
from duizhao.hosting.headers import HEADERS
from duizhao.hosting.media_types import COMPRESSED, NAMES, content_types
from duizhao.hosting.policy import header_policy, page_policy

from ..conftest import ROOT

DEPLOY = ROOT / "deploy"
CONTAINERS = ("nginx", "caddy")
LONGEST_LINE = 2000
"""Characters of one line that hosts with `_headers` take (Cloudflare Pages: limits)."""


def test_committed_files_are_what_the_definition_gives() -> None:
    for path, text in server_files().items():
        written = (DEPLOY / path).read_text(encoding="utf-8")
        assert written == text, f"{path}: run duizhao export server"


def test_command_writes_them_all(duizhao: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path) -> None:
    done = duizhao("export", "server", "--out", tmp_path / "deploy")

    assert done.returncode == 0, done.stderr
    written = {path.relative_to(tmp_path / "deploy").as_posix() for path in (tmp_path / "deploy").rglob("*.*")}
    assert written | {"caddy/Caddyfile", "static/_headers"} == set(server_files())
    (tmp_path / "file").touch()
    assert duizhao("export", "server", "--out", tmp_path / "file").returncode == 2


@pytest.mark.parametrize("policy", [page_policy(), header_policy()])
def test_policy_lets_nothing_unsafe_or_foreign_in(policy: str) -> None:
    directives = dict(part.split(" ", 1) for part in policy.split("; "))

    assert directives["default-src"] == "'none'"
    assert {directives[name] for name in ("script-src", "style-src", "img-src", "form-action")} == {"'self'"}
    assert "unsafe" not in policy and "*" not in policy and "data:" not in policy and "http" not in policy


def test_frames_are_ruled_where_they_can_be() -> None:
    """A `meta` element that holds frame-ancestors makes browsers complain (CSP Level 3, 3.3)."""
    assert "frame-ancestors 'none'" in header_policy()
    assert "frame-ancestors" not in page_policy()


def test_every_file_has_every_header() -> None:
    config = ElementTree.fromstring(server_files()["iis/web.config"])
    iis = {add.get("name"): add.get("value") for add in config.iterfind(".//customHeaders/add")}
    hosts = dict(
        line.strip().split(": ", 1) for line in server_files()["static/_headers"].splitlines() if line[0] == " "
    )

    assert iis == HEADERS | {"Cache-Control": "no-cache"}
    assert hosts == HEADERS
    assert max(map(len, server_files()["static/_headers"].splitlines())) <= LONGEST_LINE


def test_iis_knows_every_kind_of_file_once() -> None:
    config = ElementTree.fromstring(server_files()["iis/web.config"])
    kinds = [(one.get("fileExtension"), one.get("mimeType")) for one in config.iterfind(".//mimeMap")]

    assert len(kinds) == len(dict(kinds))
    assert dict(kinds).items() >= {f".{ending}": kind for ending, kind in content_types().items()}.items()


@pytest.mark.slow
def test_every_file_of_the_site_is_of_a_known_kind(site: Path) -> None:
    unknown = {
        path.name
        for path in site.rglob("*")
        if path.is_file() and path.suffix.lstrip(".") not in content_types() and path.name not in NAMES
    }

    assert unknown == set()


@pytest.mark.parametrize("name", CONTAINERS)
def test_container_can_do_nothing_but_serve(name: str) -> None:
    service = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))["services"][name]

    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"] and "cap_add" not in service and "privileged" not in service
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert all(mount.startswith("/tmp:") for mount in service["tmpfs"]) and "volumes" not in service
    assert int(service["user"].split(":")[0]) > 0
    assert service["healthcheck"]["test"][0] == "CMD"
    assert (ROOT / service["build"]["dockerfile"]).is_file()


@pytest.mark.parametrize("name", CONTAINERS)
def test_image_holds_the_site_and_runs_as_nobody(name: str) -> None:
    lines = (DEPLOY / name / "Containerfile").read_text(encoding="utf-8").splitlines()
    service = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))["services"][name]
    copied = [part for line in lines if line.startswith("COPY ") for part in line.split()[1:-1]]
    let_in = (DEPLOY / name / "Containerfile.dockerignore").read_text(encoding="utf-8").splitlines()

    assert f"USER {service['user']}" in lines
    assert sorted(let_in) == sorted(["*", *(f"!{path}" for path in copied)])
    assert all((ROOT / path).is_file() for path in copied if path != "site")
    (base,) = [line for line in lines if line.startswith("FROM ")]
    assert "latest" not in base and ":" in base and "@" not in base


def test_image_compresses_what_servers_would() -> None:
    text = (DEPLOY / "nginx/Containerfile").read_text(encoding="utf-8")
    named = {part.strip("'").removeprefix("*.") for part in text.split() if part.startswith("'*.")}

    bare = {ending: kind.partition(";")[0] for ending, kind in content_types().items()}
    assert named == {ending for ending, kind in bare.items() if kind in COMPRESSED}
