"""OWN-1: text is written anew: no run of more than 12 characters is shared with what another record tells.

Told are clauses, published cases and published figures. Saying again what we say of a clause is right where its
document is cited, and so is telling one publication on two pages (`accounts.may_share`). Titles in 《》 do not
count, nor what docs/words.yaml lets stand.

Every run of 13 characters holds a piece of 7 that begins at a place divisible by 7, so looking up such pieces
finds every run. Of the other 6 characters at least 3 stand before the piece or 3 after it, so where a piece stands in
many texts only those are compared that go on alike: the cost grows with the text, not with its square.
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
MANY = 8
"""Places of one piece that are compared one by one."""
BESIDE = (RUN - PIECE) // 2
MARKS = "，。、；："


Place = tuple[Passage, int]


def check(library: Library) -> Iterator[Finding]:
    accounts = Accounts(library)
    holders = _Holders(accounts.own_prose())
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


class _Holders:
    """Where each piece stands: passages, and places in them."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._places: defaultdict[str, list[Place]] = defaultdict(list)
        self._parted: dict[str, defaultdict[tuple[int, str], list[Place]]] = {}
        for passage in passages:
            times: Counter[str] = Counter()
            for place in range(0, len(passage.text) - PIECE + 1, PIECE):
                piece = passage.text[place : place + PIECE]
                times[piece] += 1
                if times[piece] <= MOST_TIMES:
                    self._places[piece].append((passage, place))

    def beside(self, text: str, i: int) -> Iterable[Place]:
        """Return where the piece of a text at `i` stands too, and may be part of a run; some may come twice."""
        piece = text[i : i + PIECE]
        places = self._places.get(piece, ())
        if len(places) <= MANY:
            return places
        if piece not in self._parted:
            self._parted[piece] = defaultdict(list)
            for place in places:
                for key in _neighbours(place[0].text, place[1]):
                    self._parted[piece][key].append(place)
        return [place for key in _neighbours(text, i) for place in self._parted[piece].get(key, ())]


def _neighbours(text: str, i: int) -> Iterator[tuple[int, str]]:
    """Yield what stands before and after a piece, each with its side."""
    if i >= BESIDE:
        yield -1, text[i - BESIDE : i]
    if i + PIECE + BESIDE <= len(text):
        yield 1, text[i + PIECE : i + PIECE + BESIDE]


def _shared(told: Passage, holders: _Holders) -> Iterator[tuple[Passage, str]]:
    """Yield every run that is long enough, once for each passage it stands in."""
    seen_to: dict[int, int] = {}
    for i in range(len(told.text) - PIECE + 1):
        for passage, place in holders.beside(told.text, i):
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
