"""Builds in forks of one process, each of which meets its fault at the n-th write.

    python writes.py DOCS SITE

Builds `old` over nothing, then `new` over it again and again: dying at one write after another, then refused from
one after another as by a full disk. Prints one JSON object a build. What is published is made once: that writes
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
from functools import cache, partial
from pathlib import Path
from typing import Any

from duizhao import building, cores, making
from duizhao.build_result import BuildFault
from duizhao.finish.integrity import compare
from duizhao.generator import Generator
from duizhao.project import Project

ROOT = Path(__file__).resolve().parents[2]
EDITIONS = {"old": "2026-11-24", "new": "2026-11-25"}
POINTS = 25
REFUSALS = 5
FIRST = "/html"
"""Writes are counted from the making of this folder on, so that what a death left to clear away shifts no number."""
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
CHANGING = {"os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.chmod"}
EXCHANGE = "ctypes.dlsym"
"""The nearest event before the two folders change places, which Python does not report."""


@dataclass
class Writes:
    """Counts what changes the disk, as Python's audit events (PEP 578) tell it, and acts from the n-th on."""

    act: Callable[[str, Any], None]
    at: int | None
    seen: int = 0
    exchange: int = -1

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        writes = event == "open" and isinstance(arguments[2], int) and bool(arguments[2] & WRITING)
        swaps = event == EXCHANGE and "renameat2" in arguments
        if not (writes or swaps or event in CHANGING):
            return
        if self.seen == 0 and not str(arguments[0]).endswith(FIRST):
            return
        if swaps:
            self.exchange = self.seen
        now, self.seen = self.seen, self.seen + 1
        if self.at is not None and now >= self.at:
            self.act(event, arguments[0])


def die(event: str, path: Any) -> None:
    """End as by `kill -9`; a file just being written is left with half of what was to be in it."""
    if event == "open":
        with suppress(OSError):
            os.write(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), b"half")
    os.kill(os.getpid(), signal.SIGKILL)


def refuse(event: str, path: Any) -> None:
    """Have no room for anything new; what is there can still be deleted."""
    if event in ("open", "os.mkdir"):
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

    def build(self, which: str, act: Callable[[str, Any], None] = die, at: int | None = None) -> dict[str, Any]:
        """Build in a child that meets its fault at write number `at`; return what became of it and of the site."""
        return forked(lambda: self._build(which, Writes(act, at))) | {"at": at, "site": self.state()}

    def _build(self, which: str, writes: Writes) -> dict[str, Any]:
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
        self.build("old")


def make_once(docs: Path, site: Path) -> None:
    """Let what a build writes be remembered; and let one process write it all, so that writes have numbers."""
    cores._can_copy = lambda: False
    making.picture = cache(making.picture)
    search, parts, page = making.search_part, making.file_parts, Generator.make
    known: dict[tuple[str, ...], Any] = {}

    def remembered(make: Callable[[], Any], *key: str) -> Any:
        if key not in known:
            known[key] = make()
        return known[key]

    def made(generator: Any, path: str, markdown: str) -> Any:
        day = generator._config.extra["edition"]
        return remembered(lambda: page(generator, path, markdown), path, day)

    Generator.make = made

    making.search_part = lambda library, shell: remembered(lambda: search(library, shell), "search", library.edition)
    making.file_parts = lambda library, address: {
        name: partial(remembered, make, name, library.edition) for name, make in parts(library, address).items()
    }
    for day in EDITIONS.values():
        building.build(Project(ROOT), docs, site, day)


def main(docs: Path, site: Path) -> None:
    make_once(docs, site.with_name("remembered"))
    bench = Bench(docs, site)

    def tell(what: str, result: dict[str, Any]) -> None:
        print(json.dumps({"what": what} | result, ensure_ascii=False), flush=True)

    tell("built", bench.build("old"))
    counted = bench.build("new")
    tell("built", counted)
    total, exchange = counted["writes"], counted["exchange"]
    bench.back_to_old()
    for at in sorted({total * n // POINTS for n in range(POINTS)} | {exchange - 1, exchange, exchange + 1}):
        tell("killed", bench.build("new", die, at) | {"swapped": at > exchange})
    tell("built", bench.build("new"))
    bench.back_to_old()
    for n in range(REFUSALS):
        tell("refused", bench.build("new", refuse, (exchange - 1) * n // (REFUSALS - 1)))
    tell("built", bench.build("new"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
    os._exit(0)  # mini-racer's threads are none of ours
