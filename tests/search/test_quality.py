"""The whole library answers what people type: shares that may rise and not fall."""

from pathlib import Path

import pytest

from duizhao.bench.queries import read_queries
from duizhao.bench.scores import Scores, score
from duizhao.model.library import Library
from duizhao.search.documents import documents

from .conftest import Ask
from .cut_fragments import fragments

HERE = Path(__file__).parent
LEAST_MRR = 0.97
LEAST_HIT3 = 0.99


def scored(name: str, ask: Ask) -> Scores:
    queries = read_queries(HERE / name)
    answers = [[r["url"].split("#")[0].strip("/") for r in ask(q.text)["results"]] for q in queries]
    return score(queries, answers)


def test_questions_find_their_pages(ask_real: Ask) -> None:
    scores = scored("queries.tsv", ask_real)

    assert scores.mrr >= LEAST_MRR, scores.missed
    assert scores.hit3 >= LEAST_HIT3, scores.missed


def test_fragments_find_the_page_they_were_cut_from(ask_real: Ask) -> None:
    scores = scored("fragments.tsv", ask_real)

    assert scores.hit10 == 1, scores.missed


def test_queries_name_pages_that_exist(real_library: Library) -> None:
    known = {page.url.strip("/") for page in documents(real_library).pages}
    for name in ("queries.tsv", "fragments.tsv"):
        unknown = {page for query in read_queries(HERE / name) for page in query.accepted} - known
        assert unknown == set(), name


def test_fragments_are_cut_where_the_dice_fell(real_library: Library) -> None:
    first, again = fragments(real_library), fragments(real_library)

    assert first == again
    assert len(first) == 40


@pytest.mark.parametrize("question", ["会", "的", "a", "1", "第", "。"])
def test_single_characters_are_answered(question: str, ask_real: Ask) -> None:
    assert isinstance(ask_real(question)["results"], list)
