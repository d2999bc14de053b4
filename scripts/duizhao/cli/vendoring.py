"""`duizhao vendored`: browser code from elsewhere that is kept in the project."""

import re
from typing import Annotated

import typer

from ..exports.whole_file import write_whole
from ..upgrading.npm import licence_of, package_files
from ..upgrading.running import Failed, run_quietly
from ..upgrading.vendored import TABLE, Vendored, faults, listed, refreshed
from .application import Usage, app, complain, project

FOLDER = "assets/vendored"
VERSION = re.compile(r"\d+\.\d+\.\d+[0-9A-Za-z.+-]*")

vendored = typer.Typer(help="收进项目的浏览器代码。例：duizhao vendored check", no_args_is_help=True)
app.add_typer(vendored, name="vendored", short_help="收进项目的浏览器代码")


@vendored.command(
    "check",
    short_help="列出版本，核对哈希",
    help="列出收进来的每个文件、版本和许可，核对哈希。例：duizhao vendored check",
)
def check_command() -> None:
    folder = project().shell / FOLDER
    entries = listed((folder / TABLE).read_text(encoding="utf-8"))
    for entry in entries:
        made = entry.path or "打包而成，做法见 README.md"
        print(f"{entry.file}：npm {entry.package} {entry.version}（{made}），许可 {entry.licence}")
    files = {path.name: path.read_bytes() for path in folder.iterdir() if path.name != TABLE}
    if found := list(faults(entries, files)):
        complain("\n".join(found), 1)
    print(f"共 {len(entries)} 个，都和 {TABLE} 里的哈希一致")


@vendored.command(
    "refresh",
    short_help="换成另一个版本",
    help="从 npm 取一个版本，换掉文件，改好表里的版本和哈希。例：duizhao vendored refresh minisearch.js 7.2.0",
)
def refresh_command(
    file: Annotated[str, typer.Argument(help="文件名，如 minisearch.js")],
    version: Annotated[str, typer.Argument(help="npm 上的版本，写全，如 7.2.0")],
) -> None:
    folder = project().shell / FOLDER
    table = (folder / TABLE).read_text(encoding="utf-8")
    entry = _entry(file, listed(table))
    if not VERSION.fullmatch(version):
        raise Usage("版本写全，如 7.2.0；不用 latest 这样的名字")
    try:
        files = package_files(entry.package, version, run_quietly)
    except Failed as failed:
        complain(f"从 npm 没有取到 {entry.package} {version}，什么也没改：\n{failed}", 1)
    if entry.path not in files:
        scripts = "、".join(name for name in sorted(files) if name.endswith(".js"))
        complain(f"这一版里没有 {entry.path}，什么也没改。里面的脚本有：{scripts}", 1)
    licence = licence_of(files)
    write_whole(folder / entry.file, files[entry.path])
    if licence is not None:
        write_whole(folder / entry.licence_file, licence)
    write_whole(folder / TABLE, refreshed(table, entry, version, files[entry.path]).encode())
    print(f"已换：{entry.file} {entry.version} → {version}。" + _what_next(licence))


def _entry(file: str, entries: list[Vendored]) -> Vendored:
    """Return the entry to refresh. Raises Usage where there is none, or it cannot be done by machine."""
    for entry in entries:
        if entry.file == file and not entry.path:
            raise Usage(f"{file} 是打包出来的：照 {FOLDER}/{TABLE} 里的命令做，再把版本和哈希写进表里")
        if entry.file == file:
            return entry
    raise Usage(f"没有收过 {file}；有：{'、'.join(entry.file for entry in entries)}")


def _what_next(licence: bytes | None) -> str:
    unchanged = "" if licence is not None else "包里没有许可文件，到它的代码仓库看一眼许可变没变。"
    return f"{unchanged}看它的更新说明和 git diff，再运行 make test"
