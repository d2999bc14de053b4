"""Where the words of a picture card go: title and answer, as large as they fit whole."""

from dataclasses import dataclass

from .glyphs import measuring
from .line_breaking import balanced, broken, shortened

WIDTH, HEIGHT = 1200, 630
MARGIN = 76
TEXT_WIDTH = WIDTH - 2 * MARGIN
TOP, BOTTOM, FOOT = 136, 546, 558
"""Where the text begins and ends, and the rule above the foot line."""
BADGE_HEIGHT = 66
GAP = 26
BOLD, REGULAR = "Bold", "Regular"
SIZES = ((76, 36), (66, 34), (58, 32), (50, 30), (44, 28), (38, 28), (34, 26))
"""Title and answer, in pixels, largest first; the first pair at which both fit is taken."""
MOST_LINES, MOST_TITLE_LINES = 5, 4
"""Lines of answer and of title: an answer of 120 characters and a title of 80, the most a page may have, fit."""
TITLE_LEADING, LINE_LEADING = 1.32, 1.5


@dataclass(frozen=True)
class Card:
    """What one card says."""

    title: str
    line: str
    kind: str
    verdict: str
    verdict_label: str
    edition: str


@dataclass(frozen=True)
class Line:
    """One line of text and the height it takes, in pixels."""

    text: str
    size: int
    weight: str
    height: int


def lay_out(card: Card) -> list[Line]:
    """Return the lines of title and answer, as large as they fit; what does not fit at all is cut and marked."""
    for title_size, line_size in SIZES:
        titles = balanced(card.title, TEXT_WIDTH, measuring(title_size, BOLD))
        lines = broken(card.line, TEXT_WIDTH, measuring(line_size, REGULAR))
        if len(lines) <= _lines_left(card, len(titles), title_size, line_size):
            return _lines(titles, title_size, lines, line_size)
    titles = shortened(card.title, TEXT_WIDTH, MOST_TITLE_LINES, measuring(title_size, BOLD))
    most = _lines_left(card, len(titles), title_size, line_size)
    return _lines(titles, title_size, shortened(card.line, TEXT_WIDTH, most, measuring(line_size, REGULAR)), line_size)


def text_top(card: Card) -> int:
    """Return where the title begins: below the badge, if there is one."""
    return TOP + (BADGE_HEIGHT + GAP if card.verdict else 0)


def _lines_left(card: Card, titles: int, title_size: int, line_size: int) -> int:
    """Return how many lines of answer fit below so many lines of title."""
    room = BOTTOM - text_top(card) - titles * _leading(title_size, TITLE_LEADING) - GAP // 2
    return min(MOST_LINES, room // _leading(line_size, LINE_LEADING))


def _lines(titles: list[str], title_size: int, lines: list[str], line_size: int) -> list[Line]:
    tall, last = _leading(title_size, TITLE_LEADING), len(titles) - 1
    laid = [Line(text, title_size, BOLD, tall + (GAP // 2 if n == last else 0)) for n, text in enumerate(titles)]
    return laid + [Line(text, line_size, REGULAR, _leading(line_size, LINE_LEADING)) for text in lines]


def _leading(size: int, factor: float) -> int:
    return round(size * factor)
