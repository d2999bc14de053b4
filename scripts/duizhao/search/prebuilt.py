"""Build the index with the same script the browser queries it with (design §6)."""

import json
from pathlib import Path

from py_mini_racer import MiniRacer

SCRIPTS = ("assets/vendored/minisearch.js", "assets/search-core.js")


def prebuilt_index(documents: list[dict[str, str]], shell: Path) -> bytes:
    """Return a classic script that sets `DUIZHAO_INDEX`; `shell` is the folder of the scripts.

    A script and not JSON: pages opened from a USB stick may load scripts but not fetch files.
    """
    # mini-racer hangs at interpreter exit unless it is closed, hence the context manager.
    with MiniRacer() as engine:
        for script in SCRIPTS:
            engine.eval((shell / script).read_text(encoding="utf-8"))
        argument = json.dumps(json.dumps(documents, ensure_ascii=False), ensure_ascii=False)
        index = engine.eval(f"DuizhaoSearch.prebuild({argument})")
    return f"self.DUIZHAO_INDEX={index};\n".encode()
