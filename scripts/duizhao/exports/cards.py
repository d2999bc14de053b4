"""Picture cards: what a chat shows of a link, 1200×630 as the Open Graph protocol's users expect.

A card says what its page's front matter says, so that picture and meta tags cannot part.
"""

import io
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from PIL import Image, ImageDraw

from ..compose.marks import chinese_date
from ..pages import DERIVED_PAGES, RESULT_KINDS
from ..reading.front_matter import split
from .card_layout import BADGE_HEIGHT, BOLD, FOOT, GAP, HEIGHT, MARGIN, REGULAR, TOP, WIDTH, Card, lay_out, text_top
from .glyphs import Ramp, measuring, write

FOLDER = "cards"
SITE = "减负对照"
NOTICE = "民间整理，引用请核对原文"
BADGE = 38
BAR = 20
INK, SOFT, ACCENT, PAPER, RULE = "#1e2a2e", "#4d5b60", "#1f5f6b", "#fbfaf7", "#d9dcd6"
COLOURS = {
    "forbidden": ("×", "#a3262a", "#fbeaea"),
    "curb": ("▼", "#8a5300", "#fdf1dc"),
    "beyond": ("▲", "#8a5300", "#fdf1dc"),
    "unfounded": ("？", "#4d5b60", "#eceeeb"),
    "local": ("◆", "#22558f", "#e6eff9"),
    "required": ("✓", "#23663a", "#e6f3e9"),
    "contested": ("⇄", "#22558f", "#e6eff9"),
}
"""Shape, colour and ground of each verdict, as the light scheme of style.css has them."""
NO_VERDICT = ("", ACCENT, PAPER)
ON_PAPER = {INK: Ramp(1, 3, 0), SOFT: Ramp(4, 2, 0), ACCENT: Ramp(6, 2, 0)}
ON_BADGE = Ramp(9, 2, 8)
RULE_NUMBER = 11
"""Palette numbers: paper, the inks on it, the ground of the badge, the verdict's ink, the rule."""


def cards(pages: Mapping[str, str], edition: str) -> dict[str, bytes]:
    """Return a PNG for each composed page, by path from the site's root (`cards/practices/x.png`)."""
    return {card_path(path): picture(card(path, text, edition)) for path, text in pages.items()}


def card_path(path: str) -> str:
    """Return where the card of a composed page lies."""
    return f"{FOLDER}/{path.removesuffix('.md')}.png"


def card(path: str, text: str, edition: str) -> Card:
    """Return what the card of a composed page says."""
    meta: Any = split(text).data
    kind = "tool" if path in DERIVED_PAGES and DERIVED_PAGES[path].is_tool else meta["kind"]
    verdict = meta.get("verdict", {"code": "", "label": ""})
    return Card(
        title=meta["title"],
        line=meta.get("answer") or meta["description"],
        kind=RESULT_KINDS.get(kind, ""),
        verdict=verdict["code"],
        verdict_label=verdict["label"],
        edition=edition,
    )


def picture(card: Card) -> bytes:
    """Return a card as PNG of few colours; the same card gives the same bytes."""
    image = _ground(card.kind, card.verdict, card.verdict_label, card.edition).copy()
    top = text_top(card)
    for line in lay_out(card):
        write(image, (MARGIN, top), line.text, line.size, line.weight, ON_PAPER[INK if line.weight == BOLD else SOFT])
        top += line.height
    image.putpalette(_palette(card.verdict))
    out = io.BytesIO()
    # Flat areas: run lengths alone (Z_RLE, zlib manual) come out as small as a search, in half the time.
    image.save(out, "PNG", bits=4, compress_type=3)
    return out.getvalue()


@lru_cache(maxsize=64)
def _ground(kind: str, verdict: str, verdict_label: str, edition: str) -> Image.Image:
    """Return what a card shares with others of its kind, in palette numbers."""
    image = Image.new("L", (WIDTH, HEIGHT), 0)
    draw = ImageDraw.Draw(image)
    right = WIDTH - MARGIN
    draw.rectangle((0, 0, BAR - 1, HEIGHT), fill=ON_BADGE.last)
    draw.rectangle((MARGIN, FOOT, right, FOOT + 1), fill=RULE_NUMBER)
    write(image, (MARGIN, 44), SITE, 40, BOLD, ON_PAPER[ACCENT])
    write(image, (right - round(measuring(32, REGULAR)(kind)), 50), kind, 32, REGULAR, ON_PAPER[SOFT])
    write(image, (MARGIN, FOOT + 8), NOTICE, 26, REGULAR, ON_PAPER[SOFT])
    dated = f"本版日期 {chinese_date(edition)}"
    write(image, (right - round(measuring(26, REGULAR)(dated)), FOOT + 8), dated, 26, REGULAR, ON_PAPER[SOFT])
    if verdict:
        words = f"{COLOURS[verdict][0]} {verdict_label}"
        width = round(measuring(BADGE, BOLD)(words)) + 2 * GAP
        box = (MARGIN, TOP, MARGIN + width, TOP + BADGE_HEIGHT)
        draw.rounded_rectangle(box, radius=10, fill=ON_BADGE.ground, outline=ON_BADGE.last, width=3)
        write(image, (MARGIN + GAP, TOP + 4), words, BADGE, BOLD, ON_BADGE)
    return image


@lru_cache(maxsize=16)
def _palette(verdict: str) -> bytes:
    """Return the colours in the order of their numbers."""
    _, colour, ground = COLOURS.get(verdict, NO_VERDICT)
    paper = _rgb(PAPER)
    colours = [paper, *(one for ink, ramp in ON_PAPER.items() for one in _between(paper, _rgb(ink), ramp.steps))]
    colours += [_rgb(ground), *_between(_rgb(ground), _rgb(colour), ON_BADGE.steps), _rgb(RULE)]
    return b"".join(colours)


def _rgb(colour: str) -> bytes:
    return bytes.fromhex(colour.removeprefix("#"))


def _between(ground: bytes, ink: bytes, steps: int) -> list[bytes]:
    """Return the colours from just beside `ground` to `ink`."""
    return [
        bytes(round(a + (b - a) * n / steps) for a, b in zip(ground, ink, strict=True)) for n in range(1, steps + 1)
    ]
