"""`duizhao build`, `serve` and `verify`: sites and copies."""

import logging
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from ..finish.copies import NotACopy
from ..finish.integrity import compare
from ..finish.manifest import may_replace
from .application import Today, Usage, app, complain, docs_folder, edition_day, project
from .built import Address, address_of, show_findings


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
    from ..building import build  # MkDocs is slow to load

    here = project()
    target = (site or here.site).absolute()
    if not may_replace(target):
        raise Usage(f"{target} 里有不是本站构建的东西，没有动它；用 --site 换一个空的或还没有的目录")
    result = build(here, docs_folder(context), target, edition_day(today), address_of(address))
    show_findings(result, "没有构建：先改正上面标出的问题。原来的网站没有动。")
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
        complain(str(fault), 1)
    print(found)
    raise typer.Exit(0 if found.is_whole else 1)


@app.command("serve", short_help="本机预览", help="本机预览，改了内容自动刷新。例：duizhao serve")
def serve_command(
    context: typer.Context,
    port: Annotated[int, typer.Option("--port", help="端口")] = 8000,
) -> None:
    from ..preview import Preview  # likewise

    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    with TemporaryDirectory(prefix="duizhao-") as html:
        server = Preview(project(), docs_folder(context).absolute(), Path(html), port)
        print(f"预览地址：http://127.0.0.1:{port}/  按 Ctrl+C 结束", flush=True)
        try:
            server.serve()  # type: ignore[no-untyped-call]
        finally:
            server.shutdown()
