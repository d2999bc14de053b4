"""`duizhao export`: the content in other forms.

Each verb loads what only it needs: `duizhao check` is not to wait for a typesetter.
"""

import sys
from pathlib import Path
from typing import Annotated

import typer

from ..exports.whole_file import write_whole
from .application import Today, Usage, app, docs_folder, edition_day, project, sound_library
from .built import Address, address_of, show_findings

LOCK = "requirements.lock"
"""What the site is made with, every version pinned."""

exports = typer.Typer(help="导出内容。例：duizhao export markdown /tmp/pages", no_args_is_help=True)
app.add_typer(exports, name="export", short_help="导出内容")

Out = Annotated[Path | None, typer.Option("--out", help="写到哪个目录，默认是项目里的 dist")]


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
    from ..exports.markdown import write_markdown
    from ..exports.whole_folder import whole_folder
    from ..publication import assemble, with_cards

    _empty(folder)
    docs = docs_folder(context)
    library = sound_library(docs, today)
    publication = with_cards(assemble(library, project().shell), library.edition)
    with whole_folder(folder.absolute()) as beside:
        write_markdown(publication, docs / "assets", beside)
    print(f"已写出 {len(publication.pages)} 页：{folder}")


@exports.command(
    "zensical",
    short_help="Zensical 能构建的项目",
    help="写出一个 Zensical 能直接构建的项目：配置、页面、外壳。例：duizhao export zensical /tmp/next",
)
def export_zensical(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(help="写到哪个目录（要是空的或还没有）")],
    address: Address = "",
    today: Today = None,
) -> None:
    from ..exports.successor import CONFIG, successor_config, write_project
    from ..exports.whole_folder import whole_folder
    from ..publication import assemble, with_cards

    target = _empty(folder).absolute()
    here, docs = project(), docs_folder(context)
    library = sound_library(docs, today)
    where = address_of(address) or here.address
    publication = with_cards(assemble(library, here.shell, where), library.edition)
    config = successor_config(here.settings, library.edition, where, cards=True)
    with whole_folder(target) as beside:
        write_project(publication, config, docs / "assets", here.shell, beside)
    print(f"已写出 {len(publication.pages)} 页。构建：zensical build -f {target / CONFIG}")


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
    from ..exports.search_documents import json_lines
    from ..search.documents import documents

    lines = list(json_lines(documents(sound_library(docs_folder(context), today))))
    write_whole(file, "".join(f"{line}\n" for line in lines).encode())
    print(f"已写出 {len(lines)} 条：{file}")


@exports.command(
    "addresses",
    short_help="给读者的站外地址",
    help="写出页面里给读者的站外地址，一行一个，交给查链接的程序。例：duizhao export addresses /tmp/addresses.txt",
)
def export_addresses(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="写到哪个文件")],
    today: Today = None,
) -> None:
    from ..exports.addresses import addresses

    found = addresses(sound_library(docs_folder(context), today))
    write_whole(file, "".join(f"{address}\n" for address in found).encode())
    print(f"已写出 {len(found)} 个地址：{file}")


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
    from ..building import build_offline

    day = edition_day(today)
    archive = out_folder(out).absolute() / f"duizhao-offline-{day}.zip"
    result = build_offline(project(), docs_folder(context), archive, day, address_of(address))
    show_findings(result, "没有做成：先改正上面标出的问题。原来的副本没有动。")
    print(f"已写出 {result.pages} 页的离线副本（{archive.stat().st_size / 1e6:.1f} MB）：{archive}")


@exports.command(
    "handbook",
    short_help="PDF 手册",
    help="把全部内容排成一本 PDF 手册，可以打印。例：duizhao export handbook；duizhao export handbook --out /tmp",
)
def export_handbook(context: typer.Context, out: Out = None, today: Today = None) -> None:
    from ..exports import handbook

    library = sound_library(docs_folder(context), today)
    file = out_folder(out) / f"duizhao-handbook-{library.edition}.pdf"
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
    from ..compose import compose
    from ..exports import epub

    library = sound_library(docs_folder(context), today)
    file = out_folder(out) / f"duizhao-{library.edition}.epub"
    chapters = epub.chapters(compose(library), project().markdown_extensions)
    book = epub.pack(library, chapters)
    write_whole(file, book)
    print(f"已写出 {len(chapters)} 章，{_megabytes(book)}：{file}")


@exports.command(
    "server",
    short_help="服务器的配置",
    help="写出 nginx、Caddy、Apache、IIS 和静态托管的配置。例：duizhao export server --out /tmp/deploy",
)
def export_server(
    out: Annotated[Path | None, typer.Option("--out", help="写到哪个目录，默认是项目里的 deploy")] = None,
) -> None:
    from ..hosting.files import server_files

    folder = out or project().root / "deploy"
    if folder.exists() and not folder.is_dir():
        raise Usage(f"{folder} 不是目录；--out 后面写一个目录")
    files = server_files()
    for path, text in files.items():
        write_whole(folder / path, text.encode())
    print(f"已写出 {len(files)} 个文件：{folder}")


@exports.command(
    "sbom",
    short_help="物料清单",
    help="列出网站里带着的和做网站用到的别人的东西（CycloneDX 1.6）。例：duizhao export sbom；duizhao export sbom --out /tmp",
)
def export_sbom(out: Out = None, today: Today = None) -> None:
    from ..licences.packages import locked
    from ..licences.sbom import sbom

    day = edition_day(today)
    packages = list(locked((project().root / LOCK).read_text(encoding="utf-8")))
    file = out_folder(out) / f"duizhao-{day}.cdx.json"
    write_whole(file, sbom(packages, day))
    print(f"已写出 {len(packages)} 个软件包和网站里带着的东西：{file}")


def out_folder(written: Path | None) -> Path:
    """Return the folder exports go to; it need not be there yet."""
    folder = written or project().dist
    if folder.exists() and not folder.is_dir():
        raise Usage(f"{folder} 不是目录；--out 后面写一个目录")
    return folder


def _empty(folder: Path) -> Path:
    """Return the folder if there is nothing in it yet. Raises Usage."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Usage(f"{folder} 已经有东西了；换一个空目录")
    return folder


def _megabytes(data: bytes) -> str:
    return f"{len(data) / 1e6:.1f} MB"
