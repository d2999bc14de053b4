"""The hostile content as a library and as a site, with every check off."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from duizhao import building, making
from duizhao.model.library import Library
from duizhao.project import Project
from duizhao.reading import yaml_values
from duizhao.verification import verify

from ..conftest import ROOT, TODAY
from .corpus import hostile_docs

PUBLISHED_AT = "https://site.example/"


@pytest.fixture(scope="session")
def docs_of_attackers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_docs(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def hostile_library(docs_of_attackers: Path) -> Iterator[Library]:
    """The library as it would be if nothing refused any of it; composed pages are read without refusing too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_values, "UNSEEN", re.compile("(?!)"))
        library, findings = verify(docs_of_attackers, TODAY)
        assert [f for f in findings if f.rule.startswith(("FILE", "YAML", "SCHEMA"))] == [], (
            "some payloads are left out"
        )
        yield library


@pytest.fixture(scope="module")
def hostile_site(docs_of_attackers: Path, hostile_library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site built from it. That it is built at all says that no page loads anything from another host."""
    site = tmp_path_factory.mktemp("hostile-built") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(building, "verify", lambda *_: (hostile_library, []))
        # Pictures take longer than all else; test_exports.py draws some.
        patch.setattr(making, "picture", lambda card: b"")
        result = building.build(Project(ROOT), docs_of_attackers, site, TODAY, PUBLISHED_AT)
    assert result.pages
    return site
