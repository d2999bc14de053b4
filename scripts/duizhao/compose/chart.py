"""Charts drawn at build time: plain SVG that reads in both colour schemes and without script."""

from collections.abc import Sequence

from markupsafe import Markup

from ..model.figure import BeforeAfter
from .escaping import escape
from .svg import WIDTH

BAR_HEIGHT = 14
ROW_HEIGHT = 66
LONGEST = 240


def before_after(pairs: Sequence[BeforeAfter], title: str) -> Markup:
    """Return bars of each pair, the larger count of a pair filling the width; empty if no pairs."""
    if not pairs:
        return Markup("")
    height = ROW_HEIGHT * len(pairs)
    rows = "".join(_row(pair, n * ROW_HEIGHT) for n, pair in enumerate(pairs))
    description = "；".join(f"{p.label}：{p.before:g} {p.unit}减到 {p.after:g} {p.unit}" for p in pairs)
    return Markup(
        f'<figure class="chart"><svg viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="chart-title chart-text">'
        f'<title id="chart-title">{escape(title)}</title><desc id="chart-text">{escape(description)}</desc>{rows}</svg></figure>'
    )


def _row(pair: BeforeAfter, top: int) -> str:
    largest = max(pair.before, pair.after)
    bars = (("before", "前", pair.before, top + 20), ("after", "后", pair.after, top + 38))
    return f'<text class="chart-label" x="0" y="{top + 14}">{escape(pair.label)}</text>' + "".join(
        f'<text class="chart-side" x="0" y="{y + 11}">{side}</text>'
        f'<rect class="chart-{name}" x="18" y="{y}" width="{max(1, round(LONGEST * count / largest))}" height="{BAR_HEIGHT}"/>'
        f'<text class="chart-value" x="{24 + max(1, round(LONGEST * count / largest))}" y="{y + 11}">{count:g} {escape(pair.unit)}</text>'
        for name, side, count, y in bars
    )
