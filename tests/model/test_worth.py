"""What is most worth checking."""

from pathlib import Path

from duizhao.compose import compose
from duizhao.model.library import Library
from duizhao.model.worth import by_worth, worth_checking
from duizhao.verification import verify


def test_strong_verdicts_count_double_and_the_heaviest_comes_first(real_library: Library) -> None:
    order = by_worth(real_library)

    assert [c.weight for c in order] == sorted((c.weight for c in order), reverse=True)
    assert len(order) == sum(len(d.provisions) for d in real_library.directives)
    for found in order:
        strong = sum(p.verdict in ("forbidden", "required") for p in found.practices)
        assert (found.strong, found.weight) == (strong, len(found.practices) + strong)
    assert any(found.strong for found in order)


def test_what_is_well_seen_waits_until_it_is_due(docs: Path) -> None:
    before, _ = verify(docs, "2021-06-30")
    after, _ = verify(docs, "2021-07-01")

    assert [c.name for c in worth_checking(before)] == ["sample-rules-2020#length"]
    assert [c.name for c in worth_checking(after)] == ["sample-rules-2020#3", "sample-rules-2020#length"]


def test_open_checks_page_has_the_same_order_and_the_days(docs: Path) -> None:
    library, _ = verify(docs, "2021-07-01")

    page = compose(library)["open-checks.md"]

    rows = [line for line in page.splitlines() if line.startswith("| [")]
    assert [("第三条" in row, "2021-07-01 已到期" in row) for row in rows] == [
        (True, True),
        (False, False),
    ]
    assert "1 个，1 个最重" in rows[0]
    assert "2020-12-31 已到期" in rows[1] and "0 个 |" in rows[1]
