"""The browser finds what the rules find, at the same place, in the same words."""

import json
import random
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from py_mini_racer import MiniRacer

from duizhao.browser_data import data_script
from duizhao.model.library import Library
from duizhao.rules.privacy.definition import definition
from duizhao.rules.privacy.passages import passages
from duizhao.rules.privacy.scanning import scan
from duizhao.tools.privacy import privacy_data
from duizhao.verification import verify

from ..conftest import ROOT, TODAY
from ..rules.privacy_texts import FREE, NOT_FREE

SCRIPTS = ("privacy-core.js", "privacy-numbers.js", "privacy-names.js")
Browser = Callable[..., list[dict[str, Any]]]


@pytest.fixture(scope="module")
def in_browser(real_library: Library) -> Iterator[Browser]:
    """Scan texts as the form does."""
    with MiniRacer() as engine:
        for script in SCRIPTS:
            engine.eval((ROOT / "overrides/assets/tools" / script).read_text(encoding="utf-8"))
        engine.eval("var self = globalThis;" + data_script("DUIZHAO_PRIVACY", privacy_data(real_library)).decode())
        engine.eval("var scanner = DuizhaoPrivacy.load(DUIZHAO_PRIVACY)")

        def run(texts: list[str], official: bool = False) -> list[dict[str, Any]]:
            call = f"{json.dumps(texts)}.map(t => DuizhaoPrivacy.scan(scanner, t, {json.dumps(official)}))"
            return json.loads(str(engine.eval(f"JSON.stringify({call})")))

        yield run


def in_python(library: Library, texts: list[str], official: bool = False) -> list[Any]:
    known = definition(library)
    return [
        [
            {
                "rule": hit.rule,
                "message": hit.message,
                "fix": hit.fix,
                "start": units(text[: hit.start]),
                "end": units(text[: hit.end]),
            }
            for hit in scan(known, text, official=official)
        ]
        for text in texts
    ]


def units(text: str) -> int:
    """Length as the browser counts it."""
    return len(text.encode("utf-16-le")) // 2


@pytest.mark.parametrize("official", [False, True])
def test_same_findings_in_wrong_and_right_texts(in_browser: Browser, real_library: Library, official: bool) -> None:
    texts = [text for _, text, _ in NOT_FREE] + FREE
    assert in_browser(texts, official) == in_python(real_library, texts, official)


def test_same_findings_in_the_whole_library(in_browser: Browser, real_library: Library) -> None:
    """Unlike the rules, nothing is excused here, so that there is something to find."""
    texts = [passage.text for passage in passages(real_library)]
    found = in_python(real_library, texts)
    assert sum(map(len, found)) > 30
    assert in_browser(texts) == found


def test_same_findings_in_texts_thrown_together(in_browser: Browser, real_library: Library) -> None:
    draw = random.Random(20261125)
    pieces = [text for _, text, _ in NOT_FREE] + FREE + ["😀", "\n", "，", " ", "𠮷", "13", "０", "某"]
    texts = []
    for _ in range(1500):
        chosen = [draw.choice(pieces) for _ in range(draw.randint(1, 4))]
        cut = [piece[draw.randint(0, len(piece) // 2) :] for piece in chosen]
        texts.append("".join(cut))
    assert in_browser(texts) == in_python(real_library, texts)


def test_the_form_can_show_the_place(in_browser: Browser) -> None:
    text = "第一行😀\n电话 13800138000，找李镇长。"
    ((phone, name),) = in_browser([text])
    as_counted = text.encode("utf-16-le")
    assert as_counted[phone["start"] * 2 : phone["end"] * 2].decode("utf-16-le") == "13800138000"
    assert as_counted[name["start"] * 2 : name["end"] * 2].decode("utf-16-le") == "李镇长"


@pytest.mark.parametrize("piece", ["a", "1", "a@a.", "李镇长", "青山镇", "发", "联系人：", "〔2024〕", "https://a"])
def test_a_long_line_takes_no_time_worth_mention(piece: str, in_browser: Browser, real_library: Library) -> None:
    texts = [piece * (100_000 // len(piece))]
    began = time.process_time()
    assert in_browser(texts) == in_python(real_library, texts)
    assert time.process_time() - began < 20


def test_a_number_is_not_repeated_in_full(in_browser: Browser) -> None:
    ((hit,),) = in_browser(["13800138000"])
    assert hit["message"] == "像是手机号码：138…00"


def test_the_library_gives_the_public_numbers() -> None:
    good = verify(ROOT / "tests/fixtures/good", TODAY)[0]
    known = definition(good)
    assert scan(known, "样发〔2021〕3号") == []
    assert [hit.rule for hit in scan(known, "中办发〔2019〕41号")] == ["PRIV-8"]


def test_old_telephones_can_read_the_expressions(real_library: Library) -> None:
    """Lookbehind and named groups came after ECMAScript 2017."""
    assert "(?<" not in json.dumps(privacy_data(real_library))
    assert "(?P" not in json.dumps(privacy_data(real_library))
