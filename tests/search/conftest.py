"""The search engine, run as at build time."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from py_mini_racer import MiniRacer

from duizhao.model.library import Library
from duizhao.search.documents import documents
from duizhao.search.engine import ENGINE_SCRIPTS
from duizhao.search.prebuilt import INDEX, TABLES, search_files

from ..conftest import ROOT

SHELL = ROOT / "overrides"
Ask = Callable[[str], dict]


@contextmanager
def searching(library: Library) -> Iterator[Ask]:
    """Yield a function from a question to what the search core answers."""
    files = search_files(documents(library), SHELL)
    with MiniRacer() as engine:
        engine.eval("var self = this;")
        for script in ENGINE_SCRIPTS:
            engine.eval((SHELL / script).read_text(encoding="utf-8"))
        for data in (INDEX, TABLES):
            engine.eval(files[data].decode())
        engine.eval("var searcher = DuizhaoSearch.load(DUIZHAO_INDEX, DUIZHAO_TABLES);")

        def ask(question: str) -> dict:
            argument = json.dumps(question)
            return json.loads(str(engine.eval(f"JSON.stringify(DuizhaoSearch.query(searcher, {argument}))")))

        yield ask


@pytest.fixture(scope="package")
def ask(library: Library) -> Iterator[Ask]:
    """Ask the small good library."""
    with searching(library) as function:
        yield function


@pytest.fixture(scope="package")
def ask_real(real_library: Library) -> Iterator[Ask]:
    """Ask the whole library."""
    with searching(real_library) as function:
        yield function
