"""更新记录: what was entered, changed and checked, by day."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from ..exports.log import RECORD_KINDS, Entry, entries
from ..model.library import Library
from ..pages import page_path

SHOWN = 300
"""The page stops after the day on which it has shown this many entries, so that it does not grow for ever."""


@dataclass(frozen=True)
class Group:
    """What was done to several pages of one kind on one day, in the same words."""

    kind: str
    summary: str
    entries: tuple[Entry, ...]


def changes_page(library: Library) -> dict[str, object]:
    """Return the newest days, each with its groups."""
    everything = entries(library)
    days: list[tuple[str, list[Group]]] = []
    shown = 0
    for day, found in groupby(everything, key=lambda entry: entry.date):
        if shown >= SHOWN:
            break
        of_day = list(found)
        shown += len(of_day)
        days.append((day, _groups(of_day)))
    return {"days": days, "rest": len(everything) - shown, "total": len(everything), "path": page_path}


def _groups(found: Iterable[Entry]) -> list[Group]:
    alike: defaultdict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in found:
        alike[entry.record_kind, entry.summary].append(entry)
    return [Group(RECORD_KINDS[kind], summary, tuple(entries)) for (kind, summary), entries in alike.items()]
