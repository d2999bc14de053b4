"""FORCE-1: a document that was no longer, or not yet, in force when a page was reviewed is cited as such.

Its row must say so in plain words: what it governed, or that it has ended.
"""

import re
from collections.abc import Iterator

from ..findings import Finding, Severity
from ..model.dates import earliest, latest
from ..model.directive import Directive
from ..model.library import Library
from ..model.vocabulary import Status

RULE = "FORCE-1"
SEVERITY = Severity.REVIEW
TITLE = "审阅那天已经失效或者还没有施行的文件，引用时要说明"
TIP = "在那一条的 bearing 里写明，如“只管 2023 年那一次”“已废止，只作参考”“2027 年 1 月 1 日起施行”；或者换成现行的文件"
ENDED = (Status.EXPIRED, Status.SUPERSEDED)
SAYS_SO = re.compile(r"那一?次|只管 ?\d{4} 年|当时|失效|过期|废止|取代|旧|早已|已经?结束|尚未施行|还没有?施行|起施行")


def check(library: Library) -> Iterator[Finding]:
    for practice in library.practices:
        days = earliest(practice.reviewed), latest(practice.reviewed)
        for i, citation in enumerate(practice.citations):
            directive = library.find(Directive, citation.directive)
            if directive is None or SAYS_SO.search(f"{citation.demanded}\n{citation.bearing}"):
                continue
            status = {directive.force_on(day) for day in days}
            if all(force is None or force in ENDED for force, _ in status):
                words = min(label for _, label in status)
                at = practice.position("citations", i, "directive")
                message = f"《{directive.short}》在审阅那天（{practice.reviewed}）{words}，这里没有说明"
                yield Finding(RULE, at, message, "在 bearing 里写明它只管哪一次、何时失效，或换成现行的文件", SEVERITY)
