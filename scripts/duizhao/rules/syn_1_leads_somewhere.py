"""SYN-1: a synonym stands for a word that some page really has, else it leads nowhere."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from ..search.documents import documents

RULE = "SYN-1"
TITLE = "近义词的 title 是页面里真有的词"
TIP = "title 写页面里的词，原样照写"


def check(library: Library) -> Iterator[Finding]:
    if not library.synonyms:
        return
    found = documents(library)
    text = "\n".join([*found.names(), *found.texts()])
    for synonym in library.synonyms:
        if synonym.title not in text:
            fix = "title 写页面里真有的词，原样照写"
            yield Finding(RULE, synonym.position("title"), f"没有一页里有“{synonym.title}”，这组近义词找不到东西", fix)
