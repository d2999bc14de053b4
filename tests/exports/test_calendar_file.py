"""The calendar as a calendar program reads it."""

from datetime import UTC, date, datetime
from pathlib import Path

from icalendar import Calendar

from duizhao.exports.calendar_file import calendar_file
from duizhao.model.library import Library
from duizhao.verification import verify

from ..conftest import TODAY

PAGE = "directives/sample-rules-2020.md"


def events(library: Library, address: str = "") -> list[tuple[date, str]]:
    calendar = Calendar.from_ical(calendar_file(library, address))
    return [(event.decoded("dtstart"), str(event["summary"])) for event in calendar.walk("VEVENT")]


def changed(docs: Path, old: str, new: str) -> Library:
    page = docs / PAGE
    text = page.read_text(encoding="utf-8")
    assert old in text
    page.write_text(text.replace(old, new), encoding="utf-8")
    return verify(docs, TODAY)[0]


def test_days(library: Library) -> None:
    assert events(library) == [
        (date(2020, 1, 5), "《样例规定》施行"),
        (date(2020, 12, 31), "该核对《样例规定》：1 条"),
        (date(2021, 7, 1), "该核对《样例规定》：1 条"),
    ]


def test_provisions_due_on_one_day_are_one_event(docs: Path) -> None:
    library = changed(docs, "level: one-copy", "level: two-copies")

    assert (date(2021, 7, 1), "该核对《样例规定》：2 条") in events(library)


def test_only_full_dates(docs: Path) -> None:
    library = changed(docs, "effective: '2020-01-05'", "effective: '2020-01'\nrepealed: '2025-12-31'")

    assert [summary for _, summary in events(library)][-1] == "《样例规定》废止"
    assert not [summary for _, summary in events(library) if "施行" in summary]


def test_what_calendar_programs_ask_for(library: Library) -> None:
    calendar = Calendar.from_ical(calendar_file(library, "https://example.org/"))
    found = calendar.walk("VEVENT")

    assert calendar["version"] == "2.0" and calendar["prodid"]
    assert calendar["x-wr-calname"] == "减负对照：日期"
    assert len({event["uid"] for event in found}) == len(found)
    for event in found:
        assert event.decoded("dtstamp") == datetime(2026, 11, 25, tzinfo=UTC)
        assert event["dtstart"].params["VALUE"] == "DATE"
        assert event["transp"] == "TRANSPARENT"
        assert event["url"] == "https://example.org/directives/sample-rules-2020/"


def test_names_do_not_depend_on_place_or_day_of_the_build(library: Library, docs: Path) -> None:
    def names(built: Library, address: str) -> list[str]:
        return [str(e["uid"]) for e in Calendar.from_ical(calendar_file(built, address)).walk("VEVENT")]

    assert names(library, "") == names(verify(docs, "2026-12-31")[0], "https://example.org/")


def test_lines_are_folded_and_ended_as_the_standard_asks(library: Library) -> None:
    data = calendar_file(library)

    assert data.count(b"\n") == data.count(b"\r\n")
    assert max(map(len, data.split(b"\r\n"))) <= 75
