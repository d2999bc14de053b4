"""Values of the pages that hold a drawing and the same facts in words."""

from ..model.library import Library
from ..model.vocabulary import DirectiveKind, Verdict
from . import clause_map_drawing, timeline_drawing
from .clause_map import LEAST, MOST_DIRECTIVES, MOST_ROWS, carriers, fragile
from .clause_map import loads as loads_of
from .timeline import FORCES, years


def timeline(library: Library) -> dict[str, object]:
    """Return the values of the timeline of documents."""
    found = years(library)
    rows = [row for year in found for row in year.rows]
    forces = {(FORCES.index(row.force), row.force, row.force_words) for row in rows}
    return {
        "years": found,
        "total": len(rows),
        "kinds": [kind for kind in DirectiveKind if any(row.directive.kind is kind for row in rows)],
        "forces": [(code, words) for _, code, words in sorted(forces)],
        "shape": timeline_drawing.shape,
        "drawing": timeline_drawing.draw(found),
    }


def clause_map(library: Library) -> dict[str, object]:
    """Return the values of the map from provisions to practices."""
    found = carriers(library)
    several = [carrier for carrier in found if len(carrier.practices) >= LEAST]
    shown = several[:MOST_ROWS]
    loads = loads_of(found)
    marked = {practice.verdict for carrier in shown for practice in carrier.practices}
    return {
        "total": len(found),
        "several": len(several),
        "shown": shown,
        "verdicts": [verdict for verdict in Verdict if verdict in marked],
        "drawing": clause_map_drawing.draw(library, shown),
        "loads": loads[:MOST_DIRECTIVES],
        "directives": len(loads),
        "fragile": fragile(found),
    }
