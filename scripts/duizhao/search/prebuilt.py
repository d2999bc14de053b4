"""Search scripts, the index built with the same code the browser queries it with (design §6)."""

import json
from pathlib import Path

from py_mini_racer import MiniRacer

from ..browser_data import data_script, script_of
from .documents import Documents
from .tables import tables

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

INDEX = "assets/search-index.js"
TABLES = "assets/search-tables.js"
TEXTS = "assets/search-texts.js"


def search_files(documents: Documents, shell: Path) -> dict[str, bytes]:
    """Return the data scripts by path from the site's root; `shell` is the folder of the browser scripts."""
    names, texts = documents.names(), documents.texts()
    return {
        INDEX: script_of("DUIZHAO_INDEX", _prebuilt(documents, shell)),
        TABLES: data_script("DUIZHAO_TABLES", tables(names, "".join(names + texts))),
        TEXTS: data_script("DUIZHAO_TEXTS", texts),
    }


def _prebuilt(documents: Documents, shell: Path) -> str:
    # mini-racer hangs at interpreter exit unless it is closed, hence the context manager.
    with MiniRacer() as engine:
        for script in ENGINE_SCRIPTS:
            engine.eval((shell / script).read_text(encoding="utf-8"))
        argument = json.dumps(json.dumps(documents.for_engine(), ensure_ascii=False), ensure_ascii=False)
        return str(engine.eval(f"DuizhaoSearch.prebuild({argument})"))
