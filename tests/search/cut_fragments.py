"""Cut the fixed list of fragments out of titles and requirements: python -m tests.search.cut_fragments

Run it again only when a page that a fragment was cut from is gone.
"""

import random
import re
from collections.abc import Iterator
from pathlib import Path

from duizhao.model.library import Library
from duizhao.search.documents import documents
from duizhao.verification import verify

from ..conftest import ROOT, TODAY

LIST = Path(__file__).with_name("fragments.tsv")
COUNT = 40
LENGTHS = (2, 3, 4)
MOST_PAGES = 10
"""A fragment that stands on more pages than a list of ten can show says nothing about the search."""
PARTICLES = set("的了吗呢吧啊呀嘛也是把被这那就都又很而或")
"""No word is cut across one of these (overrides/assets/search/words.js)."""
RUN = re.compile(r"[\u4e00-\u9fff]{4,}")


def sources(library: Library) -> Iterator[tuple[str, str]]:
    """Yield (page id, text) of every title and requirement."""
    for practice in library.practices:
        yield practice.url.strip("/"), practice.title
    for directive in library.directives:
        yield directive.url.strip("/"), directive.title
        for provision in directive.provisions:
            yield directive.url.strip("/"), provision.requirement


def fragments(library: Library, seed: int = 4) -> list[tuple[str, str]]:
    """Return (fragment, id of the page it was cut from), at places a dice chose."""
    dice = random.Random(seed)
    texts = {p.url.strip("/"): "\n".join([p.title, *(s.text for s in p.sections)]) for p in documents(library).pages}
    places = [(page, run) for page, text in sources(library) for run in RUN.findall(text)]
    cut: dict[str, str] = {}
    while len(cut) < COUNT:
        page, run = dice.choice(places)
        length = dice.choice(LENGTHS)
        start = dice.randrange(len(run) - length + 1)
        fragment = run[start : start + length]
        if PARTICLES & set(fragment):
            continue
        if sum(fragment in text for text in texts.values()) <= MOST_PAGES:
            cut.setdefault(fragment, page)
    return list(cut.items())


if __name__ == "__main__":
    library, _ = verify(ROOT / "docs", TODAY)
    head = "# Cut by cut_fragments.py; fragment<TAB>page it was cut from\n"
    LIST.write_text(head + "".join(f"{f}\t{p}\n" for f, p in fragments(library)), encoding="utf-8")
