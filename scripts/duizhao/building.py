"""Build the site: read, check, make every page and file, finish, swap."""

import gc
import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain, islice
from pathlib import Path

from filelock import FileLock, Timeout

from .build_result import BuildFault, BuildResult
from .compose.derived import page_files
from .cores import WorkerLost
from .findings import Severity
from .finish.archive import write_zip
from .finish.bundles import bundle, place_bundles
from .finish.closed import foreign_in_sheets
from .finish.manifest import file_names, write_manifest
from .finish.names import odd_names
from .finish.offline import TOP, make_offline
from .finish.prune import prune
from .finish.swap import clear, recover, swap
from .generator import GeneratorFault
from .making import copy_pictures, make_site
from .project import Project
from .search.engine import ENGINE_SCRIPTS
from .stages import Stages
from .system_faults import told
from .verification import verify

WORK = ".site-build"
"""Beside the site, so that moving a finished site into place is one rename on one file system."""

LOCK_WAIT_SECONDS = 600
SHOWN = 20
"""Faults of one kind that are named; the rest shows once these are mended."""

log = logging.getLogger(__name__)


def build(
    project: Project, docs: Path, site: Path, edition: str, address: str = "", stages: Stages | None = None
) -> BuildResult:
    """Build `docs` into `site`; the old site stays until the new one is whole.

    `address`: where the site will be published, if not where mkdocs.yml says. `stages` is told what took how long.

    Raises BuildFault.
    """
    address = address or project.address
    site = site.resolve()  # a link stays a link, and what is written lies beside what it leads to

    def place(html: Path, work: Path) -> None:
        write_manifest(html)
        swap(html, site, work)

    return _make(project, docs, site, edition, address, place, stages or Stages(), has_cards=True)


def build_offline(project: Project, docs: Path, archive: Path, edition: str, address: str = "") -> BuildResult:
    """Build `docs` into a zip to carry away; an old zip stays until the new one is whole. No site is touched.

    `address`: where newer editions can be had, if not where mkdocs.yml says.

    Raises BuildFault.
    """
    address = address or project.address

    def place(html: Path, work: Path) -> None:
        top = f"{TOP}-{edition}/"
        _refuse("有的文件名换一台电脑就解不开", odd_names(file_names(html), top))
        make_offline(html, project.root, edition, address)
        write_zip(html, top, edition, target=archive, beside=work / archive.name)

    # No cards: nobody pastes a link to a file on a stick.
    return _make(project, docs, archive, edition, address, place, Stages(), has_cards=False)


def _make(
    project: Project,
    docs: Path,
    target: Path,
    edition: str,
    address: str,
    place: Callable[[Path, Path], None],
    stages: Stages,
    *,
    has_cards: bool,
) -> BuildResult:
    """Build `docs` beside `target`; `place` puts the finished folder there, given the work folder."""
    library, findings = verify(docs, edition, stages)
    if any(finding.severity is Severity.ERROR for finding in findings):
        return BuildResult(findings, 0)
    # What was read stays until the end: neither this process nor a copied one need look through it for rubbish.
    gc.collect()
    gc.freeze()
    try:
        work = target.parent / WORK / target.name
        work.parent.mkdir(parents=True, exist_ok=True)
        with _alone(target, work):
            html = work / "html"
            _refuse("构建的时候图片变了，再构建一次", copy_pictures(library, docs, html))
            bundles = bundle(project.shell, [*project.files_of_every_page, *page_files()])
            made = make_site(library, project, html, address, stages, bundles.in_place_of, has_cards=has_cards)
            _refuse("链接指向的位置不存在", made.dead)
            _refuse("安全策略会挡住页面里的这些代码", made.blocked)
            with stages.timed("finish"):
                prune(html)
                place_bundles(bundles, html, kept=ENGINE_SCRIPTS)
                sheets = (f"{path.relative_to(html).as_posix()}:{n} {to}" for path, n, to in foreign_in_sheets(html))
                _refuse("页面会向别的网站取东西，内网和离线时打不开", chain(made.foreign, sheets))
                place(html, work)
    except Timeout:
        raise BuildFault("另一个构建一直没有结束。等它完成，或结束它以后再试") from None
    except GeneratorFault as fault:
        raise BuildFault(f"MkDocs 没有完成：\n{fault}") from None
    except WorkerLost:
        raise BuildFault("系统结束了一个正在构建的进程，多半是内存不够。关掉别的程序再试；原来的没有动") from None
    except OSError as error:
        raise BuildFault(f"写文件时出错：{told(error, target)}；原来的没有动") from None
    finally:
        gc.unfreeze()
    return BuildResult(findings, made.pages)


@contextmanager
def _alone(target: Path, work: Path) -> Iterator[None]:
    """Wait until nobody else builds `target`; begin with an empty work folder and leave none behind.

    A failed build clears up too: where the disk is full, its leavings would fill it. Raises Timeout, OSError.
    """
    lock = FileLock(work.with_name(f"{target.name}.lock"))
    try:
        held = lock.acquire(timeout=0)
    except Timeout:
        log.warning("另一个构建正在写 %s，等它完成", target)
        held = lock.acquire(timeout=LOCK_WAIT_SECONDS)
    with held:
        recover(target, work)
        try:
            yield
        finally:
            with suppress(OSError):  # the next build begins with it
                clear(target, work)


def _refuse(message: str, faults: Iterable[str]) -> None:
    found = list(islice(faults, SHOWN))
    if found:
        raise BuildFault(f"{message}：\n" + "\n".join(found))
