"""Chinese typography of the house: full-width marks, one space between Chinese and Latin or figures.

The pages' own rule (docs: “中文排版”), in line with GB/T 15834—2011, which asks for full-width marks in
Chinese text. Left alone: what stands in 《》, document numbers (〔2020〕26号), code, addresses, link targets.
"""

import re
import unicodedata
from collections.abc import Callable
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
    rf"|[{HAN}{MARKS}…”》）][,;:!?.']|[,;:!?)][{HAN}]|[\"(]"
    rf"|[Ａ-Ｚａ-ｚ０-９\u3000]|\S  |[{MARKS}][ {MARKS}]| [{MARKS}）]|（ "
)
"""What any slip has in it: most text is sound, and one look is enough."""

CONTEXT = 4
"""Characters shown on each side of a slip."""


@dataclass(frozen=True)
class Slip:
    """One thing out of place, with a little of what stands around it."""

    what: str
    shown: str
    better: str
    """The same place put right; empty where only a person can."""


@dataclass(frozen=True)
class _Pass:
    what: str
    wrong: re.Pattern[str]
    right: Callable[[re.Match[str]], str]


def corrected(text: str) -> str:
    """Return the text with every slip put right that can be without knowing what is meant."""
    return _run(text)[0]


def slips(text: str) -> list[Slip]:
    """Return what is out of place in one line of prose, by kind."""
    if not SUSPECT.search(text):
        return []
    return _run(text)[1]


def _run(text: str) -> tuple[str, list[Slip]]:
    found: list[Slip] = []
    for step in _PASSES:
        text = _apply(step, text, found)
    exempt = _exempt(text)
    found += [
        Slip("引号不成对，或是英文直引号", _around(text, m.start(), m.end()), "")
        for m in _STRAY_QUOTE.finditer(text)
        if not _touches(exempt, m.start(), m.end())
    ]
    return text, found


def _apply(step: _Pass, text: str, found: list[Slip]) -> str:
    matches = list(step.wrong.finditer(text))
    if not matches:
        return text
    exempt, parts, end = _exempt(text), [], 0
    for match in matches:
        right = step.right(match)
        if right == match.group() or _touches(exempt, match.start(), match.end()):
            continue
        found.append(_slip(step.what, match, right))
        parts += [text[end : match.start()], right]
        end = match.end()
    return "".join([*parts, text[end:]])


def _slip(what: str, match: re.Match[str], right: str) -> Slip:
    before = match.string[max(0, match.start() - CONTEXT) : match.start()]
    after = match.string[match.end() : match.end() + CONTEXT]
    return Slip(what, before + match.group() + after, before + right + after)


def _around(text: str, start: int, end: int) -> str:
    return text[max(0, start - CONTEXT) : end + CONTEXT]


def _exempt(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in EXEMPT.finditer(text)]


def _touches(exempt: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch reaches into an exempt one; a gap (start = end) at its edge does not."""
    return any(start < stop and begin < end for begin, stop in exempt)


def _normal(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match.group())


def _full_width(match: re.Match[str]) -> str:
    mark = match.group().strip()
    return {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", ".": "。", "(": "（", ")": "）"}[mark]


_STRAY_QUOTE = re.compile(rf'(?<=[{HAN}{MARKS}])"|"(?=[{HAN}])')
_PASSES = (
    _Pass("全角的字母、数字或空格", re.compile("[Ａ-Ｚａ-ｚ０-９\u3000]+"), _normal),
    _Pass("英文省略号", re.compile(rf"(?<=[{HAN}])\.{{3,}}"), lambda m: "……"),
    _Pass(
        "英文括号",
        re.compile(rf"(?<=[{HAN}{MARKS}”》]) *\(([^()]*)\) *|\(([^()]*[{HAN}][^()]*)\) *| *\(([^()]*)\)(?=[{HAN}])"),
        lambda m: f"（{next(g for g in m.groups() if g is not None).strip()}）",
    ),
    _Pass("英文括号", re.compile(rf"(?<=[{HAN}])[()]|[()](?=[{HAN}])"), _full_width),
    _Pass("英文引号", re.compile(rf'"([^"]*[{HAN}][^"]*)"'), lambda m: f"“{m.group(1)}”"),
    _Pass("英文引号", re.compile(rf"(?<=[{HAN}{MARKS}])'([^']*[{HAN}][^']*)'"), lambda m: f"‘{m.group(1)}’"),
    _Pass("英文标点", re.compile(rf"(?<=[{HAN}”》）…])[,;:!?] *|[,;:!?](?=[{HAN}])"), _full_width),
    _Pass("英文句点", re.compile(rf"(?<=[{HAN}])\.(?=$|[{HAN}”）])"), _full_width),
    _Pass(
        "标点重复", re.compile(r"，{2,}|、{2,}|；{2,}|：{2,}|！{2,}|？{2,}|(?<!。)。。(?!。)"), lambda m: m.group()[0]
    ),
    _Pass(
        "标点旁边多了空格",
        re.compile(rf"(?<=[{HAN}{LATIN}”》）]) +(?=[{MARKS}）])|(?<=[{MARKS}（]) +(?=[{HAN}{LATIN}“《（])"),
        lambda m: "",
    ),
    _Pass("空格不止一个", re.compile(r"(?<=\S) {2,}(?=\S)"), lambda m: " "),
    _Pass(
        "中文和字母、数字之间少了空格",
        re.compile(rf"(?<=[{HAN}])(?=[{LATIN}])|(?<=[{LATIN}%])(?=[{HAN}])"),
        lambda m: " ",
    ),
)
