"""Front matter set by the rules of typography, without an alias written twice: edits at positions in the text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml

from ..model.prose import is_prose
from ..model.record import Key, Record
from ..rules.names import same
from ..wording.typography import corrected

ONE_LINE_ITEM = re.compile(r"[ ]*- [^#]*")


class Edit(NamedTuple):
    """What is to stand in place of a stretch of text."""

    start: int
    end: int
    text: str


def typeset(text: str, kind: type[Record], *, is_list: bool) -> str:
    """Return YAML text with our own words in it corrected; raises yaml.YAMLError where it cannot be read."""
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    edits = list(_edits(text, node, (), kind, 2 if is_list else 0)) if node else []
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _edits(text: str, node: yaml.Node, keys: tuple[Key, ...], kind: type[Record], skip: int) -> Iterator[Edit]:
    """Yield edits that do not overlap. The first `skip` keys lead to a record, the rest to a value in it."""
    match node:
        case yaml.MappingNode():
            for name, value in node.value:
                yield from _edits(text, value, (*keys, name.value), kind, skip)
        case yaml.SequenceNode():
            repeated = _repeated(node) if keys[skip:] == ("aliases",) else set()
            for i, item in enumerate(node.value):
                removal = _removal(text, node, i) if i in repeated else None
                if removal:
                    yield removal
                else:
                    yield from _edits(text, item, (*keys, i), kind, skip)
        case yaml.ScalarNode() if is_prose(kind, keys[skip:]):
            start, end = node.start_mark.index, node.end_mark.index
            yield Edit(start, end, _typeset_scalar(text[start:end], node.style))


def _typeset_scalar(raw: str, style: str | None) -> str:
    """Return a scalar as it stands in the text, marks and indentation kept, its words corrected."""
    match style:
        case "'" | '"':
            inner = raw[1:-1]
            is_escaped = "''" in inner if style == "'" else "\\" in inner
            return raw if is_escaped else style + _typeset_lines(inner) + style
        case "|" | ">":
            header, newline, rest = raw.partition("\n")
            return header + newline + _typeset_lines(rest)
        case _:
            return _typeset_lines(raw)


def _typeset_lines(text: str) -> str:
    return "\n".join(_typeset_line(line) for line in text.split("\n"))


def _typeset_line(line: str) -> str:
    words = line.strip(" ")
    return line.replace(words, corrected(words), 1) if words else line


def _repeated(node: yaml.SequenceNode) -> set[int]:
    """Return the places of names that stood before."""
    seen: set[str] = set()
    found: set[int] = set()
    for i, item in enumerate(node.value):
        if isinstance(item, yaml.ScalarNode):
            name = same(corrected(item.value))
            if name in seen:
                found.add(i)
            seen.add(name)
    return found


def _removal(text: str, sequence: yaml.SequenceNode, place: int) -> Edit | None:
    """Return the edit that takes an item out of a list; None where that is not plain to do."""
    item = sequence.value[place]
    if sequence.flow_style:
        return Edit(sequence.value[place - 1].end_mark.index, item.end_mark.index, "")
    start = text.rindex("\n", 0, item.start_mark.index)  # there is an item before
    end = text.find("\n", item.start_mark.index)
    end = len(text) if end < 0 else end
    return Edit(start, end, "") if ONE_LINE_ITEM.fullmatch(text[start + 1 : end]) else None
