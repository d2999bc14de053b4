"""The application itself: what every verb shares."""

import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from ..clock import edition
from ..findings import Severity
from ..model.library import Library
from ..project import Project, find_project
from ..reporting import FORMATS
from ..verification import verify

app = typer.Typer(
    help="减负对照：检查内容、构建网站、导出。例：duizhao check；duizhao build；duizhao serve",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

Today = Annotated[str | None, typer.Option("--today", help="按哪一天计算，如 2026-11-25；不写就用今天")]


class Usage(Exception):
    """The call cannot be carried out as written."""


@app.callback()
def main_options(
    context: typer.Context,
    docs: Annotated[Path | None, typer.Option("--docs", help="内容目录，默认是项目里的 docs")] = None,
) -> None:
    context.obj = docs


def sound_library(docs: Path, today: str | None) -> Library:
    """Return the library; with error findings, show them and end with 1."""
    library, findings = verify(docs, edition_day(today))
    if any(f.severity is Severity.ERROR for f in findings):
        print(FORMATS["text"](findings), file=sys.stderr)
        raise typer.Exit(1)
    return library


def project() -> Project:
    """Return the checkout the command works on. Raises Usage outside of one."""
    try:
        return find_project()
    except FileNotFoundError:
        raise Usage("这里不是减负对照的项目目录；先 cd 到有 mkdocs.yml 的目录") from None


def docs_folder(context: typer.Context) -> Path:
    """Return the content folder: as `--docs` has it, else the project's own."""
    return context.obj if context.obj is not None else project().docs


def edition_day(today: str | None) -> str:
    """Return the ISO day to speak for. Raises Usage where it cannot be read."""
    try:
        return edition(today)
    except (ValueError, OverflowError, OSError):
        raise Usage("日期读不懂；--today 写成 2026-11-25，SOURCE_DATE_EPOCH 写成秒数") from None


def complain(message: str, code: int) -> NoReturn:
    """Say what is wrong and end with this exit code."""
    print(message, file=sys.stderr)
    sys.exit(code)
