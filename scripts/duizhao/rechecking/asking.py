"""What the person checking is shown of one provision, and what they are asked."""

from collections.abc import Iterator

from ..compose.marks import limit_value
from ..model.directive import Directive
from ..model.vocabulary import CheckOutcome, EvidenceLevel, SourceKind
from ..model.worth import Checkable
from .comparing import Suggestion

NO_NAMES = "--by 写职务或笔名就行，如 --by 编者甲；不用真名，也不要写单位"
MEANINGS = {
    CheckOutcome.SAME: "条文、条号、语气、数字都对得上",
    CheckOutcome.CHANGED: "有一样对不上；先记下来，再改条款",
    CheckOutcome.GONE: "页面打得开，这份文件不在了",
    CheckOutcome.UNREACHABLE: "这回没打开，原来的程度不变",
}


def described(item: Checkable, day: str) -> Iterator[str]:
    """Yield lines: what we say, where to look, what to compare."""
    directive, provision, evidence = item.directive, item.provision, item.provision.evidence
    yield f"《{directive.short}》{provision.shown_label}　{item.name}"
    yield f"  {evidence.level.label}；条号{evidence.number_level.label}{_since(item, day)}"
    if item.practices:
        heavy = f"，其中 {item.strong} 个是“不得要求”或“确有规定”" if item.strong else ""
        yield f"  据它判断 {len(item.practices)} 个做法{heavy}"
    yield f"  我们写的：{provision.requirement}"
    for limit in provision.limits:
        yield f"  数字：{limit.subject}{limit_value(limit)}（{limit.scope}）"
    yield f"  查找短语：{provision.locator or '没有写'}"
    yield "  去哪里看："
    yield from (f"    {address}　{about}" for address, about in addresses(item).items())
    yield f"  比什么：{'、'.join(_to_compare(item))}"


def addresses(item: Checkable) -> dict[str, str]:
    """Return where the wording can be seen: address, and whose it is; official ones first."""
    directive = item.directive
    found = dict.fromkeys(directive.official_urls, "官方地址")
    about = {s.address: f"{s.publisher}（{s.kind.label}）" for s in directive.sources}
    official = [s.address for s in directive.sources if s.kind is SourceKind.OFFICIAL]
    others = [address for address in (*official, *item.provision.evidence.seen) if address in about]
    found |= {address: about[address] for address in others if address not in found}
    return found or about or {"没有登记地址": f"请按全名找：{directive.title}"}


def shown_suggestion(suggestion: Suggestion) -> Iterator[str]:
    """Yield lines: what a saved copy says, with the words around the phrase."""
    yield from (f"  存的那份：{reason}" for reason in suggestion.reasons)
    for place in suggestion.places:
        where = f"第 {place.article} 条" if place.article else "第一条以前"
        yield f"    {where}：…{place.before}【{place.phrase}】{place.after}…"
    if suggestion.opening:
        yield f"    我们写的那一条，存的那份开头是：{suggestion.opening}…"
    if suggestion.outcome:
        yield f"  建议记：{suggestion.outcome.label}（由你定）"


def after_entering(item: Checkable, outcome: CheckOutcome, source: str) -> Iterator[str]:
    """Yield what the outcome means for the page, which is left to people."""
    evidence = item.provision.evidence
    if outcome in (CheckOutcome.CHANGED, CheckOutcome.GONE):
        if item.practices:
            yield f"  下次核对一致以前，它不再支持“不得要求”和“确有规定”。据它判断的做法要看一遍：{_titles(item)}"
        yield "  改了条款的，在这一页的 changes 里写一条。"
    elif (
        outcome is CheckOutcome.SAME
        and evidence.level is not EvidenceLevel.OFFICIAL
        and _is_official(item.directive, source)
    ):
        yield "  这是官方来源。要把程度改成“已核对官方文本”，先把地址写进 sources 和 seen，再改 level；程序不代改。"
    elif outcome is CheckOutcome.SAME and evidence.level is EvidenceLevel.UNVERIFIED:
        yield "  程度还是“待核对”：把来源写进 sources 和 seen，再改 level；程序不代改。"


def _since(item: Checkable, day: str) -> str:
    last = item.provision.evidence.last_checked
    checked = f"；{last} 核对过" if last else "；还没有人核对过"
    if item.due is None:
        return checked
    return f"{checked}，{item.due} {'已到期' if item.is_due_on(day) else '到期'}"


def _to_compare(item: Checkable) -> list[str]:
    provision = item.provision
    wanted = [
        f"是不是{provision.label}" if provision.evidence.number_level is not EvidenceLevel.UNVERIFIED else "是第几条"
    ]
    wanted.append(f"语气是不是“{provision.strength.label}”")
    if provision.limits:
        wanted.append("数字和它对谁适用")
    return [*wanted, "意思有没有说重、说漏", "文件有没有修订或者废止"]


def _titles(item: Checkable) -> str:
    return "、".join(f"“{practice.title}”" for practice in item.practices)


def _is_official(directive: Directive, source: str) -> bool:
    kinds = {s.address: s.kind for s in directive.sources}
    return source in directive.official_urls or kinds.get(source) is SourceKind.OFFICIAL
