"""`duizhao bench`: measurements."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from ..bench.faults import BenchFault, require_format
from .application import Today, Usage, app, docs_folder, project, sound_library

bench = typer.Typer(help="测量。例：duizhao bench search 问题.tsv", no_args_is_help=True)
app.add_typer(bench, name="bench", short_help="测量")


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
    from ..bench import command  # brings in tools that only this verb needs

    here, docs = project(), docs_folder(context)
    target = (site or here.site).absolute()
    try:
        report = command.run(
            here,
            docs,
            sound_library(docs, today),
            target,
            queries,
            against=against or (),
            format=format,
            pages=pages or (),
            odd=odd,
        )
    except BenchFault as fault:
        raise Usage(str(fault)) from None
    print(report)


@bench.command(
    "serve",
    short_help="测能供多少人同时看",
    help="用真的 nginx 和 wrk 在本机测。例：duizhao bench serve；duizhao bench serve --seconds 10 --format json",
)
def bench_serve(
    site: Annotated[Path | None, typer.Option("--site", help="构建好的网站，默认是项目里的 site")] = None,
    seconds: Annotated[int, typer.Option("--seconds", min=1, max=60, help="测几秒")] = 5,
    connections: Annotated[int, typer.Option("--connections", min=1, max=500, help="同时几个连接")] = 16,
    format: Annotated[str, typer.Option("--format", help="text 或 json")] = "text",
) -> None:
    from ..bench import load  # brings in tools that only this verb needs

    try:
        require_format(format, load.FORMATS)
        result = load.measure((site or project().site).absolute(), seconds, connections)
    except BenchFault as fault:
        raise Usage(str(fault)) from None
    print(load.FORMATS[format](result))
    if result.errors:
        print("有请求出错。看看网站是不是完整：duizhao verify site", file=sys.stderr)
        raise typer.Exit(1)


@bench.command(
    "build",
    short_help="测构建",
    help="造一个大的内容库来构建，看每一步用多久。例：duizhao bench build --pages 500 --pages 5000 --against theme",
)
def bench_build(
    context: typer.Context,
    pages: Annotated[list[int] | None, typer.Option("--pages", min=1, help="多少页，可以写几次；默认 500")] = None,
    against: Annotated[list[str] | None, typer.Option("--against", help="theme 或 zensical，可以写几次")] = None,
    turns: Annotated[int, typer.Option("--turns", min=1, help="各构建几次，轮流来")] = 1,
    format: Annotated[str, typer.Option("--format", help="text 或 json")] = "text",
    today: Today = None,
) -> None:
    from ..bench import build_command  # brings in tools that only this verb needs

    docs = docs_folder(context)
    try:
        report = build_command.run(
            project(),
            docs,
            sound_library(docs, today),
            pages or [500],
            against=against or (),
            turns=turns,
            format=format,
        )
    except BenchFault as fault:
        raise Usage(str(fault)) from None
    print(report)


@bench.command(
    "edit",
    short_help="测预览",
    help="改一页，看多久以后在浏览器里看见（真的 Chromium）。例：duizhao bench edit --pages 1000",
)
def bench_edit(
    context: typer.Context,
    pages: Annotated[int, typer.Option("--pages", min=1, help="多少页")] = 1000,
    times: Annotated[int, typer.Option("--times", min=1, help="改几次")] = 5,
    today: Today = None,
) -> None:
    from ..bench import editing  # brings in tools that only this verb needs

    docs = docs_folder(context)
    try:
        print(editing.measure(project(), docs, sound_library(docs, today), pages, times))
    except BenchFault as fault:
        raise Usage(str(fault)) from None
