"""IMG-1: every file under docs/assets is listed in images.yaml, once, and every listed one is there."""

from collections import Counter
from collections.abc import Iterator

from ..findings import Finding
from ..model.image import Image
from ..model.library import Library
from ..model.record import EVERY_ID, Position

RULE = "IMG-1"
TITLE = "assets 里的每张图都在 images.yaml 登记，登记的都在"
TIP = "运行 duizhao images strip，把它写出的几行补全：图上是什么、谁做的、什么许可"


def check(library: Library) -> Iterator[Finding]:
    if library.is_unread(Image, EVERY_ID):
        return
    times = Counter(image.key for image in library.images)
    there = {file.name for file in library.image_files}
    for file in library.image_files:
        if file.name not in times:
            fix = "运行 duizhao images strip，把它写出的几行补全，加进 assets/images.yaml"
            yield Finding(RULE, Position(file.path, 1), f"图片没有登记：{file.name}", fix)
    for image in library.images:
        if image.key not in there:
            yield Finding(
                RULE, image.position(), f"登记了，却没有这个文件：{image.key}", "把图放进 assets，或删掉这一条"
            )
        elif times[image.key] > 1:
            yield Finding(RULE, image.position(), f"登记了 {times[image.key]} 次：{image.key}", "只留一条")
