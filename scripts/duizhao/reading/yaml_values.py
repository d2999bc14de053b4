"""YAML to plain values with the line of each, refusing what a page never needs.

PyYAML's own constructor is not used: it turns dates into objects, lets the last of two equal
keys win, and expands aliases without bound.
"""

import re
from collections.abc import Iterator

import yaml

from ..model.record import Key
from ..wording.lookalikes import HIDDEN

MAX_DEPTH = 12
"""The deepest value of the model lies at depth 7 (a check inside evidence inside a provision)."""

UNSEEN = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff{HIDDEN}]")
"""Control characters, which XML cannot hold so that Word files break on them, and what hides or turns text around."""

_NULL, _BOOL, _INT, _FLOAT = (f"tag:yaml.org,2002:{name}" for name in ("null", "bool", "int", "float"))


class YamlFault(Exception):
    """The text cannot be used; `line` counts from 1 within the text given."""

    def __init__(self, rule: str, line: int, message: str, fix: str) -> None:
        super().__init__(message)
        self.rule, self.line, self.message, self.fix = rule, line, message, fix


def parse(text: str) -> tuple[object, dict[tuple[Key, ...], int]]:
    """Return the values in `text` and the line (from 1) of every value. Raises YamlFault."""
    try:
        _refuse_by_event(text)
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise _syntax_fault(error) from None
    lines: dict[tuple[Key, ...], int] = {}
    return (_construct(node, (), lines) if node else None), lines


def _refuse_by_event(text: str) -> None:
    """Refuse aliases and deep nesting before any tree is built: both can exhaust memory.

    Refuse unseen characters that only a backslash in double quotes has put there (YAML 1.1, 5.6);
    those that stand in the file itself are found there (FILE-2, TYPO-2).
    """
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise YamlFault("YAML-2", line, "这里用了 & 或 * 引用", "把内容直接写出来；若是文字里的符号，给整句加引号")
        if isinstance(event, yaml.ScalarEvent) and event.style == '"' and _hidden_in(event.value, text):
            fix = "直接写字，不用 \\x、\\u 这些写法"
            raise YamlFault("FILE-2", line, "用反斜杠写了看不见的字符", fix)
        if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            depth += 1
            if depth > MAX_DEPTH:
                raise YamlFault("YAML-4", line, f"嵌套超过 {MAX_DEPTH} 层", "检查缩进和括号")
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            depth -= 1


def _hidden_in(value: str, text: str) -> bool:
    return any(character not in text for character in UNSEEN.findall(value))


def _syntax_fault(error: yaml.YAMLError) -> YamlFault:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = getattr(error, "problem", None) or str(error)
    reason = next((cn for en, cn in _REASONS if en in problem), "格式有误")
    return YamlFault(
        "YAML-1",
        mark.line + 1 if mark else 1,
        f"YAML {reason}",
        "检查这一行和上一行的缩进、冒号后的空格和引号；含“: ”或“#”的文字要加引号",
    )


_REASONS = (
    ("mapping values are not allowed", "里多了一个冒号，或缩进不齐"),
    ("could not find expected ':'", "里缺少冒号"),
    ("did not find expected key", "缩进不齐，或列表没有写完"),
    ("did not find expected '-' indicator", "列表缩进不齐，或少了“- ”"),
    ("found character that cannot start any token", "里有不能直接开头的符号（如制表符、@、`）"),
    ("unexpected end of stream", "的引号没有成对"),
    ("control characters are not allowed", "里有控制字符"),
    ("but found another document", "里出现了第二个 ---"),
)


def _construct(node: yaml.Node, keys: tuple[Key, ...], lines: dict[tuple[Key, ...], int]) -> object:
    lines.setdefault(keys, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        return dict(_pairs(node, keys, lines))
    if isinstance(node, yaml.SequenceNode):
        return [_construct(child, (*keys, i), lines) for i, child in enumerate(node.value)]
    return _scalar(node) if isinstance(node, yaml.ScalarNode) else None


def _pairs(
    node: yaml.MappingNode, keys: tuple[Key, ...], lines: dict[tuple[Key, ...], int]
) -> Iterator[tuple[str, object]]:
    seen: set[str] = set()
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            raise YamlFault("YAML-1", line, "字段名不是一个词", "字段名照说明写成英文单词")
        key = key_node.value
        if key in seen:
            raise YamlFault("YAML-3", line, f"字段“{key}”写了两次", "只留一个")
        seen.add(key)
        lines[(*keys, key)] = line
        yield key, _construct(value_node, (*keys, key), lines)


def _scalar(node: yaml.ScalarNode) -> object:
    """Return text, number, bool or None. Dates stay text: the model checks their form."""
    text = node.value
    if node.tag == _NULL:
        return None
    if node.tag == _BOOL:
        return text.lower() in ("true", "yes", "on")
    if node.tag == _INT and text.lstrip("+-").isdigit() and len(text) < 16:
        return int(text)
    if node.tag == _FLOAT:
        try:
            return float(text)
        except ValueError:
            return text
    return text
