"""Partial dates and force on a day."""

from duizhao.model.dates import earliest, latest
from duizhao.model.directive import Directive
from duizhao.model.library import Library
from duizhao.model.vocabulary import Status


def test_partial_dates_span() -> None:
    assert (earliest("2024"), latest("2024")) == ("2024-01-01", "2024-12-31")
    assert (earliest("2024-02"), latest("2024-02")) == ("2024-02-01", "2024-02-29")
    assert (earliest("2024-02-03"), latest("2024-02-03")) == ("2024-02-03", "2024-02-03")


def test_force_follows_the_dates(library: Library) -> None:
    directive = library.find(Directive, "sample-rules-2020")
    assert directive is not None
    ended = directive.model_copy(update={"repealed": "2024-05-01"})

    assert directive.force_on("2020-01-04") == (None, "尚未施行")
    assert directive.force_on("2020-01-05") == (Status.IN_FORCE, "现行有效")
    assert ended.force_on("2024-04-30") == (Status.IN_FORCE, "现行有效")
    assert ended.force_on("2024-05-01") == (Status.EXPIRED, "已废止")
