"""Letters of Noto Sans CJK SC as small pictures of palette numbers, each drawn once."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from PIL import Image, ImageDraw, ImageFont

SIMPLIFIED = 2
"""The face of the collection with mainland forms and punctuation."""


@dataclass(frozen=True)
class Ramp:
    """Palette numbers from a ground to an ink, for the soft edges of letters."""

    first: int
    steps: int
    ground: int

    @property
    def last(self) -> int:
        """The number of the full ink."""
        return self.first + self.steps - 1

    def table(self) -> list[int]:
        """Return the palette number of each of 256 degrees of cover."""
        degrees = [round(cover * self.steps / 255) for cover in range(256)]
        return [self.first + degree - 1 if degree else self.ground for degree in degrees]


def measuring(size: int, weight: str) -> Callable[[str], float]:
    """Return a function from text to its width in pixels."""
    return lambda text: sum(_advance(sign, size, weight) for sign in text)


def write(image: Image.Image, at: tuple[int, int], text: str, size: int, weight: str, ramp: Ramp) -> None:
    """Write one line of text; `at` is its top left corner, above which no letter reaches."""
    left, top = float(at[0]), at[1]
    for sign in text:
        glyph, across, down = _glyph(sign, size, weight, ramp)
        if glyph:
            image.paste(glyph, (round(left) + across, top + down))
        left += _advance(sign, size, weight)


@lru_cache(maxsize=8192)
def _advance(sign: str, size: int, weight: str) -> float:
    return _font(size, weight).getlength(sign)


@lru_cache(maxsize=8192)
def _glyph(sign: str, size: int, weight: str, ramp: Ramp) -> tuple[Image.Image | None, int, int]:
    """Return a letter in palette numbers and its place right of and below the corner of its line."""
    font = _font(size, weight)
    left, top, right, bottom = (round(edge) for edge in font.getbbox(sign, anchor="ls"))
    if right <= left or bottom <= top:
        return None, 0, 0
    cover = Image.new("L", (right - left, bottom - top), 0)
    ImageDraw.Draw(cover).text((-left, -top), sign, font=font, fill=255, anchor="ls")
    return cover.point(ramp.table()), left, top + size


@cache
def _font(size: int, weight: str) -> ImageFont.FreeTypeFont:
    """Return the font laid out without system libraries, so that every machine draws the same."""
    path = files("manimgx_fonts_cjk") / "NotoSansCJK-VF.otf.ttc"
    font = ImageFont.truetype(str(path), size, index=SIMPLIFIED, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_name(weight)
    return font
