"""From saving a page to the browser showing it, in live preview of a library of a given size."""

import logging
import threading
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from ..model.library import Library
from ..preview import Preview
from ..project import Project
from .measuring import browsing
from .nginx import free_port
from .synthetic import write_grown

MARK = "改好的第 {} 遍"
TIMEOUT = 60_000


@dataclass(frozen=True)
class Edits:
    """How many pages there are, and seconds from saving one to seeing it, edit by edit."""

    pages: int
    seconds: tuple[float, ...]

    def __str__(self) -> str:
        return (
            f"{self.pages:,} 页：保存一页到浏览器里看见，中位 {median(self.seconds):.2f} 秒，"
            f"最慢 {max(self.seconds):.2f} 秒（{len(self.seconds)} 次）"
        )


def measure(project: Project, docs: Path, library: Library, pages: int, times: int) -> Edits:
    """Edit the answer of the first practice so many `times`, with its page open in a browser. Raises ToolMissing."""
    logging.disable(logging.WARNING)  # review findings on made-up pages say nothing
    with TemporaryDirectory(prefix="duizhao-bench-") as name, browsing() as browser:
        folder = Path(name)
        count = write_grown(library, docs, folder / "docs", pages)
        practice = library.practices[0]
        page = folder / "docs" / practice.FOLDER / f"{practice.id}.md"
        preview = Preview(project, folder / "docs", folder / "html", free_port())
        serving = threading.Thread(target=preview.serve, daemon=True)
        serving.start()
        try:
            tab = browser.new_page()
            tab.goto(f"{preview.url}{practice.url}")
            took = []
            for n in range(times):
                text = page.read_text(encoding="utf-8")
                seen = MARK.format(n)
                begun = perf_counter()
                page.write_text(f"{text}\n{seen}\n", encoding="utf-8")
                tab.wait_for_selector(f"text={seen}", timeout=TIMEOUT)
                took.append(perf_counter() - begun)
        finally:
            preview.shutdown()
            serving.join()
    return Edits(count, tuple(took))
