"""CITE-2: a verdict of forbidden or required rests on well-seen wording."""

from collections.abc import Iterator

from ..findings import Finding, Severity
from ..model.directive import Directive
from ..model.library import Library

RULE = "CITE-2"
SEVERITY = Severity.REVIEW
TITLE = "“不得要求”“确有规定”要有一条经两处以上核对的依据"
TIP = "补一条核对过的引用，或把结论改为“说法不一”；在此之前页面显示“结论待核对”"


def check(library: Library) -> Iterator[Finding]:
    for practice in library.practices:
        unread = any(library.is_unread(Directive, citation.directive) for citation in practice.citations)
        if not library.is_settled(practice) and not unread:
            yield Finding(
                RULE,
                practice.position("verdict"),
                f"结论“{practice.verdict.label}”缺少经两处以上核对的依据",
                "补一条核对过的引用，或把结论改为“说法不一”；在此之前页面显示“结论待核对”",
                SEVERITY,
            )
