"""A terminal to sit at: types an answer when the question is on the screen."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from dataclasses import dataclass
from pathlib import Path

CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
COLOUR = re.compile(r"\x1b\[[0-9;]*;(?:3[0-7]|38;5;\d+)[;m]")
WHERE = b"\x1b[6n"
"""The question where the cursor is, which a terminal answers."""
CTRL_C = "\x03"
CTRL_D = "\x04"
ENTER = "\r"
SECONDS = 60


@dataclass(frozen=True)
class Seen:
    """What came on the screen, with and without control sequences, and how the command ended."""

    raw: str
    returncode: int

    @property
    def text(self) -> str:
        return CONTROL.sub("", self.raw).replace("\r", "")


def sit_at(folder: Path, arguments: list[object], typed: list[tuple[str, str]], columns: int = 60, **env: str) -> Seen:
    """Run the command at a terminal: for each (question, answer), wait for the question, then type.

    Raises TimeoutError with what was on the screen.
    """
    screen, keyboard = pty.openpty()
    fcntl.ioctl(keyboard, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    command = [
        sys.executable,
        "-c",
        "import fcntl, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); from duizhao.cli import main; main()",
    ]
    process = subprocess.Popen(
        [*command, *map(str, arguments)],
        cwd=folder,
        stdin=keyboard,
        stdout=keyboard,
        stderr=keyboard,
        env=os.environ | {"TERM": "xterm"} | env,
        start_new_session=True,
    )
    os.close(keyboard)
    try:
        return Seen(_talk(screen, process, typed), process.wait(SECONDS))
    finally:
        process.kill()
        process.wait()
        os.close(screen)


def _talk(screen: int, process: subprocess.Popen[bytes], typed: list[tuple[str, str]]) -> str:
    seen, read, end = b"", 0, time.monotonic() + SECONDS
    waiting = list(typed)
    while True:
        if waiting and waiting[0][0].encode() in seen[read:]:
            _, answer = waiting.pop(0)
            read = len(seen)
            os.write(screen, answer.encode())
        if time.monotonic() > end:
            raise TimeoutError(f"never asked: {waiting[:1]}\n{seen.decode(errors='replace')[-2000:]}")
        ready, _, _ = select.select([screen], [], [], 0.2)
        try:
            data = os.read(screen, 65536) if ready else b""
        except OSError:  # Linux says so when the other side is closed
            return seen.decode(errors="replace")
        if WHERE in data:
            os.write(screen, b"\x1b[1;1R")
        seen += data
        if not data and process.poll() is not None:
            return seen.decode(errors="replace")
