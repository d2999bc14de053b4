"""IMG-4: drawings neither run anything nor fetch anything."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from ..model.record import Position

RULE = "IMG-4"
TITLE = "SVG 图不运行脚本，不取别处的东西"
TIP = "只留画图的元素；脚本、动画、链接、嵌入的图和外部地址都删掉"


def check(library: Library) -> Iterator[Finding]:
    for file in library.image_files:
        for line, what in file.unsafe:
            fix = "只留画图的元素；脚本、动画、链接、嵌入的图和外部地址都删掉"
            yield Finding(RULE, Position(file.path, line), f"图里有不许放的东西：{what}", fix)
