"""`duizhao bench build`: libraries of given sizes, built by this pipeline and by others, turn and turn about."""

import json
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from ..exports.markdown import write_markdown
from ..exports.successor import successor_config, write_project
from ..model.library import Library
from ..project import Project
from ..publication import Publication, assemble
from ..verification import verify
from .build_report import Build, BuildReport, Size, as_json, as_text
from .faults import ToolMissing, WrongCall
from .one_build import DOCS, MARKDOWN, PROJECT, SITE
from .processes import ProcessFault, measured
from .sizes import compressed
from .synthetic import write_grown

FORMATS = {"text": as_text, "json": as_json}
RIVALS = ("theme", "zensical")


FAULTS = (WrongCall, ToolMissing, ProcessFault)


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
    """Build libraries of so many `pages` so many times; return the report. Raises FAULTS.

    `library` is what `docs` holds; synthetic records read like its own.
    """
    if format not in FORMATS:
        raise WrongCall(f"没有“{format}”这种格式；可用：{'、'.join(FORMATS)}")
    if unknown := [name for name in against if name not in RIVALS]:
        raise WrongCall(f"不会和“{unknown[0]}”比；可用：{'、'.join(RIVALS)}")
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
    pages = assemble(verify(folder / DOCS, edition)[0], project.shell).pages
    publication = Publication(pages, {})
    write_markdown(publication, folder / DOCS / "assets", folder / MARKDOWN)
    config = successor_config(project.settings, edition, "", cards=False)
    write_project(publication, config, folder / DOCS / "assets", project.shell, folder / PROJECT)


def _build(folder: Path, kind: str, root: Path) -> Build:
    done = measured([sys.executable, "-m", f"{__package__}.one_build", kind, folder], root)
    return Build(kind, done.seconds, done.peak_memory, json.loads(done.output.splitlines()[-1]))
