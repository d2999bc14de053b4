"""Days that matter as a calendar (RFC 5545): documents taking and losing effect, checks falling due."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from icalendar import Calendar, Event

from ..model.directive import Directive
from ..model.due import due_on
from ..model.library import Library
from .log import lasting_id
from .versions import SITE

FULL_DATE = 10
"""Characters of a date that names its day; a month or a year is no day to put into a calendar."""


@dataclass(frozen=True)
class _Day:
    """One all-day event."""

    kind: str
    day: str
    directive: Directive
    summary: str
    category: str


def calendar_file(library: Library, address: str = "") -> bytes:
    """Return the calendar; events name their page only if `address`, where the site is published, is known.

    DTSTAMP is the edition, since a calendar without METHOD gives when its information was last
    revised there (RFC 5545, 3.8.7.2).
    """
    calendar = Calendar()
    calendar.add("prodid", "-//duizhao//dates//ZH")
    calendar.add("version", "2.0")
    calendar.add("name", f"{SITE}：日期")
    calendar.add("x-wr-calname", f"{SITE}：日期")
    stamp = datetime.combine(date.fromisoformat(library.edition), datetime.min.time(), UTC)
    for day in sorted(_days(library), key=lambda day: (day.day, day.directive.id, day.kind)):
        calendar.add_component(_event(day, stamp, address))
    data: bytes = calendar.to_ical()
    return data


def _days(library: Library) -> Iterator[_Day]:
    for directive in library.directives:
        name = f"《{directive.short}》"
        if directive.effective and len(directive.effective) == FULL_DATE:
            yield _Day("effective", directive.effective, directive, f"{name}施行", "施行")
        if directive.repealed and len(directive.repealed) == FULL_DATE:
            yield _Day("repealed", directive.repealed, directive, f"{name}废止", "废止")
        due = Counter(day for provision in directive.provisions if (day := due_on(directive, provision)))
        for day, count in due.items():
            yield _Day("check-due", day, directive, f"该核对{name}：{count} 条", "核对")


def _event(day: _Day, stamp: datetime, address: str) -> Event:
    event = Event()
    event.add("uid", lasting_id("calendar", day.kind, day.directive.url, day.day))
    event.add("dtstamp", stamp)
    event.add("dtstart", date.fromisoformat(day.day))
    event.add("summary", day.summary)
    event.add("description", day.directive.title)
    event.add("categories", [day.category])
    event.add("transp", "TRANSPARENT")
    if address:
        event.add("url", address + day.directive.url)
    return event
