"""Which day the site speaks for."""

import pytest

from duizhao.clock import edition


def test_given_day_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")

    assert edition("2026-11-25") == "2026-11-25"


def test_source_date_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")

    assert edition() == "1970-01-02"


@pytest.mark.parametrize("today", ["26-11-25", "2026-13-01", "heute"])
def test_unreadable_day(today: str) -> None:
    with pytest.raises(ValueError):
        edition(today)
