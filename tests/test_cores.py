"""Work on all cores: order, faults, and nobody left behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from duizhao.cores import WorkerLost, aside, run_all

needs_copies = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux copies processes here")


def test_results_are_in_the_order_of_the_tasks() -> None:
    assert run_all([lambda n=n: n * n for n in range(20)]) == [n * n for n in range(20)]


def test_what_a_task_raises_comes_out() -> None:
    def fail() -> int:
        raise OSError(28, "full")

    with pytest.raises(OSError, match="full"):
        run_all([lambda: 1, fail, lambda: 2])


@needs_copies
def test_what_is_done_aside_leaves_nothing_behind() -> None:
    here: list[int] = []

    assert aside(lambda: here.append(os.getpid()) or len(here)) == 1
    assert here == []


@needs_copies
def test_worker_that_the_system_ended_is_told() -> None:
    here = os.getpid()

    def die() -> None:
        assert os.getpid() != here
        os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(WorkerLost):
        run_all([die, die])


@needs_copies
def test_workers_end_when_the_build_is_killed(tmp_path: Path) -> None:
    """Else they would go on writing into the folder of the next build."""
    script = (
        "import sys, time\nfrom pathlib import Path\nfrom duizhao.cores import run_all\n"
        "def work(n):\n"
        "    while True:\n"
        "        Path(sys.argv[1], str(n)).write_text(str(time.monotonic()))\n"
        "        time.sleep(0.01)\n"
        "run_all([lambda n=n: work(n) for n in range(2)])\n"
    )
    process = subprocess.Popen([sys.executable, "-c", script, tmp_path])
    while len(list(tmp_path.iterdir())) < 2:
        time.sleep(0.02)

    process.kill()
    process.wait()

    time.sleep(0.3)
    last = [path.read_text() for path in tmp_path.iterdir()]
    time.sleep(0.3)
    assert [path.read_text() for path in tmp_path.iterdir()] == last
