"""STATUS-1: a superseded document says when it ended or what replaced it, and only such a one does."""

from collections.abc import Iterator

from ..findings import Finding
from ..model.library import Library
from ..model.vocabulary import Status

RULE = "STATUS-1"
TITLE = "写了“已被取代”的文件，也写被什么取代、何时废止"
TIP = "补 superseded_by 或 repealed；还有效的，status 写 in-force"


def check(library: Library) -> Iterator[Finding]:
    for directive in library.directives:
        ended = directive.repealed or directive.superseded_by
        at = directive.position("status")
        if directive.status is Status.SUPERSEDED and not ended:
            yield Finding(RULE, at, "写了“已被取代”，却没写被什么取代、何时废止", "补 superseded_by 或 repealed")
        elif ended and directive.status in (Status.IN_FORCE, Status.TRIAL) and not directive.repealed:
            yield Finding(RULE, at, "写了取代它的文件，状态却还是有效", "状态改为 superseded，或补上将来的废止日期")
