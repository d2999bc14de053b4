"""`duizhao bench build`: libraries of given sizes, built by this pipeline and by others, turn and turn about."""

import json
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from ..compose import compose
from ..exports.markdown import write_markdown
from ..exports.successor import successor_config, write_project
from ..model.library import Library
from ..project import Project
from ..publication import Publication
from ..reading import read_library
from .build_report import Build, BuildReport, Size, as_json, as_text
from .faults import ToolMissing, require_format, require_rivals
from .one_build import DOCS, MARKDOWN, PROJECT, SITE
from .processes import measured
from .sizes import compressed
from .synthetic import write_grown

FORMATS = {"text": as_text, "json": as_json}
RIVALS = ("theme", "zensical")


def run(
    project: Project,
    docs: Path,
    library: Library,
    pages: Sequence[int],
    *,
    against: Sequence[str] = (),
    turns: int = 1,
    format: str = "text",
) -> str:
    """Build libraries of so many `pages` so many times; return the report. Raises BenchFault.

    `library` is what `docs` holds; synthetic records read like its own.
    """
    require_format(format, FORMATS)
    require_rivals(against, RIVALS)
    if "zensical" in against and not find_spec("zensical"):
        raise ToolMissing("没有装 zensical：pip install zensical，或去掉 --against zensical")
    return FORMATS[format](BuildReport(tuple(_size(project, docs, library, n, against, turns) for n in sorted(pages))))


def _size(project: Project, docs: Path, library: Library, pages: int, against: Sequence[str], turns: int) -> Size:
    with TemporaryDirectory(prefix="duizhao-bench-") as name:
        folder = Path(name)
        count = write_grown(library, docs, folder / DOCS, pages)
        if against:
            _write_for_rivals(project, folder, library.edition)
        builds = [_build(folder, kind, project.root) for _ in range(turns) for kind in ("ours", *against)]
        html = [path.read_bytes() for path in (folder / SITE).rglob("*.html")]
        return Size(
            count,
            tuple(builds),
            bytes_per_page=sum(map(len, html)) / len(html),
            gzip_per_page=sum(map(compressed, html)) / len(html),
        )


def _write_for_rivals(project: Project, folder: Path, edition: str) -> None:
    """Write the same composed pages as others read them. No data files: they would only copy them."""
    publication = Publication(compose(read_library(folder / DOCS, edition)[0]), {})
    write_markdown(publication, folder / DOCS / "assets", folder / MARKDOWN)
    config = successor_config(project.settings, edition, "", cards=False)
    write_project(publication, config, folder / DOCS / "assets", project.shell, folder / PROJECT)


def _build(folder: Path, kind: str, root: Path) -> Build:
    done = measured([sys.executable, "-m", f"{__package__}.one_build", kind, folder], root)
    return Build(kind, done.seconds, done.peak_memory, json.loads(done.output.splitlines()[-1]))
