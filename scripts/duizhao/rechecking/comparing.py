"""What a saved copy says of a provision: where its phrase stands, in which article, and what that suggests."""

import unicodedata
from dataclasses import dataclass

from ..model.directive import Directive, Provision
from ..model.vocabulary import CheckOutcome, EvidenceLevel
from .articles import Article, article_at, article_number, articles

AROUND = 45
"""Characters shown before and after the phrase."""
FEWEST = 100
"""A text with fewer Chinese characters is a scan or an empty frame, not a document."""
OPENING = 80


@dataclass(frozen=True)
class Place:
    """One place where the phrase stands, the article it lies in, and the words around it."""

    article: int | None
    before: str
    phrase: str
    after: str


@dataclass(frozen=True)
class Suggestion:
    """What the program found and would enter; a person decides."""

    outcome: CheckOutcome | None
    """None where there is nothing to go by."""
    reasons: tuple[str, ...]
    places: tuple[Place, ...] = ()
    opening: str = ""
    """How the article of our number begins in the copy, where the phrase is not in it."""


def suggest(text: str, directive: Directive, provision: Provision) -> Suggestion:
    """Return what a saved copy suggests for one provision of a directive."""
    if sum("\u4e00" <= c <= "\u9fff" for c in text) < FEWEST:
        return Suggestion(None, ("这份文件里几乎没有文字，可能是扫描件，或者没有存全",))
    flat = _Flat(text)
    notes = () if flat.find(directive.title) or flat.find(directive.short) else (_wrong_copy(directive),)
    found = articles(text)
    ours = article_number(provision.label)
    opening = next((_opening(text, a) for a in found if a.number == ours), "")
    if provision.locator is None:
        return Suggestion(None, (*notes, "这一条没有查找短语，请自己读"), opening=opening)
    places = tuple(_place(text, span, found) for span in flat.find(provision.locator))
    outcome, reason = _judge(provision, ours, places, found)
    shown = "" if any(place.article == ours for place in places) else opening
    return Suggestion(None if notes else outcome, (*notes, reason), places, shown)


def _judge(
    provision: Provision, ours: int | None, places: tuple[Place, ...], found: list[Article]
) -> tuple[CheckOutcome | None, str]:
    if not places:
        return CheckOutcome.CHANGED, f"没有找到“{provision.locator}”：可能改了，也可能没有存全，或换了说法"
    there = list(dict.fromkeys(place.article for place in places if place.article is not None))
    names = "、".join(f"第 {number} 条" for number in there)
    if ours is None:
        where = f"，在{names}里" if names else ""
        return CheckOutcome.SAME, f"找到“{provision.locator}”{where}；我们没有写第几条，不比条号"
    if not found:
        return None, f"找到“{provision.locator}”，可是这份里看不出哪里是第几条，条号请自己看"
    if ours in there:
        more = f"；{names}都有这几个字，看准是哪一处" if len(there) > 1 else ""
        return CheckOutcome.SAME, f"“{provision.locator}”在第 {ours} 条里，条号相符{more}"
    if provision.evidence.number_level is EvidenceLevel.UNVERIFIED:
        return (
            CheckOutcome.SAME,
            f"“{provision.locator}”在{names or '第一条以前'}；我们的条号本来就待核对，可以照这个补上",
        )
    return (
        CheckOutcome.CHANGED,
        f"条号不符：我们写{provision.label}，这份里“{provision.locator}”在{names or '第一条以前'}；也可能存的是另一版",
    )


def _wrong_copy(directive: Directive) -> str:
    return f"里面没有找到《{directive.title}》这个名字，先看看存的是不是这份文件"


def _opening(text: str, article: Article) -> str:
    return _plain(text[article.start : min(article.end, article.start + OPENING)])


def _place(text: str, span: tuple[int, int], found: list[Article]) -> Place:
    start, end = span
    article = article_at(found, start)
    return Place(
        article.number if article else None,
        _plain(text[max(0, start - AROUND) : start]),
        _plain(text[start:end]),
        _plain(text[end : end + AROUND]),
    )


def _plain(text: str) -> str:
    return "".join(text.split())


class _Flat:
    """A text without blanks and in one width, that remembers where each character stood."""

    def __init__(self, text: str) -> None:
        self.places: list[int] = []
        kept: list[str] = []
        for place, character in enumerate(text):
            for plain in unicodedata.normalize("NFKC", character):
                if not plain.isspace() and unicodedata.category(plain) != "Cf":
                    kept.append(plain)
                    self.places.append(place)
        self.text = "".join(kept)

    def find(self, phrase: str) -> list[tuple[int, int]]:
        """Return where a phrase stands in the text as given: start and end of each occurrence."""
        wanted = _Flat(phrase).text if phrase else ""
        spans: list[tuple[int, int]] = []
        at = self.text.find(wanted) if wanted else -1
        while at >= 0:
            spans.append((self.places[at], self.places[at + len(wanted) - 1] + 1))
            at = self.text.find(wanted, at + len(wanted))
        return spans
