"""DATE-2: nobody can have reviewed, checked or seen something after the library's own date."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.dates import earliest
from ..model.library import Library

RULE = "DATE-2"


def check(library: Library) -> Iterator[Finding]:
    for practice in library.practices:
        if earliest(practice.reviewed) > library.edition:
            at = practice.position("reviewed")
            yield Finding(RULE, at, f"审阅日期 {practice.reviewed} 还没到", "写实际审阅的日期")
        for i, case in enumerate(practice.cases):
            if case.date and earliest(case.date) > library.edition:
                yield Finding(RULE, practice.position("cases", i, "date"), f"案例日期 {case.date} 还没到", "核对日期")
    for directive in library.directives:
        for i, provision in enumerate(directive.provisions):
            for k, check_made in enumerate(provision.evidence.checks):
                if earliest(check_made.date) > library.edition:
                    at = directive.position("provisions", i, "evidence", "checks", k, "date")
                    yield Finding(RULE, at, f"核对日期 {check_made.date} 还没到", "写实际核对的日期")
