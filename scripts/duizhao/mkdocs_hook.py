"""MkDocs adapter for live preview: serves composed pages in place of the files in `docs/`.

`duizhao build` does not use it (it builds exported Markdown), so another generator can take over.
"""

import logging
from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files

from duizhao.clock import edition
from duizhao.findings import Severity
from duizhao.publication import Publication, assemble
from duizhao.system_faults import told
from duizhao.verification import verify

log = logging.getLogger("mkdocs.hooks.duizhao")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Tell the footer which day the pages speak for."""
    config.extra["edition"] = edition()
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Read and assemble before MkDocs empties the preview: what cannot be built leaves the last good pages there.

    Raises Abort, which MkDocs shows without a traceback, if a page has errors.
    """
    try:
        library, findings = verify(Path(config.docs_dir), config.extra["edition"])
    except OSError as error:  # somebody deletes or renames while pages are read
        raise Abort(f"读文件时出错：{told(error)}") from None
    for finding in findings:
        log.warning("%s", finding)
    if any(finding.severity is Severity.ERROR for finding in findings):
        raise Abort("有页面需要先改正，见上面各行。")
    config.extra["publication"] = assemble(library, Path(config.config_file_path).parent / "overrides")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Replace the content folder's files by the publication; theme files and assets stay."""
    publication: Publication = config.extra.pop("publication")
    for file in list(files):
        if file.src_uri.endswith((".md", ".yaml")):
            files.remove(file)
    for path, content in (publication.pages | publication.files).items():
        files.append(File.generated(config, path, content=content))
    return files


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> LiveReloadServer:
    """Go on showing the last good pages while a page has errors; MkDocs itself would answer nothing until then."""

    def build_or_keep() -> None:
        try:
            builder()
        except Abort as fault:
            log.error("%s改好以前，预览里是上一次好的样子。", fault)

    server.builder = build_or_keep
    return server
