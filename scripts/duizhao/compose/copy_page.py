"""Values of the page on copies: what there is to take away, and how old is too old."""

from dataclasses import dataclass

from ..model.due import DAYS_BETWEEN_CHECKS
from ..model.library import Library
from ..tools.copy import LEVELS


@dataclass(frozen=True)
class Download:
    """A file that `make copies` makes."""

    title: str
    name: str
    holds: str


def copy_values(library: Library) -> dict[str, object]:
    """Return the values the template copy.md asks for."""
    counts = (
        f"{len(library.directives)} 份文件、{len(library.practices)} 种做法对照、"
        f"{len(library.scenes)} 个场景、{len(library.materials)} 种材料"
    )
    edition = library.edition
    downloads = (
        Download("离线副本", f"duizhao-offline-{edition}.zip", f"整个网站：{counts}，搜索和工具都在，解开就能用"),
        Download("手册", f"duizhao-handbook-{edition}.pdf", "排好版的一本，适合打印、传看"),
        Download("电子书", f"duizhao-{edition}.epub", "给手机和阅读器，字号可以调"),
    )
    return {"levels": LEVELS, "intervals": DAYS_BETWEEN_CHECKS, "downloads": downloads}
