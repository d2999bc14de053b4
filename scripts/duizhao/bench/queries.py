"""Query files: one question a line, with the pages that answer it."""

from dataclasses import dataclass
from pathlib import Path

from .faults import BenchFault


@dataclass(frozen=True)
class Query:
    """A question and the ids (`kind/id`) of the pages that answer it."""

    text: str
    accepted: frozenset[str]


class QueryFault(BenchFault):
    """The query file cannot be used; the message says which line and how to mend it."""


def read_queries(path: Path) -> list[Query]:
    """Return the queries of a tab-separated file; `#` starts a comment line. Raises QueryFault."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise QueryFault(f"{path} 读不了：{error}。要的是 UTF-8 文本，每行：问题、制表符、页面编号") from None
    queries = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        text, _, pages = line.partition("\t")
        accepted = frozenset(page.strip().strip("/") for page in pages.split("\t")[0].split("|") if page.strip())
        if not text.strip() or not accepted:
            raise QueryFault(f"{path}:{number} 缺了一栏：每行写“问题、制表符、页面编号”，几个编号用 | 隔开")
        queries.append(Query(text.strip(), accepted))
    if not queries:
        raise QueryFault(f"{path} 里没有问题：每行写“问题、制表符、页面编号”")
    return queries
