"""Build the site: read, check, compose, run MkDocs on the exported Markdown, finish, swap."""

import logging
import shutil
from collections.abc import Callable, Iterable, Iterator
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
from .finish.markup import mend_markup
from .finish.names import odd_names
from .finish.offline import TOP, make_offline
from .finish.prune import prune
from .finish.swap import recover, swap
from .project import Project
from .publication import Publication, assemble, with_cards
from .verification import verify

WORK = ".site-build"
"""Beside the site, so that moving a finished site into place is one rename on one file system."""

LOCK_WAIT_SECONDS = 600
SHOWN = 20
"""Faults of one kind that are named; the rest shows once these are mended."""


def build(project: Project, docs: Path, site: Path, edition: str, address: str = "") -> BuildResult:
    """Build `docs` into `site`; the old site stays until the new one is whole.

    `address`: where the site will be published, if not where mkdocs.yml says.

    Raises BuildFault.
    """
    address = address or project.address

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
        with FileLock(work.with_name(f"{target.name}.lock"), timeout=LOCK_WAIT_SECONDS):
            recover(target, work)
            publication = dress(assemble(library, project.shell, address))
            markdown, html = work / "markdown", work / "html"
            write_markdown(publication, docs / "assets", markdown)
            _run_mkdocs(project, markdown, html, edition, address, cards=publication.has_cards)
            prune(html)
            mend_markup(html)
            _refuse("页面会向别的网站取东西，内网和离线时打不开", _foreign(html))
            place(html, work)
            shutil.rmtree(work)
    except Timeout:
        raise BuildFault("另一个构建一直没有结束。等它完成，或结束它以后再试") from None
    except OSError as error:
        where = f"（{error.filename}）" if error.filename else ""
        raise BuildFault(f"写文件时出错：{error.strerror}{where}。检查磁盘空间和权限；原来的没有动") from None
    return BuildResult(findings, len(publication.pages))


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


def _foreign(html: Path) -> Iterator[str]:
    for path, line, address in foreign_references(html):
        yield f"{path.relative_to(html)}:{line} {address}"


def _refuse(message: str, faults: Iterable[str]) -> None:
    found = list(islice(faults, SHOWN))
    if found:
        raise BuildFault(f"{message}：\n" + "\n".join(found))
