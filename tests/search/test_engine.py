"""The search core, run as at build time: what people type finds the page."""

import json
from collections.abc import Callable, Iterator

import pytest
from py_mini_racer import MiniRacer

from duizhao.model.library import Library
from duizhao.search.documents import documents
from duizhao.search.pinyin import spellings
from duizhao.search.prebuilt import SCRIPTS, prebuilt_index

from ..conftest import ROOT

SHELL = ROOT / "overrides"


@pytest.fixture(scope="module")
def found(library: Library) -> Iterator[Callable[[str], list[str]]]:
    """Run a query on the prebuilt index of the good library; the addresses, best first."""
    with MiniRacer() as engine:
        engine.eval("var self = this;")
        for script in SCRIPTS:
            engine.eval((SHELL / script).read_text(encoding="utf-8"))
        engine.eval(prebuilt_index(documents(library), SHELL).decode())
        engine.eval("var loaded = DuizhaoSearch.load(DUIZHAO_INDEX);")

        def run(text: str) -> list[str]:
            argument = json.dumps(text)
            return json.loads(engine.eval(f"JSON.stringify(DuizhaoSearch.query(loaded, {argument}).map(r => r.url))"))

        yield run


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("样例会议要附照片", "practices/sample-photos/"),
        ("拍照", "practices/sample-photos/"),
        ("痕", "practices/sample-photos/"),
        ("活动照片必须附吗？", "practices/sample-photos/"),
        ("一月两次怎么办", "practices/sample-twice/"),
        ("样例规定", "directives/sample-rules-2020/"),
        ("签到表", "materials/sign-in-sheet/"),
        ("paizhaopian", "practices/sample-photos/"),
        ("ylhy", "scenes/sample-meeting/"),
        ("ＹＬＨＹ", "scenes/sample-meeting/"),
        ("样例文件４０００字", "directives/sample-rules-2020/#p-length"),
    ],
)
def test_first_result(query: str, first: str, found: Callable[[str], list[str]]) -> None:
    assert found(query)[0] == first


def test_nothing_asked_nothing_found(found: Callable[[str], list[str]]) -> None:
    assert found("") == found("？！") == []


def test_index_is_the_same_each_time(library: Library) -> None:
    assert prebuilt_index(documents(library), SHELL) == prebuilt_index(documents(library), SHELL)


def test_spellings() -> None:
    assert spellings(["主题党日", "APP 打卡"]) == "zhutidangri ztdr daka dk"
