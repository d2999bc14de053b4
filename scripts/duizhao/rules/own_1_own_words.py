"""OWN-1: text is written anew: no run of more than 12 characters is shared with what another record tells.

Told are clauses, published cases and published figures. Saying again what we say of a clause is right where its
document is cited, and so is telling one publication on two pages (`accounts.may_share`). Titles in 《》 do not
count, nor what docs/words.yaml lets stand.

Every run of 13 characters holds a piece of 7 that begins at a place divisible by 7, so looking up such pieces
finds every run, at a cost that grows with the text alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ..findings import Finding, Severity
from ..model.library import Library
from .accounts import GAP, Accounts, Passage

RULE = "OWN-1"
SEVERITY = Severity.REVIEW
TITLE = "用自己的话写：不和别的页面里转述条文、案例、数字的话连着 13 个字以上一样"
TIP = (
    "换一种说法。说的是同一条条款，就引用那份文件；说的是同一篇报道，就写同一个网址。"
    "实在没有别的说法，写进 docs/words.yaml 的 formulas"
)
RUN = 13
PIECE = 7
MARKS = "，。、；："


def check(library: Library) -> Iterator[Finding]:
    accounts = Accounts(library)
    holders = _by_piece(accounts.own_prose())
    reported: set[int] = set()
    for told in accounts.told():
        source = told.written.record
        # A run is looked at once, not again from each of its pieces: text that repeats itself would cost the cube.
        seen_to: dict[int, int] = {}
        for i in range(len(told.text) - PIECE + 1):
            for passage, place in holders.get(told.text[i : i + PIECE], ()):
                if source is passage.written.record or id(passage) in reported or i < seen_to.get(id(passage), 0):
                    continue
                run, end = _run(told.text, i, passage.text, place)
                seen_to[id(passage)] = end - PIECE + 1
                if len(run) < RUN:
                    continue
                runs = [piece for part in accounts.own_parts(run) for piece in _pieces(part)]
                if runs and not accounts.may_share(passage.written.record, source, runs):
                    reported.add(id(passage))
                    message = f"“{run.strip(MARKS)}”在“{source.title}”里一字不差地写着（{told.written.at}）"
                    yield Finding(RULE, passage.written.at, message, "换一种说法，或写明出自同一处", SEVERITY)


def _by_piece(passages: Iterable[Passage]) -> dict[str, list[tuple[Passage, int]]]:
    holders: defaultdict[str, list[tuple[Passage, int]]] = defaultdict(list)
    for passage in passages:
        places: dict[str, int] = {}
        for place in range(0, len(passage.text) - PIECE + 1, PIECE):
            places.setdefault(passage.text[place : place + PIECE], place)
        for piece, place in places.items():
            holders[piece].append((passage, place))
    return holders


def _run(one: str, i: int, other: str, k: int) -> tuple[str, int]:
    """Return the longest run two texts share around places `i` and `k`, where the same piece stands, and its end in `one`."""
    start = 0
    while min(i, k) > start and one[i - start - 1] == other[k - start - 1] != GAP:
        start += 1
    end = 0
    while max(i + end - len(one), k + end - len(other)) < 0 and one[i + end] == other[k + end] != GAP:
        end += 1
    return one[i - start : i + end], i + end


def _pieces(part: str) -> list[str]:
    return [part[i : i + RUN] for i in range(len(part) - RUN + 1)]
