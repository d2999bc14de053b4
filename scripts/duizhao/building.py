"""Build the site: read, check, compose, run MkDocs on the exported Markdown, finish, swap."""

import logging
import shutil
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from .exports.markdown import write_markdown
from .findings import Finding, Severity
from .finish.closed import foreign_references
from .finish.prune import prune
from .finish.swap import recover, swap
from .project import Project
from .publication import assemble, with_cards
from .verification import verify

WORK = ".site-build"
"""Beside the site, so that moving a finished site into place is one rename on one file system."""

LOCK_WAIT_SECONDS = 600


class BuildFault(Exception):
    """The site could not be built; the message says what to do. The old site is untouched."""


@dataclass(frozen=True)
class BuildResult:
    """What a build came to. `pages` is 0 if error findings stopped it."""

    findings: list[Finding]
    pages: int


def build(project: Project, docs: Path, site: Path, edition: str, address: str = "") -> BuildResult:
    """Build `docs` into `site`; the old site stays until the new one is whole.

    `address`: where the site will be published, if not where mkdocs.yml says.

    Raises BuildFault.
    """
    library, findings = verify(docs, edition)
    if any(finding.severity is Severity.ERROR for finding in findings):
        return BuildResult(findings, 0)
    try:
        work = site.parent / WORK / site.name
        work.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(work.with_name(f"{site.name}.lock"), timeout=LOCK_WAIT_SECONDS):
            recover(site, work)
            address = address or project.address
            publication = with_cards(assemble(library, project.shell, address), edition)
            markdown, html = work / "markdown", work / "html"
            write_markdown(publication, docs / "assets", markdown)
            _run_mkdocs(project, markdown, html, edition, address)
            prune(html)
            _refuse_foreign(html)
            swap(html, site, work)
            shutil.rmtree(work)
    except Timeout:
        raise BuildFault("另一个构建一直没有结束。等它完成，或结束它以后再试") from None
    except OSError as error:
        where = f"（{error.filename}）" if error.filename else ""
        raise BuildFault(f"写文件时出错：{error.strerror}{where}。检查磁盘空间和权限；原来的网站没有动") from None
    return BuildResult(findings, len(publication.pages))


def _run_mkdocs(project: Project, markdown: Path, html: Path, edition: str, address: str) -> None:
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
        config.extra["edition"] = edition
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


def _refuse_foreign(html: Path) -> None:
    found = [f"{path.relative_to(html)}:{line} {address}" for path, line, address in foreign_references(html)]
    if found:
        raise BuildFault("页面会向别的网站取东西，内网和离线时打不开：\n" + "\n".join(found[:20]))
