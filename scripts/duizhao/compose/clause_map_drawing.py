"""Provisions as rows of marks, one mark a practice: shape and colour by verdict, each a link."""

from collections.abc import Iterable

from markupsafe import Markup

from ..model.library import Library
from ..model.practice import Practice
from ..model.vocabulary import Verdict
from ..pages import CLAUSE_MAP, page_path, relative_url
from .clause_map import Carrier
from .escaping import escape
from .marks import UNSETTLED, evidence_words
from .svg import SPACED, WIDTH, figure, part, text, wrap

STEP = 30
"""From mark to mark: 24 CSS pixels and more on a screen 320 wide (WCAG 2.2, 2.5.8)."""
SIDE = 26
PER_LINE = WIDTH // STEP
TITLE_EMS, TITLE_LEADING = 23.5 / SPACED, 19
"""Of 14 units an em."""
NOTE_EMS, NOTE_LEADING = 27.5 / SPACED, 17
"""Of 12 units an em."""

GLYPHS = {
    Verdict.FORBIDDEN: "✕",
    Verdict.CURB: "▼",
    Verdict.BEYOND: "▲",
    Verdict.UNFOUNDED: "？",
    Verdict.LOCAL: "◆",
    Verdict.REQUIRED: "✓",
    Verdict.CONTESTED: "⇄",
}
"""As in the badges of the style sheet."""


def draw(library: Library, carriers: Iterable[Carrier]) -> Markup:
    """Return the drawing, one part a provision."""
    caption = "一行一条条款，引用它的做法多的在上。一个方块是一种做法，点开看对照。"
    return figure("clause-map", caption, (_row(library, carrier) for carrier in carriers))


def _row(library: Library, carrier: Carrier) -> str:
    directive, provision, practices = carrier.directive, carrier.provision, carrier.practices
    title = wrap(carrier.name, TITLE_EMS)
    words = f"{provision.strength.label} · {evidence_words(provision.evidence)} · {len(practices)} 种做法"
    note = wrap(words, NOTE_EMS)
    label_id = f"map-{carrier.code}"
    note_top = TITLE_LEADING * len(title)
    marks_top = note_top + NOTE_LEADING * len(note) + 9
    height = marks_top + STEP * -(-len(practices) // PER_LINE) + 14
    address = relative_url(CLAUSE_MAP, page_path(directive), provision.anchor)
    marks = (
        _mark(library, practice, n % PER_LINE * STEP, marks_top + n // PER_LINE * STEP)
        for n, practice in enumerate(practices)
    )
    return part(
        label_id,
        0,
        height,
        f'<a href="{address}"><rect class="target" x="1.5" y="1.5" width="{WIDTH - 3}" height="{note_top + 4}" rx="4"/>'
        f"{text(title, 'name', 0, 16, TITLE_LEADING, label_id)}</a>"
        f"{text(note, 'detail', 0, note_top + 16, NOTE_LEADING)}{''.join(marks)}",
    )


def _mark(library: Library, practice: Practice, x: int, y: int) -> str:
    settled = library.is_settled(practice)
    verdict = practice.verdict.label if settled else f"{practice.verdict.label}（{UNSETTLED}）"
    doubt = "" if settled else ' data-unsettled="true"'
    return (
        f'<a href="{relative_url(CLAUSE_MAP, page_path(practice))}" class="practice" data-verdict="{practice.verdict.value}"{doubt}>'
        f"<title>{escape(verdict)}：{escape(practice.title)}</title>"
        f'<rect x="{x + 2}" y="{y + 2}" width="{SIDE}" height="{SIDE}" rx="5"/>'
        f'<text x="{x + STEP // 2}" y="{y + 20}" aria-hidden="true">{GLYPHS[practice.verdict]}</text></a>'
    )
