"""`duizhao images`: pictures of the pages."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from ..exports.whole_file import write_whole
from ..pictures.inspection import EXTENSIONS, look_at, stripped
from ..pictures.part import NotWhole
from ..reading import read_library
from ..reading.raw import leads_outside
from .application import Usage, app, docs_folder, edition_day

ENTRY = """- file: {file}
  shows:    # 图上是什么
  made_by:  # 谁做的，写身份或网名
  licence:  # CC-BY-4.0、CC-BY-SA-4.0、CC0-1.0 或 public-domain
  sha256: {sha256}"""
"""Left empty on purpose: an entry nobody has filled in does not pass the check."""

images = typer.Typer(help="页面里的图片。例：duizhao images strip", no_args_is_help=True)
app.add_typer(images, name="images", short_help="页面里的图片")


@images.command(
    "strip",
    short_help="去掉图片里的拍摄信息",
    help="去掉图片里的拍摄地点、时间、机型、作者和注释，图不变；登记过的，同时改好 sha256。"
    "例：duizhao images strip；duizhao images strip docs/assets/form.jpg",
)
def strip_command(
    context: typer.Context,
    paths: Annotated[list[Path] | None, typer.Argument(help="图片；不写就是 assets 里的全部")] = None,
) -> None:
    docs = docs_folder(context)
    files = list(paths or _pictures_in(docs / "assets"))
    for path in files:
        if not path.is_file():
            raise Usage(f"没有这个文件：{path}")
    plans = [_plan(path) for path in files]
    _follow_in_list(docs, plans)  # first, so that whoever is cut short runs the command again
    for plan in plans:
        plan.carry_out()
    _show_unlisted(docs)
    changed = sum(plan.after not in (None, plan.before) for plan in plans)
    failed = sum(plan.after is None for plan in plans)
    print(f"看过 {len(files)} 张，改了 {changed} 张" + (f"，打不开 {failed} 张" if failed else ""))
    raise typer.Exit(1 if failed else 0)


def _pictures_in(assets: Path) -> Iterator[Path]:
    """Yield the pictures of the content folder; links that lead out of it are left alone."""
    for path in sorted(assets.rglob("*")):
        if path.suffix.lower() in EXTENSIONS and path.is_file() and not leads_outside(path, assets):
            yield path


@dataclass(frozen=True)
class _Plan:
    """What is to become of one picture. `after` is None where it cannot be read."""

    path: Path
    before: bytes
    after: bytes | None

    def carry_out(self) -> None:
        """Strip the file in place and say so. Raises OSError."""
        if self.after is None:
            print(f"{self.path}：打不开，没有动。在看图软件里另存为 PNG 或 JPEG 再试")
        elif self.after != self.before:
            write_whole(self.path, self.after)
            print(f"{self.path}：去掉了{'、'.join(look_at(self.before).extras)}")


def _plan(path: Path) -> _Plan:
    data = path.read_bytes()
    try:
        return _Plan(path, data, stripped(data))
    except NotWhole:
        return _Plan(path, data, None)


def _follow_in_list(docs: Path, plans: list[_Plan]) -> None:
    """Write the new checksums of listed pictures into images.yaml."""
    library, _ = read_library(docs, edition_day(None))
    after = {_digest(plan.before): _digest(plan.after) for plan in plans if plan.after is not None}
    for image in library.images:
        digest = after.get(image.sha256, image.sha256)
        if digest != image.sha256:
            _replace_line(Path(image.path), image.position("sha256").line, image.sha256, digest)
            print(f"{image.path}：改好了 {image.key} 的 sha256")


def _show_unlisted(docs: Path) -> None:
    """Show the lines to be added for pictures not listed yet."""
    library, _ = read_library(docs, edition_day(None))
    listed = {image.key for image in library.images}
    for file in library.image_files:
        if file.name not in listed and file.is_whole and file.form:
            print(f"{file.name} 还没有登记。把下面几行补全，加进 {docs / 'assets/images.yaml'}，第一行是 images: ：")
            print(ENTRY.format(file=file.name, sha256=file.sha256))


def _replace_line(path: Path, line: int, old: str, new: str) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    lines[line - 1] = lines[line - 1].replace(old, new)
    write_whole(path, "\n".join(lines).encode())


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
