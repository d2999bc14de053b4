"""OWN-1: text is written anew: no run of more than 12 characters is shared with what another record tells.

Told are clauses, published cases and published figures. Saying again what we say of a clause is right where its
document is cited, and so is telling one publication on two pages (`accounts.may_share`). Titles in 《》 do not
count, nor what docs/words.yaml lets stand.

Every run of 13 characters holds a piece of 7 that begins at a place divisible by 7, so looking up such pieces
finds every run, at a cost that grows with the text alone.
"""

from collections import Counter, defaultdict
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
MOST_TIMES = 3
"""Hardly any prose has one piece more often than this in one value; text that has would take for ever to compare."""
MOST_SHOWN = 60
MARKS = "，。、；："


def check(library: Library) -> Iterator[Finding]:
    accounts = Accounts(library)
    holders = _by_piece(accounts.own_prose())
    reported: set[int] = set()
    for told in accounts.told():
        source = told.written.record
        for passage, run in _shared(told, holders):
            if source is passage.written.record or id(passage) in reported:
                continue
            runs = [piece for part in accounts.own_parts(run) for piece in _pieces(part)]
            if runs and not accounts.may_share(passage.written.record, source, runs):
                reported.add(id(passage))
                message = f"“{_shorten(run.strip(MARKS))}”在“{source.title}”里一字不差地写着（{told.written.at}）"
                yield Finding(RULE, passage.written.at, message, "换一种说法，或写明出自同一处", SEVERITY)


def _by_piece(passages: Iterable[Passage]) -> dict[str, list[tuple[Passage, int]]]:
    """Return where each piece stands: passages, and places in them."""
    holders: defaultdict[str, list[tuple[Passage, int]]] = defaultdict(list)
    for passage in passages:
        times: Counter[str] = Counter()
        for place in range(0, len(passage.text) - PIECE + 1, PIECE):
            piece = passage.text[place : place + PIECE]
            times[piece] += 1
            if times[piece] <= MOST_TIMES:
                holders[piece].append((passage, place))
    return holders


def _shared(told: Passage, holders: dict[str, list[tuple[Passage, int]]]) -> Iterator[tuple[Passage, str]]:
    """Yield every run that is long enough, once for each passage it stands in."""
    seen_to: dict[int, int] = {}
    for i in range(len(told.text) - PIECE + 1):
        for passage, place in holders.get(told.text[i : i + PIECE], ()):
            if i < seen_to.get(id(passage), 0):
                continue
            start, end = _run(told.text, i, passage.text, place)
            if end - start >= RUN:
                seen_to[id(passage)] = end - RUN + 1  # a run that begins later and ends later has a piece from there on
                yield passage, told.text[start:end]


def _run(one: str, i: int, other: str, k: int) -> tuple[int, int]:
    """Return where in `one` the longest run begins and ends that stands around `i` there and around `k` in `other`."""
    start = 0
    while min(i, k) > start and one[i - start - 1] == other[k - start - 1] != GAP:
        start += 1
    end = 0
    while max(i + end - len(one), k + end - len(other)) < 0 and one[i + end] == other[k + end] != GAP:
        end += 1
    return i - start, i + end


def _pieces(part: str) -> list[str]:
    return [part[i : i + RUN] for i in range(len(part) - RUN + 1)]


def _shorten(run: str) -> str:
    return run if len(run) <= MOST_SHOWN else run[:MOST_SHOWN] + "…"
