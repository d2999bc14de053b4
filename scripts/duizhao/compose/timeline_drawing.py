"""The timeline as a drawing: one row a document, shape and colour by kind, lines to what replaced it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ..model.vocabulary import DirectiveKind
from ..pages import TIMELINE, page_path, relative_url
from .replacements import Line, lines
from .svg import SPACED, WIDTH, figure, part, text, wrap
from .timeline import Row, Year

AXIS = 46
"""Where the line of time runs: replacements left of it, words right of it."""
WORDS = 62
TITLE_EMS, TITLE_LEADING = 19.5 / SPACED, 19
"""Of 14 units an em, from WORDS to the edge."""
NOTE_EMS, NOTE_LEADING = 22.5 / SPACED, 17
"""Of 12 units an em."""
YEAR_HEIGHT = 40
GAP = 18
PART_ROWS = 12
"""Rows of a part: less than a printed page, so that no row is cut in two."""

SHAPES = {
    DirectiveKind.LAW: "M-6-6H6V6H-6z",
    DirectiveKind.ADMINISTRATIVE_REGULATION: "M0-8 8 0 0 8-8 0z",
    DirectiveKind.DEPARTMENT_RULE: "M0-7 8 6H-8z",
    DirectiveKind.PARTY_REGULATION: "M-7 0a7 7 0 1 1 14 0a7 7 0 1 1-14 0z",
    DirectiveKind.CENTRAL_DOCUMENT: "M0-8.5 2.2-3 8-2.6 3.5 1.1 5 7 0 3.8-5 7-3.5 1.1-8-2.6-2.2-3z",
    DirectiveKind.NORMATIVE_DOCUMENT: "M0 7-8-6H8z",
    DirectiveKind.NOTICE: "M-7.5 0-4-6.5H4L7.5 0 4 6.5H-4z",
    DirectiveKind.SPEECH: "M-2.5-7h5v4.5H7v5H2.5V7h-5V2.5H-7v-5h4.5z",
}
"""Outlines round 0, 0: no two kinds are told apart by colour alone."""


@dataclass(frozen=True)
class _Placed:
    """A row and the heights it begins and ends at."""

    row: Row
    top: float
    bottom: float

    @property
    def mark(self) -> float:
        return self.top + 12


def draw(years: Iterable[Year]) -> Markup:
    """Return the drawing; each year begins a part."""
    bands: list[tuple[Year, float, list[_Placed]]] = []
    top = 0.0
    for year in years:
        for start in range(0, len(year.rows), PART_ROWS):
            rows = list(_place(year.rows[start : start + PART_ROWS], top + (0 if start else YEAR_HEIGHT)))
            bands.append((year, top, rows))
            top = rows[-1].bottom
    heights = {placed.row.directive.id: placed.mark for _, _, rows in bands for placed in rows}
    pairs = [(p.row.directive.id, p.row.successor.id) for _, _, rows in bands for p in rows if p.row.successor]
    replacements = list(lines(pairs, heights))
    return figure(
        "timeline",
        "一行一份文件，新的在上。左边的线从旧文件连到接替它的文件。",
        (_band(year, top, rows, replacements) for year, top, rows in bands),
    )


def shape(kind: DirectiveKind, force: str, x: float = 0, y: float = 0) -> Markup:
    """Return the mark of a document of this kind and force (a code)."""
    return Markup(
        f'<path class="mark" data-kind="{kind.value}" data-force="{force}" transform="translate({x:g} {y:g})" d="{SHAPES[kind]}"/>'
    )


def _place(rows: Sequence[Row], top: float) -> Iterator[_Placed]:
    for row in rows:
        height = TITLE_LEADING * len(_title(row)) + NOTE_LEADING * len(_notes(row)) + GAP
        yield _Placed(row, top, top + height)
        top += height


def _band(year: Year, top: float, rows: Sequence[_Placed], replacements: Iterable[Line]) -> str:
    label_id, bottom = f"drawing-{year.code}", rows[-1].bottom
    crossing = (line.svg for line in replacements if line.high < bottom and line.low > top)
    axis = f'<path class="axis" d="M{AXIS} {top:g}V{bottom:g}"/>'
    begins = rows[0].top > top
    name = text([year.name], "year", WORDS, top + 26, 0, label_id) if begins else ""
    return part(label_id, top, bottom - top, "".join([axis, *crossing, name, *map(_drawn, rows)]))


def _drawn(placed: _Placed) -> str:
    row, title = placed.row, _title(placed.row)
    height = placed.bottom - placed.top - 4
    baseline = placed.top + 17
    return (
        f'<a href="{relative_url(TIMELINE, page_path(row.directive))}">'
        f'<rect class="target" x="{AXIS - 12}" y="{placed.top - 4:g}" width="{WIDTH - AXIS + 11}" height="{height:g}" rx="4"/>'
        f"{shape(row.directive.kind, row.force, AXIS, placed.mark)}"
        f"{text(title, 'name', WORDS, baseline, TITLE_LEADING)}"
        f"{text(_notes(row), 'detail', WORDS, baseline + TITLE_LEADING * len(title) - 1, NOTE_LEADING)}</a>"
    )


def _title(row: Row) -> list[str]:
    return wrap(row.directive.short, TITLE_EMS)


def _notes(row: Row) -> list[str]:
    dated = row.directive.dated
    when = [f"{_day(dated.date)}{dated.event}"] if dated else []
    notes = wrap(" · ".join([*when, row.directive.kind.label, row.force_words]), NOTE_EMS)
    return notes + (wrap(f"由《{row.successor.short}》接替", NOTE_EMS) if row.successor else [])


def _day(date: str) -> str:
    """“5 月 11 日”, the year standing above; “当年” where only the year is known."""
    month, _, day = date[5:].partition("-")
    if not month:
        return "当年"
    return f"{int(month)} 月" + (f" {int(day)} 日" if day else "")
