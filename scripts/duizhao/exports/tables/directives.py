"""Tables of documents: the documents, the copies seen, their provisions, numbers and checks."""

from collections.abc import Iterator

from ...model.due import due_on
from ...model.library import Library
from .definition import ForeignKey, Kind, Row, Table, column, pages, parts, term


def _provisions(library: Library) -> Iterator[Row]:
    for directive in library.directives:
        for provision in directive.provisions:
            yield Row(library, directive, provision)


def _seen(library: Library) -> Iterator[Row]:
    for row in _provisions(library):
        numbers = {source.address: n for n, source in enumerate(row.page.sources, 1)}
        for address in dict.fromkeys(row.item.evidence.seen):
            yield Row(library, row.page, number=numbers[address], within=row.item)


def _limits(library: Library) -> Iterator[Row]:
    for row in _provisions(library):
        for number, limit in enumerate(row.item.limits, 1):
            yield Row(library, row.page, limit, number, within=row.item)


def _checks(library: Library) -> Iterator[Row]:
    for row in _provisions(library):
        for number, check in enumerate(row.item.evidence.checks, 1):
            yield Row(library, row.page, check, number, within=row.item)


_DATES = {"adopted": "通过", "issued": "印发", "published": "公布", "effective": "施行", "repealed": "废止"}
_DIRECTIVE = column("directive", "文件编号", "page.id")
_PROVISION = column("provision", "条款编号", "within.id")
_TO_DIRECTIVE = ForeignKey(("directive",), "directives")
_TO_PROVISION = ForeignKey(("directive", "provision"), "provisions")

DIRECTIVE_TABLES = (
    Table(
        "directives",
        "文件",
        (
            column("id", "文件编号", "page.id"),
            column("url", "页面地址，从网站根算起", "page.url"),
            column("title", "全称", "page.title"),
            column("short", "简称", "page.short"),
            column("aliases", "别的叫法", "page.aliases", Kind.LIST),
            column("issuers", "发布机关", "page.issuers", Kind.LIST),
            column("doc_number", "公开的文号", "page.doc_number", optional=True),
            *term("kind", "性质", "page.kind"),
            *(
                column(name, f"{label}日期，可能只到月或年", f"page.{name}", optional=True)
                for name, label in _DATES.items()
            ),
            *term("status", "除日期以外，见到的效力情况", "page.status"),
            column(
                "force",
                "按本版日期算出的效力（代码），还没施行的为空",
                lambda row: row.page.force_on(row.library.edition)[0],
                optional=True,
            ),
            column("force_label", "按本版日期算出的效力", lambda row: row.page.force_on(row.library.edition)[1]),
            column("superseded_by", "取代它的文件", "page.superseded_by", optional=True),
            *term("public_text", "公开程度", "page.public_text"),
            column("official_urls", "官方地址", "page.official_urls", Kind.LIST),
            column("summary", "管什么、不管什么", "page.summary"),
            column("cautions", "引用时当心", "page.cautions", Kind.LIST),
        ),
        ("id",),
        pages("directives"),
        (ForeignKey(("superseded_by",), "directives"),),
    ),
    Table(
        "sources",
        "见过的文本",
        (
            _DIRECTIVE,
            column("number", "页面上的来源编号", "number", Kind.INTEGER),
            column("address", "地址", "item.address"),
            column("publisher", "谁的网站", "item.publisher"),
            *term("kind", "哪一类", "item.kind"),
            *term("covers", "有多少内容", "item.covers"),
            column("link", "本站给不给读者链接，1 是给", "item.link", Kind.BOOLEAN),
        ),
        ("directive", "number"),
        parts("directives", "sources"),
        (_TO_DIRECTIVE,),
    ),
    Table(
        "provisions",
        "条款",
        (
            _DIRECTIVE,
            column("id", "条款编号，只在这份文件里不重复", "item.id"),
            column("url", "页面地址，从网站根算起", lambda row: f"{row.page.url}#{row.item.anchor}"),
            column("label", "条号或称呼", "item.label"),
            column("shown_label", "给读者看的称呼；条号没见到的写“条号待核对”", "item.shown_label"),
            column("topics", "讲什么", "item.topics", Kind.LIST),
            column("requirement", "用自己的话复述的要求，不是原文", "item.requirement"),
            *term("strength", "语气", "item.strength"),
            column("locator", "到原文里查找用的短语", "item.locator", optional=True),
            *term("evidence", "内容核对到哪一步", "item.evidence.level"),
            *term("number_evidence", "条号核对到哪一步", "item.evidence.number_level"),
            column("in_doubt", "最近一次核对发现有变化或已撤下，1 是", "item.evidence.is_in_doubt", Kind.BOOLEAN),
            column("last_checked", "最近一次核对一致的日期", "item.evidence.last_checked", optional=True),
            column("check_due", "下次该核对的日期", lambda row: due_on(row.page, row.item), optional=True),
            column("note", "说明", "item.note", optional=True),
        ),
        ("directive", "id"),
        _provisions,
        (_TO_DIRECTIVE,),
    ),
    Table(
        "provision_sources",
        "条款见于哪几处文本",
        (_DIRECTIVE, _PROVISION, column("source", "来源编号，见 sources", "number", Kind.INTEGER)),
        ("directive", "provision", "source"),
        _seen,
        (_TO_PROVISION, ForeignKey(("directive", "source"), "sources")),
    ),
    Table(
        "limits",
        "数字",
        (
            _DIRECTIVE,
            _PROVISION,
            column("number", "在这一条里的次序，从 1 起", "number", Kind.INTEGER),
            column("subject", "数的是什么", "item.subject"),
            *term("comparator", "怎么比", "item.comparator"),
            column("value", "多少", "item.value", Kind.REAL),
            column("unit", "单位", "item.unit"),
            column("per", "每多久或每一什么", "item.per", optional=True),
            column("scope", "对谁适用", "item.scope"),
            *term("strength", "这个数前面的语气", lambda row: row.item.strength or row.within.strength),
            *term("evidence", "条款内容核对到哪一步", "within.evidence.level"),
            column("url", "条款的页面地址", lambda row: f"{row.page.url}#{row.within.anchor}"),
        ),
        ("directive", "provision", "number"),
        _limits,
        (_TO_PROVISION,),
    ),
    Table(
        "checks",
        "核对记录",
        (
            _DIRECTIVE,
            _PROVISION,
            column("number", "在这一条里的次序，从 1 起", "number", Kind.INTEGER),
            column("date", "哪天核对", "item.date"),
            *term("outcome", "结果", "item.outcome"),
            column("source", "对的是哪一处", "item.source"),
            column("by", "谁核对", "item.by"),
        ),
        ("directive", "provision", "number"),
        _checks,
        (_TO_PROVISION,),
    ),
)
