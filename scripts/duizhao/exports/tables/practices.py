"""Tables of practices: the practices, what they cite, what must still be done, published cases."""

from typing import Any

from .definition import NUMBER, Column, ForeignKey, Kind, Row, Table, column, pages, pairs, parts, term

_PRACTICE = column("practice", "做法编号", "page.id")
_TO_PRACTICE = ForeignKey(("practice",), "practices")
TO_PROVISION = ForeignKey(("directive", "provision"), "provisions")


def _cited(name: str, about: str) -> Column:
    def value(row: Row) -> Any:
        return getattr(row.item.citation, name) if row.item.citation else None

    return column(name, about, value, optional=True)


GROUNDS = (_cited("directive", "依据的文件"), _cited("provision", "依据的条款"))
"""Columns of parts that may rest on a provision."""


def _effort(name: str, about: str, kind: Kind = Kind.REAL) -> Column:
    def value(row: Row) -> Any:
        return getattr(row.page.effort, name) if row.page.effort else None

    return column(f"effort_{name}", about, value, kind, optional=True)


def _strength(row: Row) -> Any:
    provision = row.library.provision(row.item)
    return row.item.strength or (provision and provision.strength)


PRACTICE_TABLES = (
    Table(
        "practices",
        "做法对照",
        (
            column("id", "做法编号", "page.id"),
            column("url", "页面地址，从网站根算起", "page.url"),
            column("title", "标题", "page.title"),
            column("aliases", "大家的说法", "page.aliases", Kind.LIST),
            column("scene", "场景编号", "page.scene"),
            column("demanded_by", "谁来要", "page.demanded_by", Kind.LIST),
            column("demand", "常见做法", "page.demand"),
            *term("verdict", "结论", "page.verdict"),
            column(
                "settled",
                "结论站得住是 1；0 是“结论待核对”",
                lambda row: row.library.is_settled(row.page),
                Kind.BOOLEAN,
            ),
            *term("best_evidence", "所引条款里核对得最好的一步", lambda row: row.library.best_level(row.page)),
            column("verdict_on", "结论只针对什么", "page.verdict_on"),
            column("verdict_reason", "为什么是这个结论", "page.verdict_reason"),
            column("answer", "一句话：怎样就够了", "page.answer"),
            column("enough", "够用的做法", "page.enough", Kind.LIST),
            column("say", "可以这样说", "page.say", Kind.LIST),
            column("why_it_happens", "为什么会这样", "page.why_it_happens"),
            column("counter_evidence", "对结论不利、限制结论的材料", "page.counter_evidence", Kind.LIST),
            _effort("minutes_low", "每次至少几分钟"),
            _effort("minutes_high", "每次至多几分钟"),
            _effort("per_year", "一年几次"),
            _effort("source", "时间的出处", Kind.TEXT),
            column("reviewed", "审阅日期", "page.reviewed"),
        ),
        ("id",),
        pages("practices"),
        (ForeignKey(("scene",), "scenes"),),
    ),
    Table(
        "citations",
        "逐条对照",
        (
            _PRACTICE,
            NUMBER,
            column("directive", "文件编号", "item.directive"),
            column("provision", "条款编号", "item.provision"),
            column("demanded", "与这一条相对的常见做法", "item.demanded"),
            column("bearing", "结论与够用的做法", "item.bearing"),
            *term("strength", "所引部分的语气", _strength),
        ),
        ("practice", "number"),
        parts("practices", "citations"),
        (_TO_PRACTICE, TO_PROVISION),
    ),
    Table(
        "practice_searched",
        "查过、没有找到要求的文件",
        (_PRACTICE, column("directive", "文件编号", "item")),
        ("practice", "directive"),
        pairs("practices", "searched"),
        (_TO_PRACTICE, ForeignKey(("directive",), "directives")),
    ),
    Table(
        "practice_materials",
        "做法要的材料",
        (_PRACTICE, column("material", "材料编号", "item")),
        ("practice", "material"),
        pairs("practices", "materials"),
        (_TO_PRACTICE, ForeignKey(("material",), "materials")),
    ),
    Table(
        "duties",
        "还要做到的",
        (_PRACTICE, NUMBER, column("text", "要做什么", "item.text"), *GROUNDS),
        ("practice", "number"),
        parts("practices", "keep"),
        (_TO_PRACTICE, TO_PROVISION),
    ),
    Table(
        "cases",
        "公开报道和自述",
        (
            _PRACTICE,
            NUMBER,
            column("publisher", "谁发表的", "item.publisher"),
            column("date", "发表日期，可能只到月或年", "item.date", optional=True),
            *term("kind", "哪一类", "item.kind"),
            column("summary", "说了什么", "item.summary"),
            column("url", "地址", "item.url", optional=True),
            column("link", "本站给不给读者链接，1 是给", "item.link", Kind.BOOLEAN),
        ),
        ("practice", "number"),
        parts("practices", "cases"),
        (_TO_PRACTICE,),
    ),
)
