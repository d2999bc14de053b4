"""Browser logic of the tools, run in an embedded engine on the real library."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from py_mini_racer import MiniRacer

from duizhao.model.library import Library
from duizhao.tools.numbers import numbers_data

from ..conftest import ROOT

TOOLS = ROOT / "overrides/assets/tools"
NUMBER_SCRIPTS = tuple(
    f"numbers-{part}.js" for part in ("units", "numerals", "quantities", "parse", "match", "convert", "judge", "core")
)
Ask = Callable[[str], dict]
Call = Callable[..., object]


@contextmanager
def running(*scripts: str) -> Iterator[Call]:
    """Yield a function that calls a global function of the scripts with plain values."""
    with MiniRacer() as engine:
        engine.eval("var self = this;")
        for script in scripts:
            engine.eval((TOOLS / script).read_text(encoding="utf-8"))

        def call(function: str, *arguments: object) -> object:
            listed = ",".join(a if isinstance(a, Raw) else json.dumps(a) for a in arguments)
            return json.loads(str(engine.eval(f"JSON.stringify({function}({listed}) ?? null)")))

        call.evaluate = engine.eval  # type: ignore[attr-defined]
        yield call


class Raw(str):
    """An expression of the engine's own, passed on as it is."""


@pytest.fixture(scope="package")
def ask(real_library: Library) -> Iterator[Ask]:
    """Put a question to the number checker with the real library's limits."""
    with running(*NUMBER_SCRIPTS) as call:
        call.evaluate(f"var checker = DuizhaoNumbers.load({json.dumps(numbers_data(real_library))})")  # type: ignore[attr-defined]
        yield lambda text: call("DuizhaoNumbers.ask", Raw("checker"), text)  # type: ignore[return-value]
