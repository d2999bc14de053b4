"""IMG-2: pictures are whole PNG, JPEG, WebP or SVG files, named for what they are."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.image import ImageFile
from ..model.library import Library
from ..model.record import Position
from ..pictures.inspection import EXTENSIONS

RULE = "IMG-2"
TITLE = "图片是完整的 PNG、JPEG、WebP 或 SVG，名字和内容对得上"
TIP = "在看图软件里打开，另存为这几种格式；别的文件不放在 assets"


def check(library: Library) -> Iterator[Finding]:
    for file in library.image_files:
        fault = _fault(file)
        if fault:
            fix = "在看图软件里打开它，另存为 PNG 或 JPEG；别的文件不放在 assets"
            yield Finding(RULE, Position(file.path, 1), f"{fault}：{file.name}", fix)


def _fault(file: ImageFile) -> str:
    extension = file.name[file.name.rfind(".") :].lower()
    if extension not in EXTENSIONS or not file.form:
        return "不是 PNG、JPEG、WebP、SVG 图片"
    if EXTENSIONS[extension] != file.form:
        return f"内容是 {file.form}，扩展名却是 {extension}"
    return "" if file.is_whole else "图片打不开，或者太大"
