"""Change one value in a page's text and leave every other character as it is.

Pages are written by people: dumping them anew would undo their line breaks, quotes and order.
"""

from copy import deepcopy
from typing import cast

import yaml

from ..model.record import Key
from ..reading.front_matter import FENCE, split
from ..reading.yaml_values import YamlFault
from .front_matter import FOLDED, write_scalar

STEP = 2


class CannotChange(Exception):
    """The text is written in a way this cannot change; the message says so in Chinese. Nothing was changed."""


def replaced(text: str, keys: tuple[Key, ...], value: str) -> str:
    """Return the page with the text at `keys` replaced by `value` (one line). Raises CannotChange."""
    rows = text.split("\n")
    node, indent = _find(rows, keys)
    if not isinstance(node, yaml.ScalarNode):
        raise CannotChange("这一处不是一段文字")
    first, last = node.start_mark.line + 1, node.end_mark.line + 1
    rest = rows[last][node.end_mark.column :]
    if node.style in (">", "|"):  # a block ends where the next value begins, blank lines included
        last, rest = last - 1, ""
        while last > first and not rows[last].strip():
            last -= 1
    line = rows[first][: node.start_mark.column] + _scalar(value, indent) + rest
    changed = "\n".join([*rows[:first], line, *rows[last + 1 :]])
    return _proven(text, changed, keys, value)


def with_entry(text: str, name: str, entry: dict[str, str]) -> str:
    """Return the page with `entry` added at the end of its list `name`, which is added if missing. Raises CannotChange."""
    rows = text.split("\n")
    data = split(text).data
    present = cast(dict[str, object], data).get(name) if isinstance(data, dict) else None
    fence = next(i for i, row in enumerate(rows[1:], 1) if row.rstrip() == FENCE)
    if present is None:
        place, dash, head = fence, 0, [f"{name}:"]
        present = []
    else:
        node, _ = _find(rows, (name,))
        if not isinstance(node, yaml.SequenceNode) or node.flow_style or not node.value:
            raise CannotChange("这一处不是一条一行的列表")
        place, dash, head = node.end_mark.line + 1, node.start_mark.column, []
        while not rows[place - 1].strip():
            place -= 1
    lines = [f"{'  ' if n else '- '}{key}: {write_scalar(value)}" for n, (key, value) in enumerate(entry.items())]
    changed = "\n".join([*rows[:place], *head, *(" " * dash + line for line in lines), *rows[place:]])
    return _proven(text, changed, (name,), [*cast(list[object], present), entry])


def _find(rows: list[str], keys: tuple[Key, ...]) -> tuple[yaml.Node, int]:
    """Return the node at `keys` and the column its lines are indented to; marks count from the line after the fence."""
    end = next(i for i, row in enumerate(rows[1:], 1) if row.rstrip() == FENCE)
    node: yaml.Node | None = yaml.compose("\n".join(rows[1:end]) + "\n", Loader=yaml.SafeLoader)
    column = 0
    for key in keys:
        if isinstance(node, (yaml.MappingNode, yaml.SequenceNode)) and not node.flow_style:
            column = node.start_mark.column + STEP
        elif node is not None:
            raise CannotChange("这一处和别的写在同一行")
        node = _child(node, key)
    if node is None:
        raise CannotChange("页面里没有这一处")
    return node, column


def _child(node: yaml.Node | None, key: Key) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for name, value in node.value if name.value == key), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and 0 <= key < len(node.value):
        return cast(yaml.Node, node.value[key])
    return None


def _scalar(value: str, indent: int) -> str:
    return f">-\n{' ' * indent}{value}" if len(value) > FOLDED else write_scalar(value)


def _proven(before: str, after: str, keys: tuple[Key, ...], value: object) -> str:
    """Return `after` if it reads as `before` with this one value changed."""
    wanted = deepcopy(split(before))
    place = cast(dict[Key, object], wanted.data)
    for key in keys[:-1]:
        place = cast(dict[Key, object], place[key])
    place[keys[-1]] = value
    try:
        found = split(after)
    except YamlFault as fault:
        raise CannotChange("改了会弄坏页面") from fault
    if found.data != wanted.data or found.body != wanted.body:
        raise CannotChange("改了会连带改动别处")
    return after
