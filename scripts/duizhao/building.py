"""Build the site: read, check, compose, run MkDocs on the exported Markdown, finish, swap."""

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path

from filelock import FileLock, Timeout
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from .build_result import BuildFault, BuildResult
from .exports.markdown import write_markdown
from .findings import Severity
from .finish.archive import write_zip
from .finish.closed import foreign_references
from .finish.manifest import file_names, write_manifest
from .finish.names import odd_names
from .finish.offline import TOP, make_offline
from .finish.prune import prune
from .finish.swap import clear, recover, swap
from .model.library import Library
from .project import Project
from .publication import Publication, assemble, with_cards
from .reading.images import read_images
from .system_faults import told
from .verification import verify

WORK = ".site-build"
"""Beside the site, so that moving a finished site into place is one rename on one file system."""

LOCK_WAIT_SECONDS = 600
SHOWN = 20
"""Faults of one kind that are named; the rest shows once these are mended."""

log = logging.getLogger(__name__)


def build(project: Project, docs: Path, site: Path, edition: str, address: str = "") -> BuildResult:
    """Build `docs` into `site`; the old site stays until the new one is whole.

    `address`: where the site will be published, if not where mkdocs.yml says.

    Raises BuildFault.
    """
    address = address or project.address
    site = site.resolve()  # a link stays a link, and what is written lies beside what it leads to

    def place(html: Path, work: Path) -> None:
        write_manifest(html)
        swap(html, site, work)

    def dress(publication: Publication) -> Publication:
        return with_cards(publication, edition)

    return _make(project, docs, site, edition, address, dress, place)


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

    def dress(publication: Publication) -> Publication:
        return publication  # nobody pastes a link to a file on a stick, so it carries no cards

    return _make(project, docs, archive, edition, address, dress, place)


def _make(
    project: Project,
    docs: Path,
    target: Path,
    edition: str,
    address: str,
    dress: Callable[[Publication], Publication],
    place: Callable[[Path, Path], None],
) -> BuildResult:
    """Build `docs` beside `target`.

    `dress` adds to what is published; `place` puts the finished folder there, given the work folder.
    """
    library, findings = verify(docs, edition)
    if any(finding.severity is Severity.ERROR for finding in findings):
        return BuildResult(findings, 0)
    try:
        work = target.parent / WORK / target.name
        work.parent.mkdir(parents=True, exist_ok=True)
        with _alone(target, work):
            publication = dress(assemble(library, project.shell, address))
            markdown, html = work / "markdown", work / "html"
            write_markdown(publication, docs / "assets", markdown)
            _refuse("构建的时候图片变了，再构建一次", _changed(library, publication, markdown))
            _run_mkdocs(project, markdown, html, edition, address, cards=publication.has_cards)
            prune(html)
            _refuse("页面会向别的网站取东西，内网和离线时打不开", _foreign(html))
            place(html, work)
    except Timeout:
        raise BuildFault("另一个构建一直没有结束。等它完成，或结束它以后再试") from None
    except OSError as error:
        raise BuildFault(f"写文件时出错：{told(error, target)}；原来的没有动") from None
    return BuildResult(findings, len(publication.pages))


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


def _run_mkdocs(project: Project, markdown: Path, html: Path, edition: str, address: str, *, cards: bool) -> None:
    messages: list[str] = []
    handler = _Collector(messages)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        config = load_config(
            str(project.config),
            docs_dir=str(markdown),
            site_dir=str(html),
            site_url=address or None,
            hooks=[],
            watch=[],
            strict=True,
        )
        config.extra |= {"edition": edition, "cards": cards}
        mkdocs_build(config)
    except Abort:
        raise BuildFault("MkDocs 没有完成：\n" + "\n".join(messages)) from None
    finally:
        logger.removeHandler(handler)


class _Collector(logging.Handler):
    """Keeps warnings, which strict mode turns into a failure without repeating them."""

    def __init__(self, messages: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.messages = messages

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def _changed(library: Library, publication: Publication, markdown: Path) -> Iterator[str]:
    """Yield each picture that was copied as something else than what the rules looked at, or was not there then."""
    looked_at = {f"assets/{file.name}": file.sha256 for file in library.image_files}
    copied = {f"assets/{file.name}": file.sha256 for file in read_images(markdown / "assets", str)}
    for name in sorted(looked_at.keys() | copied.keys()):
        if name not in publication.files and looked_at.get(name) != copied.get(name):
            yield name


def _foreign(html: Path) -> Iterator[str]:
    for path, line, address in foreign_references(html):
        yield f"{path.relative_to(html)}:{line} {address}"


def _refuse(message: str, faults: Iterable[str]) -> None:
    found = list(islice(faults, SHOWN))
    if found:
        raise BuildFault(f"{message}：\n" + "\n".join(found))
