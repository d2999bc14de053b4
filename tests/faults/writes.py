"""Builds in forks of one process, each of which meets its fault at the n-th write.

    python writes.py DOCS SITE

Builds `old` over nothing, then `new` over it again and again: dying at one write after another, then refused at one
after another as by a full disk. Prints one JSON object a build. What is published is assembled once: that writes
nothing, and takes most of the time.
"""

import errno
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from duizhao import building
from duizhao.build_result import BuildFault
from duizhao.finish import swap
from duizhao.finish.integrity import compare
from duizhao.finish.manifest import MANIFEST
from duizhao.project import Project
from duizhao.publication import Publication, assemble, with_cards
from duizhao.verification import verify

ROOT = Path(__file__).resolve().parents[2]
EDITIONS = {"old": "2026-11-24", "new": "2026-11-25"}
POINTS = 25
REFUSALS = 8
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
CHANGING = {"os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.chmod"}
EXCHANGE = "ctypes.dlsym"
"""The nearest event before the two folders change places, which Python does not report."""


@dataclass
class Writes:
    """Counts what changes the disk, as Python's audit events (PEP 578) tell it, and acts at the n-th."""

    act: Callable[[str, Any], None]
    at: int = -1
    seen: int = 0
    exchange: int = -1

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        writes = event == "open" and isinstance(arguments[2], int) and bool(arguments[2] & WRITING)
        swaps = event == EXCHANGE and "renameat2" in arguments
        if not (writes or swaps or event in CHANGING):
            return
        if swaps or (event == "os.rename" and self.exchange < 0):
            self.exchange = self.seen
        now, self.seen = self.seen, self.seen + 1
        if now == self.at:
            self.act(event, arguments[0])


def die(event: str, path: Any) -> None:
    """End as by `kill -9`; a file just being written is left with half of what was to be in it."""
    if event == "open":
        with suppress(OSError):
            os.write(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), b"half")
    os.kill(os.getpid(), signal.SIGKILL)


def refuse(event: str, path: Any) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))


def forked(work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Return what `work` returns in a child, and the signal that ended it."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(theirs, json.dumps(work()).encode())
        os._exit(0)
    os.close(theirs)
    with os.fdopen(ours, "rb") as answer:
        said = answer.read()
    ended = os.waitpid(child, 0)[1]
    return (json.loads(said) if said else {}) | {"signal": os.WTERMSIG(ended) if os.WIFSIGNALED(ended) else 0}


@dataclass(frozen=True)
class Bench:
    """The small library, ready to be built."""

    docs: Path
    site: Path
    published: dict[str, Publication]

    def build(self, which: str, act: Callable[[str, Any], None], at: int = -1, *, exchange: bool = True) -> dict[str, Any]:
        """Build in a child that meets its fault at write number `at`; return what became of it and of the site."""
        return forked(lambda: self._build(which, Writes(act, at), exchange)) | {"at": at, "site": self.state()}

    def _build(self, which: str, writes: Writes, exchange: bool) -> dict[str, Any]:
        building.assemble = lambda *_: self.published[which]
        building.with_cards = lambda publication, _: publication
        if not exchange:
            swap._exchange = lambda *_: False
        sys.addaudithook(writes)
        try:
            building.build(Project(ROOT), self.docs, self.site, EDITIONS[which])
        except BuildFault as fault:
            return {"fault": str(fault), "left": self.leftovers()}
        return {"writes": writes.seen, "exchange": writes.exchange, "left": self.leftovers()}

    def state(self) -> str:
        """Return which edition `site` is, if it is whole."""
        whole = self.site.is_dir() and compare(self.site).is_whole
        editions = {f'"edition": "{day}"': name for name, day in EDITIONS.items()}
        meta = (self.site / "api/v1/meta.json").read_text(encoding="utf-8") if whole else ""
        return next((name for mark, name in editions.items() if mark in meta), "broken")

    def leftovers(self) -> list[str]:
        work = self.site.parent / building.WORK
        return sorted(path.name for path in work.iterdir() if path.suffix != ".lock") if work.exists() else []

    def back_to_old(self) -> None:
        shutil.rmtree(self.site)
        self.build("old", die)


def main(docs: Path, site: Path) -> None:
    library, _ = verify(docs, EDITIONS["new"])
    published = {}
    for name, day in EDITIONS.items():
        of_day = verify(docs, day)[0]
        published[name] = with_cards(assemble(of_day, ROOT / "overrides"), day)
    bench = Bench(docs, site, published)

    def tell(what: str, result: dict[str, Any]) -> None:
        print(json.dumps({"what": what} | result, ensure_ascii=False), flush=True)

    tell("first", bench.build("old", die))
    counted = bench.build("new", die)
    tell("counted", counted)
    total, swapping = counted["writes"], counted["exchange"]
    bench.back_to_old()
    spread = {total * n // POINTS for n in range(POINTS)}
    for at in sorted(spread | {swapping - 1, swapping, swapping + 1}):
        tell("killed", bench.build("new", die, at))
    bench.back_to_old()
    for at in range(swapping - 1, swapping + 4):
        tell("killed in two renames", bench.build("new", die, at, exchange=False))
        if bench.state() == "new":
            bench.back_to_old()
    tell("after", bench.build("new", die))
    bench.back_to_old()
    for at in sorted({total * n // REFUSALS for n in range(REFUSALS)} | {swapping - 1}):
        if at < swapping:
            tell("refused", bench.build("new", refuse, at))
    tell("after", bench.build("new", die))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
    os._exit(0)  # mini-racer's threads are none of ours
