"""Where pages lie: one file of composed Markdown for each record and each derived page."""

import posixpath
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
    on_home: bool = False
    """Whether the home page offers it: what people want most, in the order of this table."""


TOOLS = "tools/index.md"
TIMELINE = "tools/timeline.md"
FORM = "contribute/form.md"
CLAUSE_MAP = "tools/clause-map.md"
RULES = "contribute/rules.md"
LICENCES = "licences.md"

DERIVED_PAGES = {
    "practices/index.md": Derived("做法对照", "基层常被要求做的事，逐条对照中央要求"),
    "directives/index.md": Derived("文件", "本站依据的中央文件和法律法规"),
    "scenes/index.md": Derived("场景", "按活动查：必须有什么、可以有什么、不必有什么"),
    "materials/index.md": Derived("按材料查", "按材料查：谁要这张表，凭什么要"),
    "guide/index.md": Derived("指南", "怎么用本站，怎么看结论"),
    "search.md": Derived("搜索", "搜索做法、文件、场景和材料"),
    TOOLS: Derived("工具", "清单、说明、数字、测算和副本，拿走就能用"),
    "tools/checklist.md": Derived(
        "材料清单和情况说明",
        "勾选被要求的材料，按规定、本地、未见依据、不得要求分开，写成情况说明",
        aliases=(
            "材料清单",
            "情况说明",
            "情况说明怎么写",
            "说明模板",
            "哪些材料要交",
            "要交的材料太多",
            "迎检材料清单",
            "检查要的材料对不对",
            "给检查组的说明",
            "勾选清单",
        ),
        is_tool=True,
        on_home=True,
    ),
    "numbers.md": Derived(
        "数字速查",
        "篇幅、时长、次数、人数：写下你的数，和中央文件里的上限、下限、次数比一比",
        aliases=("字数限制", "文件最多多少字", "会议最长开多久", "一年最多几次", "有没有超", "上限", "下限", "查数字"),
        is_tool=True,
        on_home=True,
    ),
    "tools/count.md": Derived(
        "字数统计",
        "数一段文字有多少字，和文件篇幅的上限放在一起看",
        aliases=("数字数", "多少字", "统计字数", "字符数", "文件超没超字数"),
        is_tool=True,
    ),
    "tools/burden.md": Derived(
        "负担测算",
        "把一项项要求的次数、人数、分钟填进去，算出一年多少小时，同条文写明的次数比",
        aliases=("算一算花多少时间", "工作量计算", "减负计算器", "一年花多少小时", "标准成本模型", "负担计算"),
        is_tool=True,
        on_home=True,
    ),
    "tools/as-of.md": Derived(
        "截至某日",
        "选一个日期，看那一天哪些文件已经施行、哪些结论站得住",
        aliases=("当时有没有规定", "那时候有没有规定", "哪天开始施行", "当时有效吗", "以前的规定", "按哪天的规定"),
        is_tool=True,
    ),
    TIMELINE: Derived(
        "文件时间线",
        "哪份文件什么时候来的，现在有没有效力，由哪份接替",
        aliases=("时间轴", "文件先后", "新旧文件", "哪份文件最新", "还有效吗", "废止了吗"),
        is_tool=True,
    ),
    CLAUSE_MAP: Derived(
        "条款—做法图",
        "哪几条条款引用得最多，各用来判断哪些做法",
        aliases=("条款做法图", "最常用的条款", "常用条款", "引用最多的条款"),
        is_tool=True,
    ),
    "figures.md": Derived("公开的数字", "别人公开发表过的基层负担和减负数字，带来源、范围和数法", is_tool=True),
    "open-checks.md": Derived("待核对", "还没有核对到两处以上文本的条款", is_tool=True),
    "changes.md": Derived(
        "更新记录",
        "哪一天收录了什么、改了什么、核对了哪一条，可以订阅",
        aliases=("改动", "最近更新", "新增了什么", "订阅更新", "RSS", "Atom"),
        is_tool=True,
    ),
    "tools/copy.md": Derived(
        "下载和副本",
        "带一份回去离线看；手上这份多旧了、有没有改动，怎么查",
        aliases=(
            "离线副本",
            "离线包",
            "压缩包",
            "下载到电脑",
            "拷到 U 盘",
            "没有网怎么看",
            "这份是哪天的",
            "多旧了",
            "有没有新版",
            "本版日期",
            "校验",
        ),
        is_tool=True,
    ),
    "tools/data.md": Derived(
        "数据和接口",
        "全部内容的表格、数据库、JSON 和日历，下载就能用",
        aliases=(
            "下载",
            "开放数据",
            "API",
            "接口",
            "CSV",
            "Excel 表格",
            "SQLite 数据库",
            "JSON",
            "OpenAPI",
            "日历订阅",
        ),
        is_tool=True,
    ),
    RULES: Derived(
        "检查规则",
        "每一页都要守的规则：查什么，怎样改，哪些能自动改",
        aliases=("规则编号", "检查不通过", "duizhao check 报错", "怎样改错"),
        is_tool=True,
    ),
    FORM: Derived(
        "补充和更正",
        "不用账号：填一张表，把新做法或者哪里写错了存成一个文件，发给维护的人",
        aliases=(
            "投稿",
            "我要补充",
            "我要更正",
            "我要投稿",
            "这里写错了",
            "内容有误",
            "提意见",
            "反馈问题",
            "投稿表单",
        ),
        is_tool=True,
    ),
    LICENCES: Derived("用到的别人的东西", "网站里带着哪些别人做的代码、字体和数据，各是什么许可"),
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


def tool_pages() -> dict[str, Derived]:
    """Return the pages of tools by path, in the order they are offered."""
    return {path: page for path, page in DERIVED_PAGES.items() if page.is_tool}


def page_path(record: Record) -> str:
    """Return the path of a record's Markdown from the content root, e.g. `practices/x.md`."""
    return "index.md" if isinstance(record, HomePage) else f"{record.FOLDER}/{record.id}.md"


def page_url(path: str) -> str:
    """Return the address of a composed page from the site's root, e.g. `numbers/` for `numbers.md`."""
    return path.removesuffix(".md").removesuffix("index").rstrip("/") + "/"


def relative_url(here: str, target: str, fragment: str = "") -> str:
    """Return the address of page path `target` as seen from page path `here`.

    For HTML of our own, such as drawings, in which nothing rewrites links between Markdown files.
    """
    path = posixpath.relpath(page_url(target).strip("/") or ".", page_url(here).strip("/") or ".")
    return f"{path}/{'#' + fragment if fragment else ''}"
