"""What is wrong with a value, in plain Chinese, from pydantic's error types."""

from collections.abc import Iterator

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ..findings import Finding
from ..model.record import Key, Origin


def findings_from(error: ValidationError, origin: Origin) -> Iterator[Finding]:
    """Yield one SCHEMA-1 finding for each fault pydantic found."""
    for keys, message, fix in faults_in(error):
        yield Finding("SCHEMA-1", origin.position(*keys), message, fix)


def faults_in(error: ValidationError) -> Iterator[tuple[tuple[Key, ...], str, str]]:
    """Yield (keys, what is wrong, how to mend it) of each fault pydantic found."""
    for fault in error.errors(include_url=False):
        yield tuple(fault["loc"]), *explain(fault)


def explain(fault: ErrorDetails) -> tuple[str, str]:
    """Return what is wrong and how to mend it."""
    name = ".".join(str(k + 1) if isinstance(k, int) else k for k in fault["loc"]) or "页面信息"
    kind, context = fault["type"], fault.get("ctx", {})
    if kind == "missing":
        return f"缺少字段“{name}”", "补上这个字段；写法对照同类页面"
    if kind == "extra_forbidden":
        return f"不认识的字段“{name}”", "检查拼写，或删掉它"
    if kind in ("enum", "literal_error"):
        allowed = context.get("expected", "").replace(" or ", "、").replace(", ", "、").replace("'", "")
        return f"“{name}”不在允许的取值里：{_shorten(fault['input'])}", f"改为其中之一：{allowed}"
    if kind == "string_pattern_mismatch":
        return f"“{name}”只能用小写字母、数字和短横线：{_shorten(fault['input'])}", "改成类似 notes-chasing 的写法"
    if kind == "string_too_short":
        return f"“{name}”是空的", "写上内容，或删掉这个字段"
    if kind == "string_too_long":
        return f"“{name}”太长（上限 {context['max_length']} 个字）", "写短一些"
    if kind == "too_short":
        return f"“{name}”至少要有 {context['min_length']} 条", "补上内容"
    if kind in (
        "string_type",
        "tuple_type",
        "model_type",
        "model_attributes_type",
        "bool_parsing",
        "bool_type",
        "float_parsing",
        "float_type",
        "list_type",
        "dict_type",
    ):
        return f"“{name}”的类型不对：{_shorten(fault['input'])}", f"这里要写{_EXPECTED.get(kind, '文字')}"
    if kind == "greater_than_equal":
        return f"“{name}”不能小于 {context['ge']:g}", "改成正确的数"
    if kind.startswith("date_"):
        return f"“{name}”：{fault['msg']}", "按 年-月-日 写；不知道日就写到月，不知道月就写到年"
    if kind.startswith("image_"):
        return f"“{name}”不合要求：{_shorten(fault['input'])}", f"改成{fault['msg']}"
    return f"“{name}”不合要求：{_shorten(fault['input'])}", "对照同类页面的写法改正"


_EXPECTED = {
    "string_type": "一段文字（含数字或冒号时加引号）",
    "tuple_type": "列表，每条前面加“- ”",
    "list_type": "列表，每条前面加“- ”",
    "model_type": "“字段: 内容”的形式",
    "model_attributes_type": "“字段: 内容”的形式",
    "dict_type": "“字段: 内容”的形式",
    "bool_parsing": "true 或 false",
    "bool_type": "true 或 false",
    "float_parsing": "数字",
    "float_type": "数字",
}


def _shorten(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 30 else text[:30] + "…"
