"""A page from plain values, in the one style the pages are written in."""

import math
from collections.abc import Iterable, Mapping
from typing import Any, get_args

import yaml

from ..model.directive import Directive
from ..model.guide import Guide
from ..model.practice import Practice
from ..model.record import Record, Value
from ..model.scene import Scene

FOLDED = 60
"""Text of more characters than this stands on a line of its own, so that a diff shows it whole."""
LAST = ("sources", "provisions", "reviewed", "changes")
"""What is long, or said of the page itself, comes after what says what the page is about."""
BREAKS = "\x85\u2028\u2029"
"""Line ends to YAML and to nobody else; only double quotes keep them."""


def write_page(record: Mapping[str, Any], body: str = "") -> str:
    """Return the text of a page: front matter with its fields in the order of the model, then the body.

    `record` holds plain values as YAML does. Fields with nothing in them are left out. The model
    is the one that knows all the fields; where none does, they stay in the order given.
    """
    kind = next((kind for kind in (Practice, Directive, Scene, Guide) if set(record) <= set(kind.model_fields)), None)
    front = yaml.dump(
        _ordered(record, kind, LAST), Dumper=_HouseDumper, allow_unicode=True, sort_keys=False, width=math.inf
    )
    gap = "" if not body.strip() or body.startswith("\n") else "\n"
    return f"---\n{front}---\n{gap}{body.rstrip()}\n" if body.strip() else f"---\n{front}---\n"


def write_scalar(text: str, *, in_brackets: bool = False) -> str:
    """Return text on one line as it stands after a key, quoted only where YAML would take it for something else.

    More needs quotes where the entry is written in braces or brackets.
    """
    written = yaml.dump(
        {"k": text}, Dumper=_OneLineDumper, allow_unicode=True, width=math.inf, default_flow_style=in_brackets
    )
    return (
        str(written).removesuffix("\n").removeprefix("{").removesuffix("}" if in_brackets else "").removeprefix("k: ")
    )


class _HouseDumper(yaml.SafeDumper):
    folded: float = FOLDED
    several_lines = "|"

    def ignore_aliases(self, data: Any) -> bool:
        return True  # readers refuse & and *

    def text(self, text: str) -> yaml.ScalarNode:
        style = None
        if any(c in text for c in BREAKS):
            style = '"'
        elif "\n" in text:
            style = self.several_lines
        elif len(text) > self.folded:
            style = ">"
        return self.represent_scalar("tag:yaml.org,2002:str", str(text), style=style)

    def number(self, number: float) -> yaml.ScalarNode:
        return self.represent_int(int(number)) if number.is_integer() else self.represent_float(number)


class _OneLineDumper(_HouseDumper):
    folded = math.inf
    several_lines = '"'


for _dumper in (_HouseDumper, _OneLineDumper):
    _dumper.add_representer(str, _dumper.text)
    _dumper.add_multi_representer(str, _dumper.text)  # codes of our vocabularies
    _dumper.add_representer(float, _dumper.number)


def _ordered(values: Mapping[str, Any], model: type[Value] | None, last: Iterable[str] = ()) -> dict[str, Any]:
    """Return the values by key in the order of the model, what is within them too; empty ones left out."""
    end = list(last)
    fields = model.model_fields if model else {}
    places = {name: place for place, name in enumerate(fields)}
    keys = sorted(
        values, key=lambda key: (end.index(key) + 1 if key in end and model else 0, places.get(key, len(places)))
    )
    kept = {key: _settled(values[key], _within(fields[key].annotation) if key in fields else None) for key in keys}
    return {key: value for key, value in kept.items() if value is not None and value != [] and value != {}}


def _settled(value: Any, model: type[Value] | None) -> Any:
    if isinstance(value, Mapping):
        return _ordered(value, model)
    if isinstance(value, list | tuple):
        return [_settled(item, model) for item in value]
    return value


def _within(annotation: Any) -> type[Value] | None:
    """Return the model of the values a field holds: `tuple[Citation, ...]` holds citations."""
    if isinstance(annotation, type) and issubclass(annotation, Value) and not issubclass(annotation, Record):
        return annotation
    return next((found for part in get_args(annotation) if (found := _within(part))), None)
