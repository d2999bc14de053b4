"""Pages for contributors: found from the guides, short, and agreeing with forms and checks."""

import re
import subprocess
from pathlib import Path

import pytest

from duizhao.compose import compose
from duizhao.model.library import Library
from duizhao.model.vocabulary import CheckOutcome, EvidenceLevel, Strength, Verdict

from ..conftest import ROOT
from .test_forms import GITHUB, NOTHING_PRIVATE, READ_SOURCES, read

PAGES = {
    "quick", "without-git", "practice", "directive", "review", "acceptance", "governance", "conduct", "ai", "recheck",
    "editor", "search", "serving", "upgrading", "upkeep",
}  # fmt: skip
ROOT_PAGES = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CODE_OF_CONDUCT.md"]
RELATIVE = re.compile(r"\]\((?!https?:|#|\?)([^)#]+)")
FURNITURE = (".github", ".gitee", ".vscode", ".devcontainer", "docs/contribute", *ROOT_PAGES)
EMAIL = re.compile(r"[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+", re.IGNORECASE)
PHONE = re.compile(r"(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}-\d{7,8})(?!\d)")
# Spelt in two parts, so that this file does not name them either.
REGISTRY_HOSTS = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("npmjs", "com"), ("ghcr", "io"), ("docker", "io"),
        ("quay", "io"), ("mcr.microsoft", "com"), ("hub.docker", "com"), ("deb.debian", "org"),
    )
]  # fmt: skip


def body(name: str) -> str:
    return (ROOT / f"docs/contribute/{name}.md").read_text(encoding="utf-8")


def test_each_page_is_reached_from_the_guides(real_library: Library) -> None:
    listed = compose(real_library)["guide/index.md"]

    assert {page.id for page in real_library.contribute} >= PAGES
    for name in PAGES:
        assert f"../contribute/{name}.md" in listed


def test_each_page_answers_before_its_first_heading() -> None:
    for name in PAGES:
        before = body(name).split("---\n", 2)[2].split("\n## ")[0].strip()
        assert 10 <= len(before) <= 120, name


@pytest.mark.parametrize("name", ROOT_PAGES)
def test_links_of_root_pages_lead_somewhere(name: str) -> None:
    for target in RELATIVE.findall((ROOT / name).read_text(encoding="utf-8")):
        assert (ROOT / target).exists(), target


def test_contributing_leads_to_the_pages() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")

    for name in PAGES - {"search", "serving", "conduct"}:
        assert f"docs/contribute/{name}.md" in text


def test_the_sentence_to_confirm_is_the_same_everywhere() -> None:
    assert READ_SOURCES in body("ai")
    assert NOTHING_PRIVATE in (GITHUB / "PULL_REQUEST_TEMPLATE.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "terms"),
    [("practice", Verdict), ("directive", Strength), ("directive", EvidenceLevel)],
)
def test_every_code_to_choose_from_is_explained(name: str, terms: type[Verdict]) -> None:
    for term in terms:
        assert f"`{term}`" in body(name)


def test_outcomes_of_a_check_are_the_ones_of_the_form() -> None:
    (asked,) = [e for e in read(GITHUB / "ISSUE_TEMPLATE/recheck.yml")["body"] if e.get("id") == "outcome"]

    assert asked["attributes"]["options"] == [outcome.label for outcome in CheckOutcome]
    for outcome in CheckOutcome:
        assert f"| {outcome.label} |" in body("recheck")


def test_forms_named_on_the_page_without_git_exist() -> None:
    names = {read(path)["name"] for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config"}

    for name in names:
        assert f"| {name} |" in body("without-git")


def tracked(*under: str) -> list[Path]:
    if not (ROOT / ".git").exists():
        pytest.skip("only a checkout tells our files from what was built among them")
    listed = subprocess.run(
        ["git", "-c", "core.quotePath=false", "ls-files", "-z", "--", *under],
        check=True, cwd=ROOT, capture_output=True, text=True, timeout=30,
    ).stdout  # fmt: skip
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def test_no_address_or_number_of_a_person() -> None:
    for path in tracked(*FURNITURE):
        if path.suffix == ".png":
            continue
        text = re.sub(r"uses: \S+|--hash=\S+", "", path.read_text(encoding="utf-8"))
        assert not EMAIL.search(text), path
        assert not PHONE.search(text), path


def test_no_file_names_the_host_of_a_registry() -> None:
    for path in tracked():
        data = path.read_bytes()
        for host in REGISTRY_HOSTS:
            assert host.encode() not in data, f"{path}: {host}"
