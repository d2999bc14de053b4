"""What changed on the page of a practice."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import zip_longest

from ..compose.marks import chinese_date
from ..model.library import Library
from ..model.practice import Case, Citation, Effort, Practice
from ..model.scene import Scene
from .changes import Change
from .citing import behind, material_name, name_of
from .fields import aliases, body, date, prose, strengthened, switched
from .wording import entries, names, rewritten

CORE = ("answer", "verdict_on", "enough")
FIRST = {"answer": "答案", "verdict_on": "结论的范围", "enough": "够用的做法"}
LATER = {
    "title": "标题",
    "demand": "常见做法",
    "verdict_reason": "结论的理由",
    "say": "可以这样说",
    "why_it_happens": "为什么会这样",
    "counter_evidence": "限制结论的材料",
}


def compare_practices(before: Practice, after: Practice, old: Library, new: Library) -> Iterator[Change]:
    """Yield changes, what weighs most first; `old` and `new` give the names of what is cited."""
    yield from switched("结论", before.verdict, after.verdict)
    yield from _citations(before, after, new, old)
    yield from prose(before, after, FIRST, CORE)
    duties = ([f"{duty.text}{behind(duty.citation, new, old)}" for duty in page.keep] for page in (before, after))
    yield from entries("还要做到的", *duties, is_core=True)
    yield from switched("场景", _scene(before, new, old), _scene(after, new, old))
    yield from names("材料", _materials(before, new, old), _materials(after, new, old))
    yield from names("谁来要", before.demanded_by, after.demanded_by)
    yield from names("查过的文件", before.searched, after.searched)
    yield from prose(before, after, LATER)
    yield from entries("案例", [_case(case) for case in before.cases], [_case(case) for case in after.cases])
    yield from switched("用时", _effort(before.effort), _effort(after.effort))
    yield from aliases(before, after)
    yield from switched("审阅日期", before.reviewed, after.reviewed, date)
    yield from body(before, after)


def _citations(before: Practice, after: Practice, new: Library, old: Library) -> Iterator[Change]:
    were, are = _by_provision(before), _by_provision(after)
    for key in dict.fromkeys([*were, *are]):
        for was, now in zip_longest(were.get(key, ()), are.get(key, ())):
            if was is None:
                yield Change(f"新增引用{name_of(now, new, old)}{_level(new, now)}", after=now.bearing)
            elif now is None:
                yield Change(f"删去引用{name_of(was, new, old)}", before=was.bearing)
            else:
                yield from _citation(was, now, name_of(now, new, old))


def _citation(was: Citation, now: Citation, name: str) -> Iterator[Change]:
    yield from strengthened(f"引用{name}的语气", was.strength, now.strength)
    if was.bearing != now.bearing:
        yield rewritten(f"引用{name}，结论与够用的做法", was.bearing, now.bearing, is_core=True)
    if was.demanded != now.demanded:
        yield rewritten(f"引用{name}，常见做法", was.demanded, now.demanded)


def _by_provision(practice: Practice) -> dict[tuple[str, str], list[Citation]]:
    found: defaultdict[tuple[str, str], list[Citation]] = defaultdict(list)
    for citation in practice.citations:
        found[citation.directive, citation.provision].append(citation)
    return found


def _level(library: Library, citation: Citation) -> str:
    provision = library.provision(citation)
    return f"（{provision.evidence.level.label}）" if provision else ""


def _scene(practice: Practice, *libraries: Library) -> str:
    titles = (scene.title for library in libraries if (scene := library.find(Scene, practice.scene)))
    return next(titles, practice.scene)


def _materials(practice: Practice, *libraries: Library) -> list[str]:
    return [material_name(material, *libraries) for material in practice.materials]


def _case(case: Case) -> str:
    when = f"，{chinese_date(case.date)}" if case.date else ""
    where = f" {case.url}{'（给链接）' if case.link else ''}" if case.url else ""
    return f"{case.publisher}{when}（{case.kind.label}）：{case.summary}{where}"


def _effort(effort: Effort | None) -> str:
    if effort is None:
        return ""
    return f"{effort.minutes_low:g}—{effort.minutes_high:g} 分钟，一年 {effort.per_year:g} 次（{effort.source}）"
