"""`duizhao bench search`: what is measured in one run, so that figures can be compared."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from ..model.library import Library
from ..project import Project
from ..publication import assemble
from ..search.documents import documents
from .engines import Own, Pagefind, Theme
from .faults import require_built, require_format, require_rivals
from .growth import measure_growth, measure_odd
from .measuring import SLOW_PHONE, browsing, from_disk, over_http, time_keys
from .queries import read_queries
from .report import SearchReport, as_json, as_text
from .sites import pagefind_site, theme_site
from .sizes import sizes

FORMATS = {"text": as_text, "json": as_json}
RIVALS = ("theme", "pagefind")


def run(
    project: Project,
    docs: Path,
    library: Library,
    site: Path,
    queries: Path,
    *,
    against: Sequence[str] = (),
    format: str = "text",
    pages: Sequence[int] = (),
    odd: int = 0,
) -> str:
    """Measure `site`, and the rivals on the same pages; return the report. Raises BenchFault.

    `docs` and its `library` are what the site was built from.

    `pages`: also measure libraries of so many pages; `odd`: also ask so many random questions.
    """
    require_format(format, FORMATS)
    require_rivals(against, RIVALS)
    require_built(site)
    asked = read_queries(queries)
    with TemporaryDirectory() as folder, browsing() as browser:
        figures = [over_http(browser, Own(), site, asked), from_disk(browser, Own(), site, asked)]
        keys = tuple(time_keys(browser, site, slowdown) for slowdown in (1, SLOW_PHONE))
        if "theme" in against:
            rival = theme_site(project, assemble(library, project.shell), docs / "assets", Path(folder))
            figures.append(over_http(browser, Theme(), rival, asked))
        if "pagefind" in against:
            figures.append(over_http(browser, Pagefind(), pagefind_site(site, Path(folder)), asked))
        found = documents(library)
        sized = [len(found.pages), *pages] if pages else []
        growth = tuple(measure_growth(browser, found, project.shell, count) for count in sized)
        strange = measure_odd(browser, found, project.shell, odd) if odd else None
    report = SearchReport(len(asked), tuple(figures), keys, sizes(found, site), growth, strange)
    return FORMATS[format](report)
