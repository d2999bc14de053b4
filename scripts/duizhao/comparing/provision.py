"""What changed in one provision of a directive."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import zip_longest

from ..compose.marks import limit_value
from ..model.directive import Limit, Provision
from ..model.evidence import Check
from .changes import Change
from .fields import graded, prose, strengthened, switched
from .wording import names, rewritten


def compare_provisions(before: Provision, after: Provision) -> Iterator[Change]:
    """Yield changes without the name of the provision in front."""
    yield from switched("条号", before.label, after.label)
    yield from strengthened("语气", before.strength, after.strength)
    yield from _limits(before, after)
    if before.requirement != after.requirement:
        yield rewritten("复述", before.requirement, after.requirement, is_core=True)
    yield from graded("证据等级", before.evidence.level, after.evidence.level)
    yield from graded("条号的证据等级", before.evidence.number_level, after.evidence.number_level)
    yield from names("见过的地址", before.evidence.seen, after.evidence.seen)
    yield from names("核对记录", _checks(before), _checks(after))
    yield from switched("查找短语", before.locator, after.locator)
    yield from names("主题", before.topics, after.topics, is_wording=True)
    yield from prose(before, after, {"note": "说明"})


def _limits(before: Provision, after: Provision) -> Iterator[Change]:
    were, are = _by_subject(before), _by_subject(after)
    for subject in dict.fromkeys([*were, *are]):
        for was, now in zip_longest(were.get(subject, ()), are.get(subject, ())):
            name = f"“{subject}”的数字"
            if was is None:
                yield Change(f"新增{name}：{limit_value(now)}（{now.scope}）")
            elif now is None:
                yield Change(f"删去{name}：{limit_value(was)}（{was.scope}）")
            else:
                if limit_value(was) != limit_value(now):
                    yield Change(f"{name}由“{limit_value(was)}”改为“{limit_value(now)}”")
                yield from switched(f"{name}的适用范围", was.scope, now.scope)
                yield from strengthened(f"{name}的语气", was.strength, now.strength)


def _by_subject(provision: Provision) -> dict[str, list[Limit]]:
    found: defaultdict[str, list[Limit]] = defaultdict(list)
    for limit in provision.limits:
        found[limit.subject].append(limit)
    return found


def _checks(provision: Provision) -> list[str]:
    return [_check(check) for check in provision.evidence.checks]


def _check(check: Check) -> str:
    return f"{check.date} {check.outcome.label}，{check.by}，{check.source}"
