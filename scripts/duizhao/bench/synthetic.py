"""A library of any size to build: the real one, and records that read like its own."""

import random
import re
import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from ..compose import compose
from ..model.directive import Directive
from ..model.library import Library
from ..model.practice import Practice
from ..model.prose import Place, prose_of
from ..writing.front_matter import write_page

SEED = 7
ORDER = 2
"""Characters that decide the next one: enough for words, too few for whole sentences of the real library."""
PLAIN = re.compile("(?:(?![市区县州旗盟镇乡村密])[\u4e00-\u9fff，、。；]){8,}")
"""Text to learn from. No digits, since a number must stand in the clause cited (CITE-5), nor what looks like a place or a marking (PRIV-6, 7)."""
ENDS = "，、。；"
NAMES = ("title", "short", "aliases")
"""What no two records may share."""

TEXT, NUMBER, CITED = "␣", "␟", "cited-"
BLANK = re.compile(f"{TEXT}+|(?P<number>{NUMBER})|\\b{CITED}(?P<cited>[a-z0-9-]+)")

Template = Directive | Practice


def write_grown(library: Library, docs: Path, target: Path, count: int) -> int:
    """Write a content folder at `target` that composes to `count` pages; return how many pages it comes to.

    The same library and count give the same files. What is in `docs` is always there, so the answer is
    more than `count` where that alone has more pages.
    """
    shutil.copytree(docs, target)
    real = len(compose(library))
    for kind, name, text in _made(library, max(0, count - real)):
        (target / kind / f"{name}.md").write_text(text, encoding="utf-8")
    return max(count, real)


def _made(library: Library, count: int) -> Iterator[tuple[str, str, str]]:
    """Yield (folder, id, page), each kind in its real share, each record as long as a real one and citing as much."""
    dice = random.Random(SEED)
    records: Sequence[Template] = (*library.directives, *library.practices)
    voice = _Voice(prose.text for record in records for prose in prose_of(record))
    blanks = [_with_blanks(record) for record in records[:count]]
    for n in range(count):
        record, page = records[n % len(records)], blanks[n % len(records)]
        turn = n // len(records) + 1

        def fill(blank: re.Match[str], number: int = n, turn: int = turn) -> str:
            if cited := blank["cited"]:
                # Made directives too, else each real provision would be cited by more and more practices.
                earlier = dice.randrange(turn)
                return f"{cited}-{earlier}" if earlier else cited
            return f" {number}" if blank["number"] else voice.say(blank[0], dice)

        yield record.FOLDER, f"{record.id}-{turn}", BLANK.sub(fill, page)


def _with_blanks(record: Template) -> str:
    """Return the page of a record with a blank in place of all that is to be made anew.

    Writing YAML is slow; so it is done once for a record and not once for each copy.
    """
    values = record.model_dump(mode="json", exclude_unset=True)
    for prose in prose_of(record):
        end = prose.text[-1] if prose.text[-1] in ENDS else ""
        _put(values, prose.keys, TEXT * (len(prose.text) - len(end)) + end)
    for name in NAMES:
        if name in values:
            values[name] = _numbered(values[name])
    kept = (duty["citation"] for duty in values.get("keep", ()) if duty.get("citation"))
    for reference in (*values.get("citations", ()), *kept):
        reference["directive"] = f"{CITED}{reference['directive']}"
    return write_page(values, record.body)


def _numbered(names: Any) -> Any:
    return f"{names}{NUMBER}" if isinstance(names, str) else [f"{name} {n}{NUMBER}" for n, name in enumerate(names)]


def _put(record: dict[str, Any], keys: Place, text: str) -> None:
    inner: Any = record
    for key in keys[:-1]:
        inner = inner[key]
    inner[keys[-1]] = text


class _Voice:
    """Says new things in the manner of some texts: a chain of characters (C. Shannon, 1948, part I.3)."""

    def __init__(self, texts: Iterable[str]) -> None:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for text in texts:
            for run in PLAIN.findall(text):
                for i in range(len(run) - ORDER):
                    found[run[i : i + ORDER]].append(run[i + ORDER])
        self._next = {state: "".join(following) for state, following in found.items()}
        self._starts = [state for state in self._next if not set(state) & set(ENDS)]

    def say(self, like: str, dice: random.Random) -> str:
        """Return text as long as `like` that ends in no mark."""
        said = ""
        while len(said) < len(like):
            state = said[-ORDER:]
            said += dice.choice(self._next[state]) if state in self._next else dice.choice(self._starts)
        return said[: len(like)].rstrip(ENDS)
