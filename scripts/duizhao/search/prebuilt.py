"""Search scripts, the index built with the same code the browser queries it with (design §6)."""

import json
import subprocess
import sys
from pathlib import Path

from ..browser_data import data_script, script_of
from . import engine
from .documents import Documents
from .tables import tables

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
    asked = json.dumps(documents.for_engine(), ensure_ascii=False)
    command = [sys.executable, "-m", engine.__name__, str(shell)]
    done = subprocess.run(command, input=asked.encode(), capture_output=True, check=True)
    return done.stdout.decode()
