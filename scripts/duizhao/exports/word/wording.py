"""What a 情况说明 says of a practice, a scene or a record: plain sentences, each with its clause."""

import re

from ...compose.marks import UNSETTLED, chinese_date, weaker_number_level
from ...model.directive import Directive, Provision
from ...model.library import Library
from ...model.material import Material
from ...model.practice import Citation, Practice, Reference
from ...model.scene import Scene, SceneRecord
from ...model.vocabulary import RecordStatus, Status, Strength
from .note import Note, Point, Section

ANNOTATION = re.compile(r"（[^（）]*(?:修订|修正|修改|年版|召开|配套)[^（）]*）$")
"""Ours and not part of a title, so it stands outside 《》; （试行） stays inside."""
UNTITLED = ("部署", "要求")
"""How descriptions end that stand in for a title nobody has published."""
BASES = 2
"""Clauses quoted for one point of a short note; the page has them all."""
SCENE_HEADINGS = {
    RecordStatus.MUST: "规定必须有的",
    RecordStatus.MAY: "可以有的",
    RecordStatus.NEEDLESS: "所见条款没有要求的",
}


def practice_note(library: Library, practice: Practice, address: str) -> Note:
    """Return the note of one practice: what is asked, what the clauses say, what is done, what is kept."""
    compared = tuple(sentence for c in practice.citations if (sentence := _basis(library, c, c.strength)))
    return Note(
        f"关于“{practice.title}”的情况说明",
        (
            Section("眼前的要求", (_full(practice.demand), f"这份说明的范围：{_full(practice.verdict_on)}")),
            Section("对照公开文件", (_verdict(library, practice), *compared)),
            Section("我们打算这样做", tuple(_full(item) for item in practice.enough)),
            Section("还要做到的", tuple(_duty(library, duty.text, duty.citation) for duty in practice.keep)),
        ),
        reference(library, practice.title, practice.url, address),
    )


def scene_note(library: Library, scene: Scene, address: str) -> Note:
    """Return the note of one scene: its materials by whether they must be there."""
    sections = tuple(
        Section(SCENE_HEADINGS[status], points=tuple(record_point(library, r) for r in records))
        for status in RecordStatus
        if (records := [r for r in scene.records if r.status is status])
    )
    return Note(
        f"关于“{scene.title}”所需材料的情况说明",
        sections,
        reference(library, scene.title, scene.url, address),
    )


def practice_point(library: Library, practice: Practice) -> Point:
    """Return a practice as one point of a note about several things."""
    bases = _weightiest(library, practice)
    return Point(
        practice.title,
        (
            f"{_verdict(library, practice)}{_full(practice.answer)}范围：{_full(practice.verdict_on)}",
            *(sentence for c in bases if (sentence := _basis(library, c, c.strength))),
        ),
    )


def record_point(library: Library, record: SceneRecord, scene: Scene | None = None) -> Point:
    """Return a scene's record as one point; `scene` names the scene where the note is about several."""
    material = library.find(Material, record.material)
    if material is None:
        raise LookupError(f"{record.material} was not checked")
    name = f"{material.title}（{scene.title}）" if scene else material.title
    doubt = "结论待核对。" if not is_record_settled(library, record) else ""
    source = f"依据：{_source(library, record.citation)}" if record.citation else "所收条款里没有见到相关规定"
    return Point(name, (f"{record.status.label}。{doubt}{_full(record.note)}（{source}）",))


def is_record_settled(library: Library, record: SceneRecord) -> bool:
    """Whether 必须有 rests on well-seen wording, as a strong verdict has to (design §2)."""
    if record.status is not RecordStatus.MUST:
        return True
    provision = library.provision(record.citation) if record.citation else None
    return provision is not None and provision.evidence.is_well_seen


def reference(library: Library, title: str, url: str, address: str) -> tuple[str, ...]:
    """Return the lines that say what this paper is, and where it comes from."""
    place = f"{address}{url}" if address else f"在“减负对照”里搜“{title}”"
    return (
        "本说明由民间整理的“减负对照”生成，供参考，不是正式公文，不代表任何机关。条文为转述，引用前请核对原文。",
        f"本版日期：{chinese_date(library.edition)}。本页：{place}。",
    )


def formal_title(directive: Directive) -> str:
    """Return the title in 《》 as documents are named, our own annotation outside; a mere description as it is."""
    bare = ANNOTATION.sub("", directive.title)
    note = directive.title[len(bare) :]
    return f"{bare}{note}" if bare.endswith(UNTITLED) else f"《{bare}》{note}"


def basis(library: Library, directive: Directive, provision: Provision, strength: Strength | None = None) -> str:
    """Return one clause as a sentence: document, number, date, clause, what it says, how strong, how sure."""
    grade = f"语气：{(strength or provision.strength).label}；核对程度：{_certainty(provision)}"
    return f"{_place(directive, provision)}：{_full(provision.requirement)}（{grade}）{_force(library, directive)}"


def _basis(library: Library, citation: Reference, strength: Strength | None = None) -> str:
    directive, provision = library.find(Directive, citation.directive), library.provision(citation)
    return basis(library, directive, provision, strength) if directive and provision else ""


def _source(library: Library, citation: Reference) -> str:
    """Return where a clause stands and how sure that is, without what it says."""
    directive, provision = library.find(Directive, citation.directive), library.provision(citation)
    if directive is None or provision is None:
        return ""
    parts = [_place(directive, provision), f"核对程度：{_certainty(provision)}", _force(library, directive)]
    return "；".join(part.removesuffix("。") for part in parts if part)


def _place(directive: Directive, provision: Provision) -> str:
    """“《全称》（文号，日期）第几条”."""
    dated = f"{chinese_date(directive.dated.date)}{directive.dated.event}" if directive.dated else ""
    facts = "，".join(part for part in (directive.doc_number, dated) if part)
    return f"{formal_title(directive)}{f'（{facts}）' if facts else ''}{provision.shown_label}"


def _force(library: Library, directive: Directive) -> str:
    status, label = directive.force_on(library.edition)
    return "" if status in (Status.IN_FORCE, Status.TRIAL) else f"该文件{label}。"


def _weightiest(library: Library, practice: Practice) -> list[Citation]:
    """Return the first citations, with at least one of well-seen wording among them if there is any."""
    first = list(practice.citations[:BASES])
    seen = [c for c in practice.citations if (p := library.provision(c)) and p.evidence.is_well_seen]
    if seen and first and not any(c in seen for c in first):
        first[-1] = seen[0]
    return first


def _verdict(library: Library, practice: Practice) -> str:
    doubt = f"（{UNSETTLED}）" if not library.is_settled(practice) else ""
    return f"对照结果：{practice.verdict.label}{doubt}。"


def _duty(library: Library, text: str, citation: Reference | None) -> str:
    directive = library.find(Directive, citation.directive) if citation else None
    provision = library.provision(citation) if citation else None
    source = f"（{formal_title(directive)}{provision.shown_label}）" if directive and provision else ""
    return f"{_full(text).removesuffix('。')}{source}。"


def _certainty(provision: Provision) -> str:
    number = weaker_number_level(provision.evidence)
    level = provision.evidence.level.label
    return f"内容{level}，条号{number.label}" if number else level


def _full(text: str) -> str:
    """Return a sentence that ends as one."""
    return text if text.endswith(("。", "？", "！", "…", "”")) else f"{text}。"
