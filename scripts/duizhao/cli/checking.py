"""`duizhao check`: findings in the content."""

from pathlib import Path
from typing import Annotated

import typer

from ..findings import Finding
from ..reporting import FORMATS
from ..verification import verify
from .application import Today, Usage, app, docs_folder, edition_day


@app.command(
    "check",
    short_help="检查内容",
    help="检查内容。例：duizhao check；duizhao check docs/practices/notes-chasing.md --format json",
)
def check_command(
    context: typer.Context,
    paths: Annotated[list[Path] | None, typer.Argument(help="只看这些文件或目录的问题；不写就看全部")] = None,
    format: Annotated[str, typer.Option("--format", help="text、json 或 github")] = "text",
    today: Today = None,
) -> None:
    if format not in FORMATS:
        raise Usage(f"没有“{format}”这种格式；可用：{'、'.join(FORMATS)}")
    docs = docs_folder(context)
    for path in paths or ():
        if not path.exists():
            raise Usage(f"没有这个文件或目录：{path}")
        if not path.absolute().is_relative_to(docs.absolute()):
            raise Usage(f"{path} 不在内容目录 {docs} 里；查别的目录用 --docs")
    _, findings = verify(docs, edition_day(today))
    if paths:
        findings = [f for f in findings if _concerns(f, paths)]
    print(FORMATS[format](findings))
    raise typer.Exit(1 if findings else 0)


def _concerns(finding: Finding, paths: list[Path]) -> bool:
    place = Path(finding.at.path).absolute()
    return any(place.is_relative_to(path.absolute()) for path in paths)
