"""Live preview: a page is made when a browser asks for it, so an edit shows at once however many pages there are.

Watching the folder and telling browsers to reload is left to MkDocs' own server. What it is asked for is put into the
folder it serves just before it looks there.
"""

import json
import logging
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer

from .clock import edition
from .compose import composers
from .files import put_file
from .findings import Severity
from .finish.markup import mended
from .generator import NOT_FOUND, Generator
from .model.library import Library
from .project import Project
from .publication import file_parts, search_part
from .reading import read_library
from .reading.walk import Known
from .system_faults import told

log = logging.getLogger(__name__)
ASSETS = "assets"
INDEX = "index.html"
RELOADING = "livereload/"
"""What browsers ask the server itself."""
CHECK = "from duizhao.cli.main import main; main()"
EVERY_S = 0.1
"""How often the content folder is looked through."""


class Preview(LiveReloadServer):
    """Serves the content of `docs` on this machine; `html` is an empty folder to work in."""

    def __init__(self, project: Project, docs: Path, html: Path, port: int) -> None:
        super().__init__(self.refresh, "127.0.0.1", port, str(html), polling_interval=EVERY_S)
        self._project, self._docs, self._html = project, docs, html
        self._known: Known = {}
        self._making = threading.Lock()
        self._made: set[Path] = set()
        self._checking: subprocess.Popen[str] | None = None
        Generator(project, html, (), edition()).copy_shell()
        self.refresh()
        self._good = self._newest
        """The last state without errors, or the first: what cannot be made of the newest is shown as it was there."""
        for folder in (docs, project.shell):
            self.watch(str(folder))
        self.error_handler = lambda code: (html / NOT_FOUND).read_bytes() if code == 404 else None

    def refresh(self) -> None:
        """Read what has changed. Checking it takes longer, and goes on beside."""
        try:
            library, _ = read_library(self._docs, edition(), self._known)
        except OSError as error:  # somebody deletes or renames while pages are read
            log.error("读文件时出错：%s。预览里是上一次的样子。", told(error))
            return
        with self._making:
            self._newest = _State(self._project, self._docs, self._html, library)
            shutil.copytree(self._project.shell / ASSETS, self._html / ASSETS, dirs_exist_ok=True)
            for path in self._made:
                path.unlink(missing_ok=True)
            self._made.clear()
            self._put(NOT_FOUND, self._newest.not_found())
        self._check(self._newest)

    def serve_request(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Make what is asked for, then serve it."""
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore").lstrip("/")
        if path == "" or path.endswith("/"):
            path += INDEX
        with self._making:
            if not path.startswith(RELOADING) and ".." not in path and not (self._html / path).exists():
                content = self._made_of(path)
                if content is not None:
                    self._put(path, content)
        return super().serve_request(environ, start_response)

    def _made_of(self, path: str) -> bytes | None:
        """Return a page or file of the newest state, or of the last good one if that cannot give it."""
        for state in dict.fromkeys((self._newest, self._good)):
            try:
                content = state.make(path)
            except Exception as fault:  # noqa: BLE001  content with errors may fail in any way
                log.error("%s 做不出来（%s）", path, fault)
                continue
            if content is not None:
                return content
        return None

    def _put(self, path: str, content: bytes) -> None:
        target = self._html / path
        put_file(target, content)
        self._made.add(target)

    def _check(self, state: "_State") -> None:
        """Check in another process, which gives way to the next: rules take longer than anybody wants to wait."""
        if self._checking:
            self._checking.kill()
        command = [sys.executable, "-c", CHECK, "--docs", str(self._docs), "check", "--format", "json"]
        self._checking = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8")
        threading.Thread(target=self._tell, args=(state, self._checking), daemon=True).start()

    def _tell(self, state: "_State", checking: subprocess.Popen[str]) -> None:
        output, _ = checking.communicate()
        if checking.returncode not in (0, 1):
            return
        found = json.loads(output)
        for finding in found:
            log.warning("{path}:{line}: {rule} {message} — {fix}".format(**finding))
        if any(finding["severity"] == Severity.ERROR.value for finding in found):
            log.error("有页面需要先改正，见上面各行。改好以前，做不出来的页是上一次好的样子。")
        else:
            self._good = state

    def server_close(self) -> None:
        """End the check under way too."""
        if self._checking:
            self._checking.kill()
        super().server_close()


class _State:
    """One state of the content: its pages and files, each made when it is asked for."""

    def __init__(self, project: Project, docs: Path, html: Path, library: Library) -> None:
        self.library = library
        self._docs = docs
        self._composers = composers(library)
        self._generator = Generator(project, html, self._composers, library.edition, knows_files=False)
        self._pages = {self._generator.target(path): path for path in self._composers}
        self._parts: list[Callable[[], dict[str, bytes]]] = [
            partial(search_part, library, project.shell),
            *file_parts(library, "").values(),
        ]
        self._files: dict[str, bytes] = {}

    def make(self, target: str) -> bytes | None:
        """Return the file at a path from the site's root; None if there is none.

        Raises almost anything where the content has errors.
        """
        if target in self._pages:
            path = self._pages[target]
            return mended(self._generator.make(path, self._composers[path]()).html).encode()
        if target in (f"{ASSETS}/{file.name}" for file in self.library.image_files):
            return (self._docs / target).read_bytes()
        while target not in self._files and self._parts and not target.endswith(".html"):
            self._files |= self._parts.pop(0)()
        return self._files.get(target)

    def not_found(self) -> bytes:
        return mended(self._generator.not_found("/")).encode()
