"""One build in a process of its own, for `bench build`: `python -m duizhao.bench.one_build KIND FOLDER`.

Prints the processor seconds of each stage as JSON; other generators have no stages that could be told apart.
"""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from ..building import build
from ..clock import edition
from ..memory import collect_seldom
from ..project import find_project
from ..stages import Stages
from .sites import build_theme_site, build_zensical_site

DOCS, SITE, MARKDOWN, PROJECT = "docs", "site", "markdown", "project"


def ours(folder: Path) -> Mapping[str, float]:
    stages = Stages()
    result = build(find_project(), folder / DOCS, folder / SITE, edition(), stages=stages)
    if not result.pages:
        raise SystemExit("\n".join(map(str, result.findings)))
    return stages.seconds


def theme(folder: Path) -> Mapping[str, float]:
    build_theme_site(find_project(), folder / MARKDOWN, folder / "theme")
    return {}


def zensical(folder: Path) -> Mapping[str, float]:
    build_zensical_site(folder / PROJECT)
    return {}


BUILDERS: dict[str, Callable[[Path], Mapping[str, float]]] = {"ours": ours, "theme": theme, "zensical": zensical}


if __name__ == "__main__":
    collect_seldom()
    print(json.dumps(BUILDERS[sys.argv[1]](Path(sys.argv[2]))))
