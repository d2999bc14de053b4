"""The browser's search code in a process of its own: `python -m duizhao.search.engine SHELL < DOCUMENTS > INDEX`.

A JavaScript engine keeps what memory it ever had until its process ends; and one that has been started cannot be used
in a copy of the process, so a build that works on several cores is safe only where it lives apart.
"""

import json
import sys
from pathlib import Path

from py_mini_racer import MiniRacer

ENGINE_SCRIPTS = tuple(
    f"assets/{name}.js"
    for name in (
        "vendored/minisearch",
        "search/words",
        "search/pack",
        "search/index",
        "search/sounds",
        "search/names",
        "search/plan",
        "search/core",
    )
)
"""In the order they load; the browser's list is in overrides/assets/search/loading.js."""


def prebuild(documents: str, shell: Path) -> str:
    """Return the index of documents, both as JSON; `shell` is the folder of the browser scripts."""
    # mini-racer hangs at interpreter exit unless it is closed, hence the context manager.
    with MiniRacer() as engine:
        for script in ENGINE_SCRIPTS:
            engine.eval((shell / script).read_text(encoding="utf-8"))
        return str(engine.eval(f"DuizhaoSearch.prebuild({json.dumps(documents, ensure_ascii=False)})"))


if __name__ == "__main__":
    index = prebuild(sys.stdin.buffer.read().decode(), Path(sys.argv[1]))
    sys.stdout.buffer.write(index.encode())
