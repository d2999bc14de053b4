"""What follows from the changes elsewhere: verdicts that no longer stand, provisions nobody cites, links that break."""

from collections.abc import Iterator

from ..model.directive import Directive, Provision
from ..model.library import Library
from ..model.practice import Practice
from ..model.record import Record
from ..model.scene import Scene
from ..pages import page_path
from ..rules.references import to_provisions

SHOWN = 5
KINDS: tuple[type[Record], ...] = (Practice, Scene, Directive)


def effects(before: Library, after: Library) -> Iterator[str]:
    """Yield sentences, what harms readers most first."""
    yield from _verdicts(before, after)
    yield from _broken(before, after)
    yield from _addresses(before, after)
    yield from _force(before, after)
    yield from _provisions(before, after)


def _verdicts(before: Library, after: Library) -> Iterator[str]:
    for practice in after.practices:
        was = before.find(Practice, practice.id)
        settled = after.is_settled(practice)
        if was is None:
            if not settled:
                yield f"新的做法“{practice.title}”的结论“{practice.verdict.label}”还站不住，页面会标“结论待核对”"
        elif before.is_settled(was) and not settled:
            yield f"“{practice.title}”的结论“{practice.verdict.label}”变成待核对：所引条款没有一条经两处以上核对"
        elif settled and not before.is_settled(was):
            yield f"“{practice.title}”的结论“{practice.verdict.label}”不再是待核对"


def _broken(before: Library, after: Library) -> Iterator[str]:
    known = {
        (page_path(record), keys)
        for record in before.records()
        for keys, r in to_provisions(record)
        if before.provision(r) is None
    }
    for record in after.records():
        for keys, reference in to_provisions(record):
            if after.provision(reference) is None and (page_path(record), keys) not in known:
                if after.is_unread(Directive, reference.directive):
                    continue
                yield f"“{record.title}”引用的 {reference.directive}#{reference.provision} 已经没有了，网站会构建不了"


def _addresses(before: Library, after: Library) -> Iterator[str]:
    for record in before.records():
        kind = type(record)
        if kind in KINDS and after.find(kind, record.id) is None and not after.is_unread(kind, record.id):
            heir = next((r for r in after.records() if type(r) is kind and r.title == record.title), None)
            moved = f"，同名的页面现在是 /{heir.url}" if heir else ""
            yield f"地址 /{record.url} 会失效{moved}；别人存的链接打不开"
    for directive in before.directives:
        now = after.find(Directive, directive.id)
        for provision in directive.provisions if now else ():
            if now and now.provision(provision.id) is None:
                yield f"锚点 /{directive.url}#{provision.anchor} 会失效"


def _force(before: Library, after: Library) -> Iterator[str]:
    for directive in after.directives:
        was = before.find(Directive, directive.id)
        if was is None:
            continue
        old, new = was.force_on(before.edition)[1], directive.force_on(after.edition)[1]
        if old != new:
            resting = {p.id: p for x in directive.provisions for p in after.practices_resting_on(directive, x)}
            yield f"《{directive.short}》由“{old}”变为“{new}”{_relying(list(resting.values()))}"


def _provisions(before: Library, after: Library) -> Iterator[str]:
    for directive in after.directives:
        was = before.find(Directive, directive.id)
        for provision in directive.provisions if was else ():
            old = was.provision(provision.id) if was else None
            if was is None or old is None:
                continue
            relied, relying = before.practices_resting_on(was, old), after.practices_resting_on(directive, provision)
            name = f"《{directive.short}》{provision.shown_label}"
            if relied and not relying and not any(after.is_unread(Practice, p.id) for p in relied):
                yield f"{name}不再有做法引用"
            if relying and _says_otherwise(old, provision):
                yield f"{name}的条号、语气、数字或复述变了{_relying(list(relying))}"
            if old.evidence.is_well_seen and not provision.evidence.is_well_seen and relying:
                yield f"{name}不再算核对过两处以上{_relying(list(relying))}"


def _says_otherwise(old: Provision, new: Provision) -> bool:
    same = ("label", "strength", "limits", "requirement")
    return any(getattr(old, name) != getattr(new, name) for name in same)


def _relying(practices: list[Practice]) -> str:
    if not practices:
        return ""
    shown = "、".join(f"“{p.title}”" for p in practices[:SHOWN])
    return f"，{len(practices)} 个做法据它判断，要一起看：{shown}{'等' if len(practices) > SHOWN else ''}"
