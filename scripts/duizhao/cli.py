"""The `duizhao` command: one verb a function, thin over the modules that do the work."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from .building import BuildFault, BuildResult, build, build_offline
from .clock import edition
from .compose import compose
from .exports import epub
from .exports.markdown import write_markdown
from .exports.search_documents import json_lines
from .exports.whole_file import write_whole
from .findings import Finding, Severity
from .finish.copies import NotACopy
from .finish.integrity import compare
from .model.library import Library
from .project import Project, find_project
from .publication import assemble, with_cards
from .reporting import FORMATS
from .search.documents import documents
from .verification import verify

app = typer.Typer(
    help="减负对照：检查内容、构建网站、导出。例：duizhao check；duizhao build；duizhao serve",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
exports = typer.Typer(help="导出内容。例：duizhao export markdown /tmp/pages", no_args_is_help=True)
app.add_typer(exports, name="export", short_help="导出内容")

bench = typer.Typer(help="测量。例：duizhao bench search 问题.tsv", no_args_is_help=True)
app.add_typer(bench, name="bench", short_help="测量")

Today = Annotated[str | None, typer.Option("--today", help="按哪一天计算，如 2026-11-25；不写就用今天")]

Out = Annotated[Path | None, typer.Option("--out", help="写到哪个目录，默认是项目里的 dist")]

Address = Annotated[str, typer.Option("--address", help="网站发布在哪里，如 https://example.org/；不写就看 mkdocs.yml")]


class Usage(Exception):
    """The call cannot be carried out as written."""


@app.callback()
def main_options(
    context: typer.Context,
    docs: Annotated[Path | None, typer.Option("--docs", help="内容目录，默认是项目里的 docs")] = None,
) -> None:
    context.obj = docs


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
    docs = _docs(context)
    for path in paths or ():
        if not path.exists():
            raise Usage(f"没有这个文件或目录：{path}")
        if not path.absolute().is_relative_to(docs.absolute()):
            raise Usage(f"{path} 不在内容目录 {docs} 里；查别的目录用 --docs")
    _, findings = verify(docs, _edition(today))
    if paths:
        findings = [f for f in findings if _concerns(f, paths)]
    print(FORMATS[format](findings))
    raise typer.Exit(1 if findings else 0)


@app.command(
    "build",
    short_help="构建网站到 site",
    help="构建网站到 site。例：duizhao build；duizhao --docs /tmp/docs build --site /tmp/site",
)
def build_command(
    context: typer.Context,
    site: Annotated[Path | None, typer.Option("--site", help="输出目录，默认是项目里的 site")] = None,
    address: Address = "",
    today: Today = None,
) -> None:
    project = _project()
    target = (site or project.site).absolute()
    result = build(project, _docs(context), target, _edition(today), _address(address))
    _show_findings(result, "没有构建：先改正上面标出的问题。原来的网站没有动。")
    print(f"已构建 {result.pages} 页：{target}")


@app.command(
    "verify",
    short_help="检查网站或副本有没有改动",
    help="按 SHA256SUMS 检查网站或副本有没有改动、缺少。例：duizhao verify site；duizhao verify 离线副本.zip",
)
def verify_command(path: Annotated[Path, typer.Argument(help="网站或副本的文件夹，或者副本的 zip")]) -> None:
    if not path.exists():
        raise Usage(f"没有这个文件夹或文件：{path}")
    try:
        found = compare(path)
    except NotACopy as fault:
        _complain(str(fault), 1)
    print(found)
    raise typer.Exit(0 if found.is_whole else 1)


@app.command("serve", short_help="本机预览", help="本机预览，改了内容自动刷新。例：duizhao serve")
def serve_command(
    context: typer.Context,
    port: Annotated[int, typer.Option("--port", help="端口")] = 8000,
) -> None:
    from mkdocs.commands.serve import serve  # slow to load, and only this verb needs it

    logging.basicConfig(level=logging.INFO, format="%(message)s")
    address = f"127.0.0.1:{port}"
    print(f"预览地址：http://{address}/  按 Ctrl+C 结束", flush=True)
    serve(config_file=str(_project().config), docs_dir=str(_docs(context).absolute()), dev_addr=address)


@exports.command(
    "markdown",
    short_help="合成好的 Markdown",
    help="写出合成好的 Markdown，交给别的工具生成网站。例：duizhao export markdown /tmp/pages",
)
def export_markdown(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(help="写到哪个目录（要是空的或还没有）")],
    today: Today = None,
) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Usage(f"{folder} 已经有东西了；换一个空目录")
    docs = _docs(context)
    library = _sound_library(docs, today)
    publication = with_cards(assemble(library, _project().shell), library.edition)
    write_markdown(publication, docs / "assets", folder)
    print(f"已写出 {len(publication.pages)} 页：{folder}")


@exports.command(
    "search-documents",
    short_help="搜索用的文档",
    help="写出搜索用的文档，一行一个 JSON，交给搜索服务器。例：duizhao export search-documents /tmp/search.jsonl",
)
def export_search_documents(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="写到哪个文件")],
    today: Today = None,
) -> None:
    lines = list(json_lines(documents(_sound_library(_docs(context), today))))
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"已写出 {len(lines)} 条：{file}")


@exports.command(
    "offline",
    short_help="离线副本",
    help="做一个离线副本（zip），解开后双击就能看。例：duizhao export offline --out /tmp/dist",
)
def export_offline(
    context: typer.Context,
    out: Out = None,
    address: Address = "",
    today: Today = None,
) -> None:
    day = _edition(today)
    archive = _out(out).absolute() / f"duizhao-offline-{day}.zip"
    result = build_offline(_project(), _docs(context), archive, day, _address(address))
    _show_findings(result, "没有做成：先改正上面标出的问题。原来的副本没有动。")
    print(f"已写出 {result.pages} 页的离线副本（{archive.stat().st_size / 1e6:.1f} MB）：{archive}")


@exports.command(
    "handbook",
    short_help="PDF 手册",
    help="把全部内容排成一本 PDF 手册，可以打印。例：duizhao export handbook；duizhao export handbook --out /tmp",
)
def export_handbook(context: typer.Context, out: Out = None, today: Today = None) -> None:
    from .exports import handbook  # slow to load, and only this verb needs it

    library = _sound_library(_docs(context), today)
    file = _out(out) / f"duizhao-handbook-{library.edition}.pdf"
    try:
        book = handbook.typeset(handbook.content(library), library.edition)
    except handbook.TypesettingFault as fault:
        print(f"手册没有排成，什么也没写。Typst 说：\n{fault}\n把这段话附上，报告给维护的人。", file=sys.stderr)
        raise typer.Exit(1) from None
    write_whole(file, book.pdf)
    print(f"已写出 {book.pages} 页，{_megabytes(book.pdf)}：{file}")


@exports.command(
    "epub",
    short_help="电子书",
    help="把全部页面装成一本 EPUB 电子书，手机上看。例：duizhao export epub；duizhao export epub --out /tmp",
)
def export_epub(context: typer.Context, out: Out = None, today: Today = None) -> None:
    library = _sound_library(_docs(context), today)
    file = _out(out) / f"duizhao-{library.edition}.epub"
    chapters = epub.chapters(compose(library), _project().markdown_extensions)
    book = epub.pack(library, chapters)
    write_whole(file, book)
    print(f"已写出 {len(chapters)} 章，{_megabytes(book)}：{file}")


@bench.command(
    "search",
    short_help="测搜索",
    help="用一批问题测搜索（真的 Chromium）。例：duizhao bench search 问题.tsv --against theme --against pagefind",
)
def bench_search(
    context: typer.Context,
    queries: Annotated[Path, typer.Argument(help="问题文件：每行“问题、制表符、页面编号”")],
    site: Annotated[Path | None, typer.Option("--site", help="构建好的网站，默认是项目里的 site")] = None,
    against: Annotated[list[str] | None, typer.Option("--against", help="theme 或 pagefind，可以写几次")] = None,
    pages: Annotated[list[int] | None, typer.Option("--pages", min=1, help="再测有这么多页时怎样，可以写几次")] = None,
    odd: Annotated[int, typer.Option("--odd", min=0, help="再用这么多个乱码问题试")] = 0,
    format: Annotated[str, typer.Option("--format", help="text 或 json")] = "text",
    today: Today = None,
) -> None:
    from .bench import command  # brings in tools that only this verb needs

    project, docs = _project(), _docs(context)
    target = (site or project.site).absolute()
    try:
        report = command.run(
            project,
            docs,
            _sound_library(docs, today),
            target,
            queries,
            against=against or (),
            format=format,
            pages=pages or (),
            odd=odd,
        )
    except command.FAULTS as fault:
        raise Usage(str(fault)) from None
    print(report)


def _show_findings(result: BuildResult, stopped: str) -> None:
    """Show what a build found; where it stopped the build, say so and end with 1."""
    if result.findings:
        print(FORMATS["text"](result.findings), file=sys.stderr)
    if not result.pages:
        print(stopped, file=sys.stderr)
        raise typer.Exit(1)


def _sound_library(docs: Path, today: str | None) -> Library:
    """Return the library; with error findings, show them and end with 1."""
    library, findings = verify(docs, _edition(today))
    if any(f.severity is Severity.ERROR for f in findings):
        print(FORMATS["text"](findings), file=sys.stderr)
        raise typer.Exit(1)
    return library


def _project() -> Project:
    try:
        return find_project()
    except FileNotFoundError:
        raise Usage("这里不是减负对照的项目目录；先 cd 到有 mkdocs.yml 的目录") from None


def _docs(context: typer.Context) -> Path:
    return context.obj if context.obj is not None else _project().docs


def _out(written: Path | None) -> Path:
    """Return the folder exports go to; it need not be there yet."""
    folder = written or _project().dist
    if folder.exists() and not folder.is_dir():
        raise Usage(f"{folder} 不是目录；--out 后面写一个目录")
    return folder


def _megabytes(data: bytes) -> str:
    return f"{len(data) / 1e6:.1f} MB"


def _edition(today: str | None) -> str:
    try:
        return edition(today)
    except (ValueError, OverflowError, OSError):
        raise Usage("日期读不懂；--today 写成 2026-11-25，SOURCE_DATE_EPOCH 写成秒数") from None


def _address(written: str) -> str:
    """Return the address with a slash at its end; empty if none was given."""
    if written and not written.startswith(("https://", "http://")):
        raise Usage("--address 要以 https:// 或 http:// 开头")
    return f"{written.rstrip('/')}/" if written else ""


def _concerns(finding: Finding, paths: list[Path]) -> bool:
    place = Path(finding.at.path).absolute()
    return any(place.is_relative_to(path.absolute()) for path in paths)


def main() -> None:
    """Run the command line: exit 0 done, 1 findings or a failed build, 2 wrong usage."""
    run: Callable[..., int | None] = typer.main.get_command(app)
    try:
        sys.exit(run(standalone_mode=False))
    except typer.TyperException as error:
        _complain(f"用法不对：{_in_chinese(error)}。用 duizhao --help 看说明", 2)
    except Usage as error:
        _complain(str(error), 2)
    except BuildFault as fault:
        _complain(str(fault), 1)
    except OSError as error:
        where = f"（{error.filename}）" if error.filename else ""
        _complain(f"读写文件时出错：{error.strerror}{where}", 1)
    except (KeyboardInterrupt, typer.Abort):
        _complain("已中断", 130)


def _in_chinese(error: typer.TyperException) -> str:
    """Return typer's complaint in Chinese where we know it, else as typer words it."""
    match type(error).__name__:
        case "NoSuchOption":
            return f"没有 {getattr(error, 'option_name', '')} 这个选项"
        case "MissingParameter":
            return "少写了一个参数"
        case "NoSuchCommand":
            return "没有这个命令"
        case _:
            return error.format_message().rstrip(".")


def _complain(message: str, code: int) -> NoReturn:
    print(message, file=sys.stderr)
    sys.exit(code)
