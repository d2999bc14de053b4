"""`duizhao check`: findings in the content, and mechanical slips put right."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from ..reporting import FORMATS
from ..verification import verify
from .application import Today, Usage, app, docs_folder, edition_day
from .changed import changed_since
from .mending import Mend, mends


@app.command(
    "check",
    short_help="检查内容",
    help="检查内容。例：duizhao check；duizhao check docs/practices/notes-chasing.md --format json；"
    "duizhao check --fix；duizhao check --since origin/main",
)
def check_command(
    context: typer.Context,
    paths: Annotated[list[Path] | None, typer.Argument(help="只看这些文件或目录的问题；不写就看全部")] = None,
    format: Annotated[str, typer.Option("--format", help="text、json 或 github")] = "text",
    since: Annotated[
        str | None, typer.Option("--since", help="只看某个 git 版本以后改过的文件，如 origin/main")
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help="自动改好排版一类的小错，并显示改了什么")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="和 --fix 一起用：只显示会怎么改，不写文件")] = False,
    today: Today = None,
) -> None:
    if format not in FORMATS:
        raise Usage(f"没有“{format}”这种格式；可用：{'、'.join(FORMATS)}")
    if dry_run and not fix:
        raise Usage("--dry-run 要和 --fix 一起用：duizhao check --fix --dry-run")
    docs, day = docs_folder(context), edition_day(today)
    concerns = _scope(docs, paths or [], since)
    library, findings = verify(docs, day)
    if fix:
        out = sys.stdout if format == "text" else sys.stderr  # what tools read is not mixed with what people read
        found = list(mends(library, docs, concerns))
        print(_mend(found, dry_run=dry_run), file=out)
        if found and not dry_run:
            findings = verify(docs, day)[1]
    shown = [finding for finding in findings if concerns(Path(finding.at.path))]
    print(FORMATS[format](shown))
    if since is not None and len(shown) < len(findings):
        print(f"另有 {len(findings) - len(shown)} 处在别的文件里，没有列出；不带 --since 就看得到", file=sys.stderr)
    raise typer.Exit(1 if shown else 0)


def _scope(docs: Path, paths: list[Path], since: str | None) -> Callable[[Path], bool]:
    """Return whether a file is one that was asked about. Raises Usage."""
    for path in paths:
        if not path.exists():
            raise Usage(f"没有这个文件或目录：{path}")
        if not path.absolute().is_relative_to(docs.absolute()):
            raise Usage(f"{path} 不在内容目录 {docs} 里；查别的目录用 --docs")
    if since is not None and not docs.is_dir():
        raise Usage(f"没有这个内容目录：{docs}")
    changed = None if since is None else changed_since(since, docs)

    def concerns(file: Path) -> bool:
        place = file.absolute()
        is_asked = not paths or any(place.is_relative_to(path.absolute()) for path in paths)
        return is_asked and (changed is None or place in changed)

    return concerns


def _mend(found: list[Mend], *, dry_run: bool) -> str:
    """Write what can be put right, unless it is only a trial; return it as a diff and in words. Raises OSError."""
    if not found:
        return "没有能自动改的"
    if not dry_run:
        for mend in found:
            mend.write()
    count = f"会改 {len(found)} 个文件，还没有写；去掉 --dry-run 就写" if dry_run else f"改好了 {len(found)} 个文件"
    return "\n".join([*(mend.difference for mend in found), count])
