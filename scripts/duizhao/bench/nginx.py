"""A real nginx on loopback, with the configuration we hand out."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from ..hosting.nginx import nginx_main, nginx_site
from .faults import ToolMissing

START_SECONDS = 10
STOP_SECONDS = 10


@contextmanager
def nginx(site: Path) -> Iterator[str]:
    """Serve the folder `site` as long as the block lasts; yield its address, ending in a slash. Raises ToolMissing."""
    # Debian keeps it in a folder that only root's PATH has.
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
    if not program:
        raise ToolMissing("要用真的 nginx 测：sudo apt-get install nginx")
    with TemporaryDirectory() as folder:
        run = Path(folder)
        # nginx reads `$` and quotes in a path as its own; the link's path has neither.
        (run / "site").symlink_to(site.absolute(), target_is_directory=True)
        port = free_port()
        (run / "site.conf").write_text(nginx_site(str(run / "site"), f"127.0.0.1:{port}"), encoding="utf-8")
        # Workers of a root's nginx are nobody, who may not read root's folders; on loopback root serves itself.
        user = "root root" if os.geteuid() == 0 else ""
        (run / "nginx.conf").write_text(nginx_main(str(run / "site.conf"), folder, user), encoding="utf-8")
        command = [program, "-p", folder, "-c", str(run / "nginx.conf"), "-e", "stderr", "-g", "daemon off;"]
        with running(command, port):
            yield f"http://127.0.0.1:{port}/"


def free_port() -> int:
    """Return a port of 127.0.0.1 that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(command: list[str], port: int, **environment: str) -> Iterator[None]:
    """Run a server as long as the block lasts, from when it listens on `port`. Raises ToolMissing if it does not start."""
    process = subprocess.Popen(
        command,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        _wait(process, command[0], port)
        yield
    finally:
        process.terminate()
        try:
            process.communicate(timeout=STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()


def _wait(process: subprocess.Popen[str], name: str, port: int) -> None:
    until = time.monotonic() + START_SECONDS
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            if process.poll() is not None:
                said = process.communicate()[1]
                raise ToolMissing(f"{name} 没有启动起来，它说：\n{said}") from None
            if time.monotonic() > until:
                raise ToolMissing(f"{name} 过了 {START_SECONDS} 秒还没有启动") from None
            time.sleep(0.02)
