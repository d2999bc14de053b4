"""The corpus, and a content folder in which every text of it stands wherever a contributor can write."""

import copy
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from duizhao.model.directive import Directive
from duizhao.model.figure import FigureList
from duizhao.model.material import MaterialList
from duizhao.model.practice import Practice
from duizhao.model.record import Value
from duizhao.model.scene import Scene
from duizhao.reading.front_matter import split

from ..conftest import GOOD

CORPUS = Path(__file__).with_name("corpus.yaml")
ADDRESSES = ("address", "url", "official_urls", "seen")
PROBE = "试 <b>"
LENGTHS = (len(PROBE), 12, 30, 80, 120, 160, 100_000)
"""Those the model has for a text at most, and more than any payload."""


@dataclass(frozen=True)
class Payload:
    """One text, and where it goes (see the head of corpus.yaml)."""

    id: str
    goes: str
    text: Any


def payloads(*ways: str) -> list[Payload]:
    """Return the payloads that go one of these ways."""
    return [one for one in _corpus() if not ways or one.goes in ways]


@cache
def _corpus() -> tuple[Payload, ...]:
    entries = yaml.load(CORPUS.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return tuple(
        Payload(one["id"], one["goes"], one["text"] * one["times"] if "times" in one else one["text"])
        for one in entries
    )


def page(data: object, body: str = "") -> str:
    front = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10**6)
    return f"---\n{front}---\n\n{body}\n"


def hostile_docs(folder: Path) -> Path:
    """Return a content folder made of the good one: a guide for each body, and each value in every kind of record."""
    docs = Path(shutil.copytree(GOOD, folder / "docs"))
    for one in payloads("body"):
        (docs / f"guide/{one.id}.md").write_text(
            page({"title": one.id, "description": "试"}, one.text), encoding="utf-8"
        )
    kinds: dict[str, tuple[type[Value], str]] = {
        "practices": (Practice, "sample-photos"),
        "directives": (Directive, "sample-rules-2020"),
        "scenes": (Scene, "sample-meeting"),
    }
    for name, (kind, sample) in kinds.items():
        good = split((GOOD / name / f"{sample}.md").read_text(encoding="utf-8"))
        for number, data in enumerate(filled(kind, good.data)):
            (docs / name / f"hostile-{number}.md").write_text(page(data, body_of(number)), encoding="utf-8")
    lists: dict[str, type[Value]] = {"materials": MaterialList, "figures": FigureList}
    for name, kind in lists.items():
        good_list = yaml.safe_load((GOOD / f"{name}.yaml").read_text(encoding="utf-8"))
        more = [
            data[name][0] | {"id": f"hostile-{n}"} for n, data in enumerate(filled(kind, {name: good_list[name][:1]}))
        ]
        (docs / f"{name}.yaml").write_text(
            yaml.safe_dump({name: good_list[name] + more}, allow_unicode=True, width=10**6), encoding="utf-8"
        )
    return docs


def body_of(number: int) -> str:
    bodies = payloads("body")
    return str(bodies[number * 7 % len(bodies)].text)


def filled(kind: type[Value], good: Any) -> Iterator[Any]:
    """Yield copies of a good record with payloads in every free text, until each payload has had its place.

    A payload goes where it fits: names are short. Equal addresses stay equal, for what is seen is a source.
    """
    room = {place: _room(kind, good, place) for place in _leaves(good)}
    free = [place for place, length in room.items() if length]
    linked = [place for place in free if any(key in ADDRESSES for key in place)]
    texts = [one.text for one in payloads("value")]
    turn = cycle(range(len(texts)))
    links = cycle(one.text for one in payloads("address"))
    unused = dict.fromkeys(range(len(texts)))
    while unused:
        before = len(unused)
        record = good
        for old in dict.fromkeys(_at(good, place) for place in linked):
            new = next(links)
            for place in linked:
                if _at(good, place) == old:
                    record = _replaced(record, place, new)
        for place in free:
            if place in linked:
                continue
            for n in (*unused, *islice(turn, len(texts))):
                if len(texts[n]) <= room[place]:
                    record = _replaced(record, place, texts[n])
                    unused.pop(n, None)
                    break
        yield record
        assert len(unused) < before, f"no place in {kind.__name__} for value {min(unused)}"


def _leaves(value: Any, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if isinstance(value, str):
        yield place
    elif isinstance(value, (dict, list)):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _leaves(item, (*place, key))


def _at(value: Any, place: tuple[str | int, ...]) -> Any:
    for key in place:
        value = value[key]
    return value


def _replaced(good: Any, place: tuple[str | int, ...], text: str) -> Any:
    made = copy.deepcopy(good)
    _at(made, place[:-1])[place[-1]] = text
    return made


def _room(kind: type[Value], good: Any, place: tuple[str | int, ...]) -> int:
    """Return how many characters of anything a value may have; none if only some words are allowed there."""
    room = 0
    for length in LENGTHS:
        try:
            kind.model_validate(_replaced(good, place, PROBE.ljust(length, "x")))
        except ValidationError:
            break
        room = length
    return room
