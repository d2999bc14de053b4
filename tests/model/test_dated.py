"""A document is placed by the day it was issued, or else by the next best day known."""

import pytest

from duizhao.model.library import Library

KNOWN = {"issued": "2020-01-05", "published": "2020-02", "effective": "2020-03-01", "adopted": "2020-01-02"}


@pytest.mark.parametrize(
    ("unknown", "dated"),
    [
        ([], ("2020-01-05", "印发")),
        (["issued"], ("2020-02", "公布")),
        (["issued", "published"], ("2020-03-01", "施行")),
        (["issued", "published", "effective"], ("2020-01-02", "通过")),
        (list(KNOWN), None),
    ],
)
def test_next_best_date(unknown: list[str], dated: tuple[str, str] | None, library: Library) -> None:
    directive = library.directives[0].model_copy(update=KNOWN | dict.fromkeys(unknown))

    assert directive.dated == dated
