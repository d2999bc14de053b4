"""CITE-5: a figure we conclude from a clause stands in that clause's requirement or limits.

Numbers of articles and items (第 8 项) and years (2019 年) are names, not figures.
"""

import re
from collections.abc import Iterator

from ..findings import Finding
from ..model.directive import Provision
from ..model.library import Library

RULE = "CITE-5"
TITLE = "结论里的数，所引的条款里有"
TIP = "改成条文里的数，或者引用写着这个数的条款"
NAME = re.compile(r"第\s?\d+|(?:19|20)\d\d\s?年|(?:19|20)\d\d-\d\d(?:-\d\d)?")
FIGURE = re.compile(r"\d+(?:\.\d+)?")


def check(library: Library) -> Iterator[Finding]:
    for practice in library.practices:
        for i, citation in enumerate(practice.citations):
            provision = library.provision(citation)
            if provision is None:
                continue
            for figure in sorted(_figures(citation.bearing) - _figures_of(provision)):
                at = practice.position("citations", i, "bearing")
                message = f"“{figure}”在所引的{provision.shown_label}里没有"
                yield Finding(RULE, at, message, "改成条文里的数，或引用写着这个数的条款")


def _figures(text: str) -> set[str]:
    return set(FIGURE.findall(NAME.sub("", text)))


def _figures_of(provision: Provision) -> set[str]:
    limits = {f"{limit.value:g}" for limit in provision.limits}
    return limits | set(FIGURE.findall(provision.requirement))
