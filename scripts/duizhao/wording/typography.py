"""Chinese typography of the house: full-width marks, one space between Chinese and Latin or figures.

The pages' own rule (docs: “中文排版”), in line with GB/T 15834—2011, which asks for full-width marks in
Chinese text. Left alone: what stands in 《》, document numbers (〔2020〕26号), code, addresses, link targets.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

HAN = "〇\u3400-\u4dbf\u4e00-\u9fff"
MARKS = "，。、；：！？"
LATIN = "A-Za-z0-9"

EXEMPT = re.compile(
    r"《[^《》]*》"
    r"|`[^`]*`"
    r"|\]\([^()]*\)"
    r"|\{[^{}]*\}"
    r"|</?[a-z][^<>]*>"
    r"|(?:https?://|github:)[^\s，。；、）”]+"
    r"|〔\d{4}〕\d+号|令第?\d+号"
    r"|[一二三四五六七八九十]\d"  # an item of a document, such as 二1
)
SUSPECT = re.compile(
    rf"[{HAN}][{LATIN}%]|[{LATIN}%][{HAN}]"
    rf"|[{HAN}{MARKS}…”》）][,;:!?.')]|[,;:!?)][{HAN}]|[\"(]"
    rf"|[Ａ-Ｚａ-ｚ０-９\u3000]|\S  |[{MARKS}][ {MARKS}]| [{MARKS}）]|（ "
)
"""What any slip has in it: most text is sound, and one look is enough."""

NOTHING = "\x00"
ROUNDS = 4
"""A mark put right can show the next one beside it to be wrong."""
CONTEXT = 4
"""Characters shown on each side of a slip."""


@dataclass(frozen=True)
class Slip:
    """One thing out of place, with a little of what stands around it."""

    what: str
    shown: str
    better: str
    """The same place put right; empty where only a person can."""


def corrected(text: str) -> str:
    """Return the text with every slip put right that can be without knowing what is meant."""
    return _run(text)[0]


def slips(text: str) -> list[Slip]:
    """Return what is out of place in one line of prose, by kind."""
    return _run(text)[1] if SUSPECT.search(text) else []


def _run(text: str) -> tuple[str, list[Slip]]:
    found: list[Slip] = []
    for _ in range(ROUNDS):
        before = text
        for what, edits in _PASSES:
            text = _apply(what, edits, text, found)
        if text == before:
            break
    for match in _STRAY_QUOTE.finditer(_masked(text)):
        shown = text[max(0, match.start() - CONTEXT) : match.end() + CONTEXT]
        found.append(Slip("引号不成对，或是英文直引号", shown, ""))
    return text, found


def _apply(what: str, edits: "_Edits", text: str, found: list[Slip]) -> str:
    parts, done = [], 0
    for start, end, right in edits(_masked(text)):
        before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
        found.append(Slip(what, before + text[start:end] + after, before + right + after))
        parts += [text[done:start], right]
        done = end
    return "".join([*parts, text[done:]]) if parts else text


def _masked(text: str) -> str:
    """Return the text, as long as before, with a mark that is nothing in place of what is left alone."""
    return EXEMPT.sub(lambda match: NOTHING * len(match.group()), text)


_Edit = tuple[int, int, str]
_Edits = Callable[[str], Iterable[_Edit]]


def _each(pattern: str, right: Callable[[str], str]) -> _Edits:
    """Return edits that put `right(match)` in place of each match."""
    compiled = re.compile(pattern)
    return lambda text: ((*match.span(), right(match.group())) for match in compiled.finditer(text))


def _brackets(text: str) -> Iterator[_Edit]:
    """Yield both brackets of each pair that stands beside or around Chinese, with the spaces about them."""
    for match in _PAIR.finditer(text):
        inside = match["inside"]
        after = text[match.end("inside") + 1 :][:1]
        if _CHINESE.search(match["before"] + inside + after):
            yield match.start("open"), match.end("open") + len(inside) - len(inside.lstrip(" ")), "（"
            yield match.start("close") - len(inside) + len(inside.rstrip(" ")), match.end("close"), "）"


def _wide(mark: str) -> str:
    return mark.strip().translate(_WIDE)


_WIDE = str.maketrans(",;:!?.()", "，；：！？。（）")
_CHINESE = re.compile(f"[{HAN}{MARKS}”》]")
_PAIR = re.compile(r"(?P<before>[^\s()]?)(?<! )(?P<open> *\()(?P<inside>[^()]*)(?P<close>\) *)")
_STRAY_QUOTE = re.compile(rf'(?<=[{HAN}{MARKS}])"|"(?=[{HAN}])')
_PASSES: tuple[tuple[str, _Edits], ...] = (
    ("全角的字母、数字或空格", _each("[Ａ-Ｚａ-ｚ０-９\u3000]+", lambda text: unicodedata.normalize("NFKC", text))),
    ("英文省略号", _each(rf"(?<=[{HAN}])\.{{3,}}", lambda text: "……")),
    ("英文括号", _brackets),
    ("英文括号", _each(rf"(?<=[{HAN}])[()]|[()](?=[{HAN}])", _wide)),
    ("英文引号", _each(rf'"[^"]*[{HAN}][^"]*"', lambda text: f"“{text[1:-1]}”")),
    ("英文引号", _each(rf"(?<=[{HAN}{MARKS}])'[^']*[{HAN}][^']*'", lambda text: f"‘{text[1:-1]}’")),
    ("英文标点", _each(rf"(?<=[{HAN}”》）…])[,;:!?] *|[,;:!?](?=[{HAN}])", _wide)),
    ("英文句点", _each(rf"(?<=[{HAN}”》）])\.(?=$|[{HAN}”）])", _wide)),
    ("标点重复", _each(r"，{2,}|、{2,}|；{2,}|：{2,}|！{2,}|？{2,}|(?<!。)。。(?!。)", lambda text: text[0])),
    (
        "标点旁边多了空格",
        _each(rf"(?<=[{HAN}{LATIN}”》）]) +(?=[{MARKS}）])|(?<=[{MARKS}（]) +(?=[{HAN}{LATIN}“《（])", lambda text: ""),
    ),
    ("空格不止一个", _each(r"(?<=\S) {2,}(?=\S)", lambda text: " ")),
    ("中文和字母、数字之间少了空格", _each(rf"(?<=[{HAN}])(?=[{LATIN}])|(?<=[{LATIN}%])(?=[{HAN}])", lambda text: " ")),
)
