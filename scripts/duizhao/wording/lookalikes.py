"""Characters that are not what they look like, or cannot be seen.

What each stands for comes from the Unicode Character Database (NFKC, UAX #15) by way of `unicodedata`. Our
texts are Chinese with some Latin, so a table of all confusables of all scripts (UTS #39) would add nothing:
any Cyrillic letter, and any Greek one with a Latin twin, is a slip here.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

HIDDEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff"
)
SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f"
RADICALS = "\u2e80-\u2fdf"
COMPATIBLE = "\uf900-\ufaff\U0002f800-\U0002fa1f"
PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010ffff"
BROKEN = "\ufffd"
LATIN_TWINS = "\u0400-\u052fΑΒΕΖΗΙΚΜΝΟΡΤΥΧονυκι\U0001d400-\U0001d7ff"

ODD = re.compile(f"[{HIDDEN}{SPACES}{RADICALS}{COMPATIBLE}{PRIVATE}{BROKEN}{LATIN_TWINS}]")
KINDS = (
    (re.compile(f"[{HIDDEN}]"), "看不见的字符"),
    (re.compile(f"[{SPACES}]"), "特殊的空格"),
    (re.compile(f"[{RADICALS}]"), "部首，不是字"),
    (re.compile(f"[{COMPATIBLE}]"), "兼容字，样子一样，搜不到"),
    (re.compile(f"[{PRIVATE}]"), "私用区的字，换一台机器就变样"),
    (re.compile(f"[{BROKEN}]"), "乱码"),
    (re.compile(f"[{LATIN_TWINS}]"), "像英文字母，其实不是"),
)


@dataclass(frozen=True)
class Odd:
    """One odd character: what is wrong with it, and what was meant."""

    character: str
    what: str
    meant: str | None
    """Empty where it should go; None where only a person can tell."""

    @property
    def name(self) -> str:
        """The character as the Unicode charts have it, e.g. `U+200B`."""
        return f"U+{ord(self.character):04X}"


def odd_characters(text: str) -> Iterator[Odd]:
    """Yield every odd character of a text."""
    for match in ODD.finditer(text):
        character = match.group()
        meant = _meant(character)
        if meant != character:
            what = next(what for pattern, what in KINDS if pattern.match(character))
            yield Odd(character, what, meant)


def plain(text: str) -> str:
    """Return the text with every odd character replaced whose meaning is beyond doubt."""
    return ODD.sub(lambda match: _or_itself(match.group()), text)


def _or_itself(character: str) -> str:
    meant = _meant(character)
    return character if meant is None else meant


def _meant(character: str) -> str | None:
    """Return what a character stands for: itself for the few unified ideographs among the compatible ones."""
    if re.match(f"[{HIDDEN}]", character):
        return ""
    if re.match(f"[{SPACES}]", character):
        return " "
    normal = unicodedata.normalize("NFKC", character)
    if normal != character:
        return normal
    is_unified = re.match("[\ufa00-\ufaff]", character) and unicodedata.category(character) == "Lo"
    return character if is_unified else None
