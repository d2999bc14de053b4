"""Two states compared, page by page."""

from collections.abc import Iterator

from ..model.directive import Directive
from ..model.figure import Figure
from ..model.guide import ContributePage, Guide, HomePage
from ..model.library import Library
from ..model.material import Material
from ..model.practice import Practice
from ..model.publisher import Publisher
from ..model.record import EVERY_ID, Listed, Logged, Record
from ..model.scene import Scene
from ..model.synonym import Synonym
from ..pages import page_path
from .changes import Change, Comparison, Happened, PageChange, State
from .citing import name_of
from .counts import counts
from .directive import compare_directives
from .effects import effects
from .plain import compare_guides, compare_listed
from .practice import compare_practices
from .scene import compare_scenes
from .wording import names

KINDS: dict[type[Record], str] = {
    Practice: "做法",
    Scene: "场景",
    Directive: "文件",
    Guide: "指南",
    ContributePage: "参与",
    HomePage: "首页",
    Material: "材料",
    Figure: "公开的数字",
    Publisher: "可以链接的网站",
    Synonym: "近义词",
}
FILES: dict[type[Record], str] = {
    Material: "materials.yaml",
    Figure: "figures.yaml",
    Publisher: "publishers.yaml",
    Synonym: "synonyms.yaml",
}
SAMPLE = 3


def compare(before: State, after: State) -> Comparison:
    """Return what changed from one state to another, both read for the same day."""
    pages = tuple(_pages(before.library, after.library))
    unreadable = tuple(
        (state.name, finding)
        for state in (before, after)
        for finding in state.findings
        if _concerns_reading(state, finding.at.path)
    )
    told = {page.path for page in pages} | {finding.at.path for _, finding in unreadable}
    return Comparison(
        before=before.name,
        after=after.name,
        edition=after.library.edition,
        pages=pages,
        effects=tuple(effects(before.library, after.library)),
        counts=counts(before.library, after.library),
        unreadable=unreadable,
        other_files=tuple(_other_files(before.files, after.files, told)),
    )


def _pages(before: Library, after: Library) -> Iterator[PageChange]:
    for kind, name in KINDS.items():
        were, are = _of_kind(before, kind), _of_kind(after, kind)
        for record_id in sorted(were.keys() | are.keys()):
            old, new = were.get(record_id), are.get(record_id)
            if old and new:
                changes = tuple(_changes(old, new, before, after))
                if changes:
                    yield PageChange(Happened.CHANGED, name, _shown(new), _path(new), changes)
            elif new and not before.is_unread(kind, record_id):
                yield PageChange(Happened.ADDED, name, _shown(new), _path(new), tuple(_summary(new, after)))
            elif old and not after.is_unread(kind, record_id):
                yield PageChange(Happened.REMOVED, name, _shown(old), _path(old), tuple(_summary(old, before)))


def _of_kind(library: Library, kind: type[Record]) -> dict[str, Record]:
    lists: dict[type[Record], tuple[Record, ...]] = {
        Figure: library.figures,
        Publisher: library.publishers,
        Synonym: library.synonyms,
    }
    records = lists.get(kind, tuple(library.records()))
    return {record.id: record for record in records if type(record) is kind}


def _changes(old: Record, new: Record, before: Library, after: Library) -> Iterator[Change]:
    match old, new:
        case Practice(), Practice():
            yield from compare_practices(old, new, before, after)
        case Scene(), Scene():
            yield from compare_scenes(old, new, before, after)
        case Directive(), Directive():
            yield from compare_directives(old, new)
        case Listed(), Listed():
            yield from compare_listed(old, new)
        case Guide(), Guide():
            yield from compare_guides(old, new)
        case HomePage(), HomePage():
            yield from compare_guides(old, new)
    if isinstance(old, Logged) and isinstance(new, Logged):
        logs = ([f"{change.date} {change.summary}" for change in page.changes] for page in (old, new))
        yield from names("改动记录", *logs, is_wording=True)


def _summary(record: Record, library: Library) -> Iterator[Change]:
    """Yield what a page that came or went says in the main."""
    match record:
        case Practice():
            settled = "" if library.is_settled(record) else "（结论待核对）"
            yield Change(f"结论“{record.verdict.label}”{settled}：{record.answer}")
            cited = list(dict.fromkeys(name_of(citation, library) for citation in record.citations))
            yield Change(f"引用 {len(cited)} 条：{'、'.join(cited)}" if cited else "没有引用条款")
        case Scene():
            yield Change(record.summary)
        case Directive():
            seen = sum(p.evidence.level.is_well_seen for p in record.provisions)
            yield Change(f"{record.kind.label}，{record.force_on(library.edition)[1]}：{record.summary}")
            yield Change(f"{len(record.provisions)} 条条款，其中 {seen} 条多处核对过")
        case Guide():
            yield Change(record.description)


def _shown(record: Record) -> str:
    return f"《{record.short}》" if isinstance(record, Directive) else record.title


def _path(record: Record) -> str:
    return FILES.get(type(record)) or page_path(record)


def _concerns_reading(state: State, path: str) -> bool:
    """Whether a finding is about a file that could not be read, rather than about what a page says."""
    unread = {_unread_path(kind, record_id) for kind, record_id in state.library.unread}
    return path in unread


def _unread_path(kind: type[Record], record_id: str) -> str:
    if record_id == EVERY_ID:
        return FILES[kind]
    return "index.md" if kind is HomePage else f"{kind.FOLDER}/{record_id}.md"


def _other_files(before: dict[str, bytes], after: dict[str, bytes], told: set[str]) -> Iterator[str]:
    for path in sorted(before.keys() | after.keys()):
        if path in told or before.get(path) == after.get(path):
            continue
        is_page = path.endswith((".md", ".yaml"))
        if path not in before:
            yield f"新增文件 {path}"
        elif path not in after:
            yield f"删去文件 {path}"
        else:
            yield f"{path} {'只动了写法（换行、引号、次序），内容没有变' if is_page else '换了内容'}"
