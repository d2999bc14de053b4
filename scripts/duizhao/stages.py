"""How long each stage of a build takes."""

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager


class Stages:
    """Processor seconds by stage. Work on several cores counts as often as it is done."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)

    @contextmanager
    def timed(self, stage: str) -> Iterator[None]:
        """Count what is done within as part of a stage."""
        begun = _spent()
        try:
            yield
        finally:
            self.seconds[stage] += _spent() - begun

    def add(self, seconds: Mapping[str, float]) -> None:
        """Count what another process has measured."""
        for stage, spent in seconds.items():
            self.seconds[stage] += spent


def _spent() -> float:
    """Processor seconds of this process and of those it has waited for."""
    return sum(os.times()[:4])
