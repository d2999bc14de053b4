"""Run a program for a step, keep what it says, and tell a failure in plain words."""

import os
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

SHOWN = 25
"""Last lines of a failed program that are shown."""
Run = Callable[[Sequence[str | Path], Path], str]
"""Runs a command in a folder and returns what it printed. Raises Failed."""


class Failed(Exception):
    """A program ended with an error, or could not be started; the text is the end of what it said."""


def runner(log: Path) -> Run:
    """Return what runs commands and adds all they print to `log`."""

    def run(command: Sequence[str | Path], folder: Path) -> str:
        done = _run(command, folder)
        with log.open("a", encoding="utf-8") as file:
            file.write(f"$ {' '.join(done.args)}\n{done.stdout}{done.stderr}\n")
        return _passed(done)

    return run


def run_quietly(command: Sequence[str | Path], folder: Path) -> str:
    """Run a command in a folder; return what it printed. Raises Failed."""
    return _passed(_run(command, folder))


def _run(command: Sequence[str | Path], folder: Path) -> subprocess.CompletedProcess[str]:
    named = [str(part) for part in command]
    # A header in a lock made from a .in file is to name the command a person runs, not our folders.
    environment = os.environ | {"CUSTOM_COMPILE_COMMAND": "make lock", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    try:
        return subprocess.run(
            named, check=False, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True
        )
    except OSError as error:
        raise Failed(f"{named[0]}：没有这个程序，或者运行不了（{error.strerror}）") from None


def _passed(done: subprocess.CompletedProcess[str]) -> str:
    if done.returncode:
        raise Failed("\n".join((done.stdout + done.stderr).strip().splitlines()[-SHOWN:]))
    return done.stdout
