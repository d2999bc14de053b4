"""A loopback server that counts what it sends."""

import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit


@dataclass
class Sent:
    """Files asked for, in order."""

    files: list[Path] = field(default_factory=list)

    def weight(self) -> tuple[int, int]:
        """Return the bytes of all files asked for, as they are and gzipped."""
        data = [path.read_bytes() for path in self.files if path.is_file()]
        return sum(map(len, data)), sum(len(gzip.compress(d, 6)) for d in data)


def file_of(site: Path, path: str) -> Path:
    """Return the file that an address path below the site's root stands for."""
    place = site / unquote(path).lstrip("/")
    return place / "index.html" if place.is_dir() else place


@contextmanager
def serving(site: Path) -> Iterator[tuple[str, Sent]]:
    """Serve a folder; yield its address, ending in a slash, and what is sent."""
    sent = Sent()

    class Handler(http.server.SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            sent.files.append(file_of(site, urlsplit(self.path).path))
            super().do_GET()

        def log_message(self, format: str, *args: Any) -> None:
            pass

    handler = functools.partial(Handler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/", sent
        finally:
            server.shutdown()
            thread.join()
