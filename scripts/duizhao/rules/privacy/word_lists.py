"""Lists of words kept in text files beside this module."""

from collections import defaultdict
from functools import cache
from pathlib import Path


@cache
def word_lists(file: str) -> dict[str, tuple[str, ...]]:
    """Return the lists of a file by name: the first word of a line names the list, the rest adds to it."""
    lists: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for row in Path(__file__).with_name(file).read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            name, *words = row.split()
            lists[name] += tuple(words)
    return dict(lists)
