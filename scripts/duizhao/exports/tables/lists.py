"""Tables of what shares one file or follows from all: materials, published figures, changes, the edition."""

from collections.abc import Iterator
from typing import Any

from ...model.library import Library
from ..log import Entry, entries
from ..versions import LICENCE, SITE, VERSION
from .definition import Column, ForeignKey, Kind, Row, Table, column, pages, term


def _pair(name: str, about: str, kind: Kind = Kind.TEXT) -> Column:
    def value(row: Row) -> Any:
        return getattr(row.page.pair, name) if row.page.pair else None

    return column(f"pair_{name}", about, value, kind, optional=True)


def _page_of(kind: str, about: str) -> Column:
    def value(entry: Entry) -> str | None:
        return entry.record.id if entry.record_kind == kind else None

    return column(kind, about, value, optional=True)


def _meta(library: Library) -> Iterator[tuple[str, str]]:
    yield "site", SITE
    yield "edition", library.edition
    yield "version", VERSION
    yield "licence", LICENCE


CHANGES = Table(
    "changes",
    "改动和核对，新的在前",
    (
        column("id", "永久编号", "id"),
        column("date", "日期，可能只到月或年", "date"),
        column("kind", "change 是改动，check 是核对", "kind"),
        _page_of("directive", "文件编号"),
        column("provision", "条款编号，只有核对才有", "provision_id", optional=True),
        _page_of("practice", "做法编号"),
        _page_of("scene", "场景编号"),
        column("title", "页面或条款的名称", "title"),
        column("summary", "改了什么，或核对结果", "summary"),
        column("url", "页面地址，从网站根算起", "url"),
    ),
    ("id",),
    entries,
    (
        ForeignKey(("directive",), "directives"),
        ForeignKey(("directive", "provision"), "provisions"),
        ForeignKey(("practice",), "practices"),
        ForeignKey(("scene",), "scenes"),
    ),
)

LIST_TABLES = (
    Table(
        "materials",
        "材料",
        (
            column("id", "材料编号", "page.id"),
            column("url", "页面地址，从网站根算起", "page.url"),
            column("title", "名称", "page.title"),
            column("aliases", "别的叫法", "page.aliases", Kind.LIST),
            column("summary", "这是什么", "page.summary"),
        ),
        ("id",),
        pages("materials"),
    ),
    Table(
        "figures",
        "别人公开发表过的数字",
        (
            column("id", "编号", "page.id"),
            column("url", "页面地址，从网站根算起", lambda row: f"figures/#f-{row.page.id}"),
            column("title", "标题", "page.title"),
            column("statement", "数字", "page.statement"),
            column("period", "哪一段时间", "page.period"),
            column("scope", "多大范围", "page.scope"),
            column("counted", "怎么数的", "page.counted"),
            *term("kind", "哪一类发表", "page.kind"),
            column("publisher", "谁发表的", "page.publisher"),
            column("date", "发表日期，可能只到月或年", "page.date", optional=True),
            column("address", "地址", "page.address", optional=True),
            column("link", "本站给不给读者链接，1 是给", "page.link", Kind.BOOLEAN),
            _pair("label", "前后对比：名字"),
            _pair("before", "前后对比：减前", Kind.REAL),
            _pair("after", "前后对比：减后", Kind.REAL),
            _pair("unit", "前后对比：单位"),
        ),
        ("id",),
        pages("figures"),
    ),
    CHANGES,
    Table(
        "meta",
        "版本",
        (column("name", "名称", lambda pair: pair[0]), column("value", "值", lambda pair: pair[1])),
        ("name",),
        _meta,
    ),
)
