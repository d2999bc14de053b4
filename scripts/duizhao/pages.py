"""Where pages lie: one file of composed Markdown for each record and each derived page."""

from .model.guide import HomePage
from .model.record import Record

DERIVED_PAGES = {
    "practices/index.md": "做法对照",
    "directives/index.md": "文件",
    "scenes/index.md": "场景",
    "materials/index.md": "按材料查",
    "guide/index.md": "指南",
    "numbers.md": "数字速查",
    "figures.md": "公开的数字",
    "open-checks.md": "待核对",
    "search.md": "搜索",
}
"""Path and title of the pages nobody writes by hand."""

RESULT_KINDS = {
    "practice": "做法",
    "scene": "场景",
    "directive": "文件",
    "material": "材料",
    "guide": "指南",
    "tool": "工具",
}
"""Kinds of search results and what readers see them called, in the order of the groups."""


def page_path(record: Record) -> str:
    """Return the path of a record's Markdown from the content root, e.g. `practices/x.md`."""
    return "index.md" if isinstance(record, HomePage) else f"{record.FOLDER}/{record.id}.md"
