"""What Markdown cannot say, or says in an old way, about tables, and what the theme brings without a use."""

import re
from collections import Counter

SWITCHES = re.compile(
    r'\s*<(?:input class="md-toggle"[^>]*>|label class="md-overlay"[^>]*></label>'
    r'|div data-md-component="(?:skip|announce)">.*?</div>|div class="md-dialog"[^>]*>\s*<div[^>]*></div>\s*</div>)',
    re.DOTALL,
)
"""The theme's drawer, search toggle, skip link, announcement and dialog: used by its scripts, which are not shipped.
`autocomplete` on its check boxes is not valid (HTML Living Standard, 4.10.18.7.1); its skip link passes the answer by."""

HEADING_OR_TABLE = re.compile(r"<(h[1-3])\b[^>]*>(?P<heading>.*?)</\1>|<table\b[^>]*>(?!\s*<caption)", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
HEADER = re.compile(r"<th(?=[ >])(?![^>]*\bscope=)")
ALIGNED = re.compile(r'(<t[hd]\b[^>]*?) (?:style="text-align: (\w+);"|align="(\w+)")')
"""How Markdown's tables align a column: inline styles, or an attribute that is obsolete."""


def mended(html: str) -> str:
    """Return a page without the theme's switches, in which every table has a caption, its headers a scope,
    and an aligned column a class.

    Markdown has no captions: a table is called by the heading it stands under, a further one there by its number
    too. The caption is for those who hear the page or list its tables (WCAG 2.2, 1.3.1, technique H39); on the
    screen the heading is enough.
    """
    html = ALIGNED.sub(lambda cell: f'{cell[1]} class="align-{cell[2] or cell[3]}"', SWITCHES.sub("", html))
    return HEADER.sub('<th scope="col"', _captioned(html))


def _captioned(html: str) -> str:
    heading = ""
    tables: Counter[str] = Counter()

    def caption(match: re.Match[str]) -> str:
        nonlocal heading
        if match["heading"] is not None:
            heading = TAG.sub("", match["heading"]).strip()
            return match.group()
        tables[heading] += 1
        number = f"（第 {tables[heading]} 张表）" if tables[heading] > 1 else ""
        return f'{match.group()}<caption class="visually-hidden">{heading}{number}</caption>'

    return HEADING_OR_TABLE.sub(caption, html)
