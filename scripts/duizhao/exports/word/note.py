"""The shape of a 情况说明: a heading, a blank addressee, points, a blank signature, and what this paper is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

GAP = re.compile(r"(?<=[^\x00-\x7f]) (?=[\x21-\x7e])|(?<=[\x21-\x7e]) (?=[^\x00-\x7f])")
"""The space our pages set between Chinese and figures; official documents have none."""
DIGITS = "零一二三四五六七八九"
SECTIONS_AT_MOST = 99


class Style(StrEnum):
    """What a paragraph is; layout.py says how each looks."""

    TITLE = "NoteTitle"
    ADDRESSEE = "NoteAddressee"
    BODY = "NoteBody"
    SECTION = "NoteSection"
    """一、"""
    POINT = "NotePoint"
    """（一）"""
    SIGNATURE = "NoteSignature"
    REFERENCE = "NoteReference"
    """What this paper is and is not, in smaller type."""
    CODE = "NoteCode"
    """The place of the QR code."""


@dataclass(frozen=True)
class Paragraph:
    style: Style
    text: str


@dataclass(frozen=True)
class Point:
    """One thing asked for: its name and what can be said of it."""

    name: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Section:
    """Points under one heading; a section without points says it in `sentences`."""

    heading: str
    sentences: tuple[str, ...] = ()
    points: tuple[Point, ...] = ()


ADDRESSEE = "＿＿＿＿＿＿＿＿："
SIGNATURE = ("（单位）＿＿＿＿＿＿＿＿", "＿＿＿＿年＿＿月＿＿日")
OPENING = "关于提供有关材料、开展有关工作的要求，我们对照公开的文件作了核对，现将有关情况说明如下，供参考。"
CLOSING = "以上只对照公开的文件。另有正式文件规定的，请告知文件名称和条款，我们照规定办理。"
END = "特此说明。"


@dataclass(frozen=True)
class Note:
    """A whole note."""

    title: str
    sections: tuple[Section, ...]
    reference: tuple[str, ...]

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield the paragraphs in order, headings numbered as official documents number them.

        GB/T 9704—2012, 7.3.3: the first level is 一、, the second （一）.
        """
        yield Paragraph(Style.TITLE, tight(self.title))
        yield Paragraph(Style.ADDRESSEE, ADDRESSEE)
        yield Paragraph(Style.BODY, OPENING)
        for n, section in enumerate(self.sections, 1):
            yield Paragraph(Style.SECTION, f"{chinese_number(n)}、{tight(section.heading)}")
            yield from _bodies(section.sentences)
            for k, point in enumerate(section.points, 1):
                yield Paragraph(Style.POINT, f"（{chinese_number(k)}）{tight(point.name)}")
                yield from _bodies(point.sentences)
        yield from _bodies((CLOSING, END))
        for line in SIGNATURE:
            yield Paragraph(Style.SIGNATURE, line)
        for line in self.reference:
            yield Paragraph(Style.REFERENCE, tight(line))


def _bodies(sentences: Sequence[str]) -> Iterator[Paragraph]:
    for sentence in sentences:
        yield Paragraph(Style.BODY, tight(sentence))


def tight(text: str) -> str:
    """Return text without the spaces between Chinese and figures or Latin letters."""
    return GAP.sub("", text)


def chinese_number(number: int) -> str:
    """Return 1 to 99 in Chinese numerals. Raises ValueError beyond."""
    if not 1 <= number <= SECTIONS_AT_MOST:
        raise ValueError(f"no heading has number {number}")
    tens, ones = divmod(number, 10)
    return (DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (DIGITS[ones] if ones else "")
