"""Work on all cores, where the system can copy a running process; elsewhere one thing after another."""

import ctypes
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

T = TypeVar("T")
_PR_SET_PDEATHSIG = 1

_tasks: Sequence[Callable[[], object]] = ()
"""What a copied process finds here needs not be sent to it; so tasks may hold anything, as large as it is."""


class WorkerLost(Exception):
    """The system ended a process of ours, mostly for want of memory."""


def run_all(tasks: Sequence[Callable[[], T]]) -> list[T]:
    """Return what each task returns, in the order of the tasks.

    Raises what a task raises, once those under way have ended; WorkerLost.
    """
    if len(tasks) < 2 or not _can_copy():
        return [task() for task in tasks]
    global _tasks
    _tasks = tasks
    pool = ProcessPoolExecutor(
        min(len(tasks), _cores()),
        mp_context=multiprocessing.get_context("fork"),
        initializer=_end_with,
        initargs=(os.getpid(),),
    )
    try:
        found = [pool.submit(_run, n) for n in range(len(tasks))]
        return [one.result() for one in found]  # type: ignore[misc]
    except BrokenProcessPool:
        raise WorkerLost from None
    finally:
        pool.shutdown(cancel_futures=True)
        _tasks = ()


def aside(task: Callable[[], T]) -> T:
    """Return what a task returns, done in a copied process: what it leaves in memory goes with that. Raises WorkerLost."""
    if not _can_copy():
        return task()
    done, _ = run_all([task, lambda: None])
    return done  # type: ignore[return-value]


def _run(number: int) -> object:
    return _tasks[number]()


def _cores() -> int:
    return len(os.sched_getaffinity(0))


def _can_copy() -> bool:
    """Only Linux copies safely; and only there does a worker end with its parent (see below)."""
    return sys.platform.startswith("linux") and _cores() > 1


def _end_with(parent: int) -> None:
    """Let a worker end when the build is killed, so that it never writes into the folder of the next build."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it was killed before we asked
        os._exit(1)
