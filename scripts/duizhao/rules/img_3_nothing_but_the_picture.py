"""IMG-3: pictures carry no place, time, device, author or comment."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from ..model.record import Position

RULE = "IMG-3"
TITLE = "图片里不带地点、时间、设备、作者和备注"
TIP = "运行 duizhao images strip，画面不变，只去掉附带的信息"


def check(library: Library) -> Iterator[Finding]:
    for file in library.image_files:
        if file.extras:
            message = f"图片里带着{'、'.join(file.extras)}：{file.name}"
            yield Finding(RULE, Position(file.path, 1), message, f"运行 duizhao images strip {file.path}")
