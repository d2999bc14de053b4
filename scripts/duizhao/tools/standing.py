"""How far a limit still counts: the force of its document, and the years its scope names."""

import re

from ..model.directive import Directive, Limit
from ..model.library import Library
from ..model.vocabulary import Status

YEAR = re.compile(r"((?:19|20)\d\d) ?年(?!以后|之后|以来|起)")
IN_FORCE, UNCERTAIN, OVER = range(3)
_STANDING = {Status.IN_FORCE: IN_FORCE, Status.TRIAL: IN_FORCE, Status.UNKNOWN: UNCERTAIN}


def standing_of(library: Library, directive: Directive, limit: Limit) -> tuple[int, str]:
    """Return how far a limit still counts on the day of the edition, with the words shown to readers.

    A limit whose scope names only years gone by is over whatever the force of its document.
    """
    status, label = directive.force_on(library.edition)
    standing = _STANDING.get(status, OVER) if status else OVER
    years = [int(year) for year in YEAR.findall(limit.scope)]
    if standing != OVER and years and max(years) < int(library.edition[:4]):
        return OVER, f"只管到 {max(years)} 年"
    return standing, "" if standing == IN_FORCE else label
