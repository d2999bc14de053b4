"""How the tests of faults run commands: several in one process, which saves loading everything for each."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

SCRIPT = Path(__file__).with_name("commands.py")


@dataclass(frozen=True)
class Ended:
    """How a command ended: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


def run_all(
    *commands: list[object], before: Callable[[], None] | None = None, stdin: str = "", **environment: str
) -> list[Ended]:
    """Run commands in turn in one child, which all read `stdin`; `before` is called in it before anything else."""
    done = subprocess.run(
        [sys.executable, SCRIPT, json.dumps([[*map(str, command)] for command in commands])],
        check=False,
        env=os.environ | environment,
        input=stdin,
        capture_output=True,
        text=True,
        timeout=900,
        preexec_fn=before,
    )
    assert done.returncode == 0, done.stderr
    return [Ended(**one) for one in json.loads(done.stdout)]
