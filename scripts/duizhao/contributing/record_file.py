"""From bytes that somebody sent to a record file: size, encoding, JSON, frame, and nothing that cannot be a page."""

import json
import math
import unicodedata
from collections.abc import Iterator
from typing import NoReturn

from pydantic import ValidationError

from ..model.record import Key
from ..model.submission import FORMAT, MAX_BYTES, VERSION, RecordFile
from .faults import BadRecord, Fault, from_schema

MAX_DEPTH = 12
"""As in pages (reading/yaml_values.py)."""
RESAVE = "请对方用表单重新保存一份再发"
UNUSABLE = ("Cc", "Cs", "Co")
"""Unicode's control characters, halves of characters, and private use: none belongs in a page."""
LONGEST_NAME = 80


def read_record(data: bytes) -> RecordFile:
    """Return the file that `data` holds; texts are on one line, as pages show them. Raises BadRecord."""
    content = _json(_text(data))
    if not isinstance(content, dict):
        raise BadRecord([Fault((), "不是记录文件：最外层不是“字段: 内容”", RESAVE)])
    _refuse_other_formats(content)
    if faults := list(_unusable(content, ())):
        raise BadRecord(faults)
    try:
        return RecordFile.model_validate(_on_one_line(content))
    except ValidationError as error:
        raise from_schema(error) from None


def _text(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        _refuse(f"文件太大（{len(data) // 1024} kB，上限 {MAX_BYTES // 1024} kB）", "去掉粘贴进来的原文，重新保存")
    if not data.strip():
        _refuse("文件是空的", RESAVE)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _refuse(f"不是 UTF-8 编码（第 {error.start + 1} 个字节起）", RESAVE)


def _json(text: str) -> object:
    def no_constant(name: str) -> NoReturn:
        _refuse(f"不是合格的 JSON：里面有 {name}", "改成数字")

    def no_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) < len(pairs):
            names = [name for name, _ in pairs]
            _refuse(f"字段“{next(n for n in names if names.count(n) > 1)}”写了两次", "只留一个")
        return found

    try:
        return json.loads(text, object_pairs_hook=no_repeats, parse_constant=no_constant)
    except json.JSONDecodeError as error:
        _refuse(f"不是合格的 JSON（第 {error.lineno} 行第 {error.colno} 个字）", f"可能没有传完整；{RESAVE}")
    except RecursionError:
        _refuse("嵌套太深", RESAVE)
    except ValueError:  # a number of thousands of digits
        _refuse("不是合格的 JSON：里面有太长的数字", "改成正常的数")


def _refuse(message: str, fix: str) -> NoReturn:
    raise BadRecord([Fault((), message, fix)])


def _refuse_other_formats(content: dict[str, object]) -> None:
    """Say so if this is another program's file or a later version's, before judging it by our rules."""
    found = content.get("format")
    if found != FORMAT:
        shown = f"写的是 {found!r}" if found is not None else "没有写"
        raise BadRecord([Fault(("format",), f"不是本站表单存的记录文件：format 应当是 {FORMAT}，{shown}", RESAVE)])
    version = content.get("version")
    if isinstance(version, int) and not isinstance(version, bool) and version > VERSION:
        message = f"这份文件是第 {version} 版的格式，这里只认得第 {VERSION} 版"
        raise BadRecord([Fault(("version",), message, "更新本项目再导入")])


def _unusable(value: object, keys: tuple[Key, ...]) -> Iterator[Fault]:
    """Yield a fault for nesting, numbers and characters no page can have."""
    if len(keys) > MAX_DEPTH:
        yield Fault(keys, f"嵌套超过 {MAX_DEPTH} 层", RESAVE)
    elif isinstance(value, dict):
        for name, child in value.items():
            if len(name) > LONGEST_NAME or _unusable_sign(name):
                yield Fault(keys, "有的字段名不能用：太长，或者有看不见的字符", RESAVE)
            else:
                yield from _unusable(child, (*keys, name))
    elif isinstance(value, list):
        for i, child in enumerate(value):
            yield from _unusable(child, (*keys, i))
    elif isinstance(value, float) and not math.isfinite(value):
        yield Fault(keys, "数字太大", "改成正常的数")
    elif isinstance(value, str) and (sign := _unusable_sign(value)):
        yield Fault(keys, f"有不能用的字符（U+{ord(sign):04X}）", "删掉这个字符；多半是从别处粘贴时带来的")


def _unusable_sign(text: str) -> str | None:
    """Return the first character no page can have, noncharacters such as U+FFFE among them; None if there is none."""
    return next((c for c in text if _is_unusable(c) and not c.isspace()), None)


def _is_unusable(sign: str) -> bool:
    return unicodedata.category(sign) in UNUSABLE or ord(sign) & 0xFFFE == 0xFFFE


def _on_one_line(value: object) -> object:
    """Return the value with every run of white space as one space, since that is how pages show it."""
    if isinstance(value, dict):
        return {name: _on_one_line(child) for name, child in value.items()}
    if isinstance(value, list):
        return [_on_one_line(child) for child in value]
    return " ".join(value.split()) if isinstance(value, str) else value
