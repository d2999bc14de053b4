"""DATE-2: nobody can have reviewed, checked or seen something after the library's own date.

For review only: a clock set back, or SOURCE_DATE_EPOCH, must not stop a build.
"""

from collections.abc import Iterator

from ..findings import Finding, Severity
from ..model.dates import earliest
from ..model.library import Library
from ..model.record import Position

RULE = "DATE-2"
SEVERITY = Severity.REVIEW
TITLE = "审阅、核对、改动、案例的日期不在今天以后"
TIP = "写实际做这件事的那一天；电脑的时钟不对，先校时钟"


def check(library: Library) -> Iterator[Finding]:
    for record in (*library.directives, *library.practices, *library.scenes):
        for i, change in enumerate(record.changes):
            if earliest(change.date) > library.edition:
                at = record.position("changes", i, "date")
                yield _finding(at, f"改动日期 {change.date} 还没到", "写实际改动的日期")
    for practice in library.practices:
        if earliest(practice.reviewed) > library.edition:
            at = practice.position("reviewed")
            yield _finding(at, f"审阅日期 {practice.reviewed} 还没到", "写实际审阅的日期")
        for i, case in enumerate(practice.cases):
            if case.date and earliest(case.date) > library.edition:
                yield _finding(practice.position("cases", i, "date"), f"案例日期 {case.date} 还没到", "核对日期")
    for directive in library.directives:
        for i, provision in enumerate(directive.provisions):
            for k, check_made in enumerate(provision.evidence.checks):
                if earliest(check_made.date) > library.edition:
                    at = directive.position("provisions", i, "evidence", "checks", k, "date")
                    yield _finding(at, f"核对日期 {check_made.date} 还没到", "写实际核对的日期")


def _finding(at: Position, message: str, fix: str) -> Finding:
    return Finding(RULE, at, message, fix, SEVERITY)
