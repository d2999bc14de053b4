"""What changed on plain pages, and in the lists that share one file."""

from collections.abc import Iterator
from typing import Any

from ..model.guide import Guide, HomePage
from ..model.record import Listed, Value
from .changes import Change
from .fields import aliases, body, prose, switched
from .wording import names, rewritten

LABELS = {
    "title": "名称",
    "aliases": "别名",
    "summary": "说明",
    "reason": "为什么可以给链接",
    "typed": "大家会打的词",
    "statement": "数字",
    "period": "时间",
    "scope": "范围",
    "counted": "数法",
    "kind": "类别",
    "publisher": "谁发布的",
    "date": "日期",
    "address": "地址",
    "link": "给不给链接",
    "pair": "减前减后",
}


def compare_guides(before: Guide | HomePage, after: Guide | HomePage) -> Iterator[Change]:
    """Yield changes of a page that is mostly its body."""
    yield from prose(before, after, {"title": "标题", "description": "简介"})
    if isinstance(before, Guide) and isinstance(after, Guide):
        yield from aliases(before, after)
    yield from body(before, after)


def compare_listed(before: Listed, after: Listed) -> Iterator[Change]:
    """Yield changes of one entry of a list."""
    for name in type(after).model_fields:
        old, new = getattr(before, name), getattr(after, name)
        label = LABELS.get(name, name)
        if old == new:
            continue
        if isinstance(old, tuple):
            yield from names(label, old, new)
        elif isinstance(old, str) and isinstance(new, str) and name not in ("kind", "date", "address"):
            yield rewritten(label, old, new)
        else:
            yield from switched(label, _shown(old), _shown(new))


def _shown(value: Any) -> Any:
    if isinstance(value, bool):
        return "给" if value else "不给"
    return "，".join(str(v) for v in value.model_dump().values()) if isinstance(value, Value) else value
