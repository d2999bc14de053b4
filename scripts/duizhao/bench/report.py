"""The figures of `bench search`, as a table for people and as JSON for tools."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from .growth import Growth, Odd
from .measuring import Figures, Keys
from .sizes import Sizes


@dataclass(frozen=True)
class SearchReport:
    """Everything one run came to; the first figures are this site's over http."""

    queries: int
    figures: tuple[Figures, ...]
    keys: tuple[Keys, ...]
    sizes: Sizes
    growth: tuple[Growth, ...] = ()
    odd: Odd | None = None


def as_json(report: SearchReport) -> str:
    """Return JSON; `mrr`, `hit1`, `hit3` and `bytes` at the top are this site's over http."""
    first = report.figures[0]
    top = {"mrr": first.scores.mrr, "hit1": first.scores.hit1, "hit3": first.scores.hit3, "bytes": first.bytes}
    return json.dumps(top | asdict(report), ensure_ascii=False, indent=2)


def as_text(report: SearchReport) -> str:
    """Return a Markdown table, ratios beside the first row, and the questions that were missed."""
    parts = (_table(report.figures), _speed(report), _growth(report.growth), _missed(report.figures[0]))
    return "\n\n".join("\n".join(lines) for lines in parts if lines)


def _table(figures: Sequence[Figures]) -> list[str]:
    rows = [
        "| 搜索 | 打开方式 | MRR | 第一条就对 | 前三条有 | 前十条有 | 第一次答出前取的字节 | 压缩后 | 第一次答出 |",
        "|---|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    base = figures[0]
    for f in figures:
        s = f.scores
        rows.append(
            f"| {f.engine} | {f.place} | {s.mrr:.3f} | {s.hit1:.0%} | {s.hit3:.0%} | {s.hit10:.0%} "
            f"| {f.bytes:,}（{f.bytes / base.bytes:.2f} 倍） | {f.bytes_gzip:,}（{f.bytes_gzip / base.bytes_gzip:.2f} 倍） "
            f"| {f.first_answer_ms:.0f} 毫秒 |"
        )
    return rows


def _speed(report: SearchReport) -> list[str]:
    size = report.sizes
    of_pages, of_fields = size.index_gzip / size.pages, size.index_gzip / size.fields
    lines = [
        f"问题 {report.queries} 个。",
        f"索引压缩后 {size.index_gzip:,} 字节，是网页正文的 {of_pages:.2f}，是交给引擎的文字的 {of_fields:.2f}。",
    ]
    for k in report.keys:
        speed = f"处理器放慢 {k.slowdown} 倍" if k.slowdown > 1 else "本机速度"
        lines.append(
            f"{speed}：点进搜索框到可用 {k.ready_ms:.0f} 毫秒；每按一键到头几条画好，中位 {k.median_ms:.0f}、最慢 {k.worst_ms:.0f} 毫秒。"
        )
    if report.odd:
        lines.append(f"乱码问题 {report.odd.questions:,} 个：没有出错，最慢 {report.odd.worst_ms:.0f} 毫秒。")
    return lines


def _growth(growth: Sequence[Growth]) -> list[str]:
    if not growth:
        return []
    rows = ["| 页数 | 索引压缩后 | 生成索引 | 浏览器里展开 | 每个问题 |", "|--:|--:|--:|--:|--:|"]
    base = growth[0]
    for g in growth:
        rows.append(
            f"| {g.pages:,} | {g.index_gzip:,}（{g.index_gzip / base.index_gzip:.1f} 倍） | {g.build_s:.1f} 秒 "
            f"| {g.load_ms:.0f} 毫秒（{g.load_ms / base.load_ms:.1f} 倍） | {g.question_ms:.1f} 毫秒 |"
        )
    return rows


def _missed(figures: Figures) -> list[str]:
    rows = [f"- {text}：{f'第 {rank} 条' if rank else '前十条没有'}" for text, rank in figures.scores.missed]
    return ["第一条不对的问题：", *rows] if rows else []
