"""Where pages lie: one file of composed Markdown for each record and each derived page."""

from dataclasses import dataclass

from .model.guide import HomePage
from .model.record import Record


@dataclass(frozen=True)
class Derived:
    """A page nobody writes by hand."""

    title: str
    description: str
    aliases: tuple[str, ...] = ()
    """What people type to find it."""
    is_tool: bool = False
    """Whether search offers it; indexes of one kind of record are found through their records."""


DERIVED_PAGES = {
    "practices/index.md": Derived("做法对照", "基层常被要求做的事，逐条对照中央要求"),
    "directives/index.md": Derived("文件", "本站依据的中央文件和法律法规"),
    "scenes/index.md": Derived("场景", "按活动查：必须有什么、可以有什么、不必有什么"),
    "materials/index.md": Derived("按材料查", "按材料查：谁要这张表，凭什么要"),
    "guide/index.md": Derived("指南", "怎么用本站，怎么看结论"),
    "numbers.md": Derived(
        "数字速查",
        "写下你的数，和中央文件里的上限、下限、次数比一比",
        ("字数限制", "文件最多多少字", "会议最长开多久", "一年最多几次", "有没有超", "上限", "下限", "查数字"),
        is_tool=True,
    ),
    "tools/count.md": Derived(
        "字数统计",
        "数一段文字有多少字，和文件篇幅的上限放在一起看",
        ("数字数", "多少字", "统计字数", "字符数", "文件超没超字数"),
        is_tool=True,
    ),
    "tools/as-of.md": Derived(
        "截至某日",
        "选一个日期，看那一天哪些文件已经施行、哪些结论站得住",
        ("当时有没有规定", "那时候有没有规定", "哪天开始施行", "当时有效吗", "以前的规定", "按哪天的规定"),
        is_tool=True,
    ),
    "figures.md": Derived("公开的数字", "别人公开发表过的基层负担和减负数字，带来源、范围和数法", is_tool=True),
    "open-checks.md": Derived("待核对", "还没有核对到两处以上文本的条款", is_tool=True),
    "search.md": Derived("搜索", "搜索做法、文件、场景和材料"),
    "tools/index.md": Derived("工具", "清单、说明、数字、测算和副本，拿走就能用"),
}
"""By path, in the order pages of tools are offered."""

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


def page_url(path: str) -> str:
    """Return the address of a composed page from the site's root, e.g. `numbers/` for `numbers.md`."""
    return path.removesuffix(".md").removesuffix("index").rstrip("/") + "/"
