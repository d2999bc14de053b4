"""The figures of `bench build`, as tables for people and as JSON for tools."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from statistics import median

NAMES = {"ours": "本站", "theme": "MkDocs 和主题自带的搜索", "zensical": "Zensical"}
STAGES = {
    "read": "读取",
    "check": "检查",
    "compose": "合成",
    "mkdocs": "MkDocs",
    "finish": "收尾",
    "index": "搜索索引",
    "cards": "图片卡片",
    "data": "数据文件",
    "database": "数据库",
    "word": "Word",
    "tools": "工具数据",
}
MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Build:
    """One build: seconds on the clock, bytes of memory at most, processor seconds by stage."""

    kind: str
    seconds: float
    peak_memory: int
    stages: Mapping[str, float]


@dataclass(frozen=True)
class Size:
    """A library of one size: its builds in the order they were made, and mean bytes of its pages."""

    pages: int
    builds: tuple[Build, ...]
    bytes_per_page: float
    gzip_per_page: float

    def of(self, kind: str) -> list[Build]:
        return [build for build in self.builds if build.kind == kind]

    def seconds(self, kind: str) -> float:
        """The median, on the clock."""
        return median(build.seconds for build in self.of(kind))

    def stage(self, name: str) -> float:
        return median(build.stages.get(name, 0) for build in self.of("ours"))

    @property
    def processor_seconds(self) -> float:
        return sum(map(self.stage, STAGES))

    @property
    def kinds(self) -> list[str]:
        return list(dict.fromkeys(build.kind for build in self.builds))


@dataclass(frozen=True)
class BuildReport:
    """What one run came to, smallest library first."""

    sizes: tuple[Size, ...]


def as_json(report: BuildReport) -> str:
    """Return JSON; what stands at the top is the largest library's, built by this pipeline."""
    largest = report.sizes[-1]
    top = {
        "pages": largest.pages,
        "total_seconds": largest.seconds("ours"),
        "seconds": {stage: largest.stage(stage) for stage in STAGES},
        "peak_memory": max(build.peak_memory for build in largest.of("ours")),
        "bytes_per_page": largest.bytes_per_page,
    }
    return json.dumps(top | asdict(report), ensure_ascii=False, indent=2)


def as_text(report: BuildReport) -> str:
    """Return Markdown tables; seconds are medians where a library was built several times."""
    return "\n\n".join("\n".join(lines) for lines in (_stages(report), _rivals(report)))


def _stages(report: BuildReport) -> list[str]:
    sizes = report.sizes
    base = sizes[0]
    rows = [
        "| 本站，处理器秒 | " + " | ".join(f"{size.pages:,} 页" for size in sizes) + " |",
        "|---|" + "--:|" * len(sizes),
        *(
            f"| {name} | " + " | ".join(f"{size.stage(stage):.2f}" for size in sizes) + " |"
            for stage, name in STAGES.items()
        ),
        "| 合计 | " + " | ".join(f"{size.processor_seconds:.2f}" for size in sizes) + " |",
    ]
    each = [size.processor_seconds / size.pages for size in sizes]
    rows.append("| 每页（毫秒） | " + " | ".join(f"{one * 1000:.1f}（{one / each[0]:.2f} 倍）" for one in each) + " |")
    rows.append(
        "| 每页的 HTML（压缩后） | "
        + " | ".join(
            f"{size.bytes_per_page:,.0f} 字节（{size.gzip_per_page:,.0f}，{size.gzip_per_page / base.gzip_per_page:.2f} 倍）"
            for size in sizes
        )
        + " |"
    )
    return rows


def _rivals(report: BuildReport) -> list[str]:
    rows = ["| 页数 | 用什么构建 | 用时 | 是本站的 | 内存最多 |", "|--:|---|--:|--:|--:|"]
    for size in report.sizes:
        for kind in size.kinds:
            seconds = size.seconds(kind)
            memory = max(build.peak_memory for build in size.of(kind))
            rows.append(
                f"| {size.pages:,} | {NAMES[kind]} | {seconds:.1f} 秒 | {seconds / size.seconds('ours'):.2f} 倍 "
                f"| {memory / MEGABYTE:,.0f} MB |"
            )
    return rows
