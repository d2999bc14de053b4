"""Sites to compare with: the same pages with another search."""

import shutil
import subprocess
import sys
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from ..exports.markdown import write_markdown
from ..exports.successor import CONFIG
from ..project import Project
from ..publication import Publication
from .faults import ToolMissing

PAGEFIND = "pagefind@1.6.0"
"""Pinned, so that figures can be compared; npm, for development only."""


def theme_site(project: Project, publication: Publication, assets: Path, work: Path) -> Path:
    """Build the same pages with the theme's own search below `work`; return the site's folder."""
    markdown, html = work / "markdown", work / "theme"
    write_markdown(publication, assets, markdown)
    build_theme_site(project, markdown, html)
    return html


def build_theme_site(project: Project, markdown: Path, html: Path) -> None:
    """Build composed pages as MkDocs and the theme do by themselves, search included."""
    config = load_config(
        str(project.config),
        docs_dir=str(markdown),
        site_dir=str(html),
        theme={"name": "material", "language": "zh", "font": False},
        plugins=["search"],
        extra_css=[],
        hooks=[],
        watch=[],
    )
    mkdocs_build(config)


def build_zensical_site(folder: Path) -> None:
    """Build the project that `duizhao export zensical` wrote into a folder, from nothing. Raises ToolMissing."""
    shutil.rmtree(folder / ".cache", ignore_errors=True)
    command = [sys.executable, "-m", "zensical", "build", "-f", str(folder / CONFIG)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ToolMissing(f"Zensical 没有构建成：{(done.stdout + done.stderr).strip()[-300:]}")


def pagefind_site(site: Path, work: Path) -> Path:
    """Copy the site below `work` and index it with Pagefind. Raises ToolMissing."""
    npm = shutil.which("npm")
    if not npm:
        raise ToolMissing("比较 Pagefind 需要 npm：装上 Node.js，或去掉 --against pagefind")
    tool, copy = work / "npm", Path(shutil.copytree(site, work / "pagefind"))
    for command in (
        [npm, "install", "--prefix", str(tool), "--no-save", "--no-audit", "--no-fund", PAGEFIND],
        [str(tool / "node_modules/.bin/pagefind"), "--site", str(copy)],
    ):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise ToolMissing(f"Pagefind 没有装上或没有运行成：{done.stderr.strip()[-300:]}")
    return copy
