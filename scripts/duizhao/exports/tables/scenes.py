"""Tables of scenes: the scenes, their steps, and the records they need."""

from .definition import NUMBER, ForeignKey, Kind, Table, column, pages, parts, term
from .practices import GROUNDS, TO_PROVISION

_SCENE = column("scene", "场景编号", "page.id")
_TO_SCENE = ForeignKey(("scene",), "scenes")

SCENE_TABLES = (
    Table(
        "scenes",
        "场景",
        (
            column("id", "场景编号", "page.id"),
            column("url", "页面地址，从网站根算起", "page.url"),
            column("title", "标题", "page.title"),
            column("aliases", "别的叫法", "page.aliases", Kind.LIST),
            column("sort_order", "排列次序，小的在前", "page.order", Kind.INTEGER),
            column("summary", "规定了什么、没规定什么", "page.summary"),
        ),
        ("id",),
        pages("scenes"),
    ),
    Table(
        "scene_steps",
        "规定的步骤",
        (_SCENE, NUMBER, column("text", "做什么", "item.text"), *GROUNDS),
        ("scene", "number"),
        parts("scenes", "steps"),
        (_TO_SCENE, TO_PROVISION),
    ),
    Table(
        "scene_records",
        "必须有、可以有、不必有的材料",
        (
            _SCENE,
            NUMBER,
            column("material", "材料编号", "item.material"),
            *term("status", "要不要", "item.status"),
            column("note", "说明", "item.note"),
            *GROUNDS,
        ),
        ("scene", "number"),
        parts("scenes", "records"),
        (_TO_SCENE, ForeignKey(("material",), "materials"), TO_PROVISION),
    ),
)
