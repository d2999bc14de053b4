"""IMG-5: a picture is the one that was listed, byte for byte."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library

RULE = "IMG-5"
TITLE = "图片和登记的是同一张"
TIP = "换了图，先确认来历和许可，再改登记里的 sha256"


def check(library: Library) -> Iterator[Finding]:
    files = {file.name: file for file in library.image_files}
    for image in library.images:
        file = files.get(image.key)
        if file and file.sha256 != image.sha256:
            fix = f"确认图是对的、来历没有变，再把 sha256 改成 {file.sha256}"
            yield Finding(RULE, image.position("sha256"), f"和登记的不是同一张图：{image.key}", fix)
