"""Run a process and measure it from outside: time on the clock, and memory of it and its children."""

import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from .faults import BenchFault

EVERY_S = 0.1


@dataclass(frozen=True)
class Measured:
    """What a process said, how long it took, and the most memory it and its children held at once.

    Memory is counted in bytes, each shared page once (PSS, Linux proc(5)); 0 where the system does not tell.
    """

    output: str
    seconds: float
    peak_memory: int


class ProcessFault(BenchFault):
    """The process failed; the message is what it wrote last."""


def measured(command: Sequence[str | Path], folder: Path) -> Measured:
    """Run a command in a folder. Raises ProcessFault."""
    begun = perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    peak, ended = 0, threading.Event()

    def watch() -> None:
        nonlocal peak
        while not ended.wait(EVERY_S):
            peak = max(peak, sum(map(_memory, _with_children(process.pid))))

    watching = threading.Thread(target=watch)
    watching.start()
    output, faults = process.communicate()
    seconds = perf_counter() - begun
    ended.set()
    watching.join()
    if process.returncode:
        raise ProcessFault(faults.strip()[-2000:])
    return Measured(output, seconds, peak)


def _with_children(pid: int) -> Iterator[int]:
    yield pid
    with suppress(OSError):
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split():
            yield from _with_children(int(child))


def _memory(pid: int) -> int:
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0
