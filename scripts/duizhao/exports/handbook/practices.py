"""The chapter of practices, by scene: each answer with its grounds."""

from collections.abc import Iterator

from ...compose.marks import chinese_date
from ...model.directive import Directive
from ...model.library import Library
from ...model.material import Material
from ...model.practice import Case, Citation, Practice
from ...model.scene import Scene
from ...pages import DERIVED_PAGES, page_path
from . import marks
from .nodes import Inline, Node, answer, heading, items, line_break, note, outside, paragraph, small, strong, table
from .prose import prose

PAGE = "practices/index.md"
ENTRY = 3


def practices(library: Library) -> Iterator[Node]:
    """Yield the blocks of the chapter."""
    yield heading(1, PAGE, DERIVED_PAGES[PAGE].title, listed=True)
    yield note("先看结论，再看依据和说法。“未见依据”只是说没有找到规定，不等于违规。")
    for scene in library.scenes:
        found = library.practices_in(scene)
        if found:
            yield heading(2, f"{PAGE}#{scene.id}", scene.title, listed=True)
        for practice in found:
            yield from _practice(library, practice, scene)


def _practice(library: Library, practice: Practice, scene: Scene) -> Iterator[Node]:
    here = page_path(practice)
    yield heading(ENTRY, here, practice.title, listed=True)
    yield answer(
        practice.verdict.value,
        paragraph(*marks.verdict_badges(library, practice), " ", strong(practice.answer)),
        items([[paragraph(item)] for item in practice.enough]),
        note("结论只针对：", practice.verdict_on),
    )
    materials = [m for i in practice.materials if (m := library.find(Material, i))]
    facts: list[Inline] = ["场景：", marks.to_record(scene)]
    if materials:
        facts += ["　涉及材料：", *marks.listed([marks.to_record(m, page=False) for m in materials])]
    yield note(*facts)
    sections = {
        "compare": ("逐条对照", _compare(library, practice)),
        "keep": ("还要做到的", _keep(library, practice)),
        "say": ("可以这样说", [items([[paragraph(words)] for words in practice.say])]),
        "why": ("为什么会这样", [paragraph(practice.why_it_happens)]),
        "grounds": ("结论的理由和限度", list(_grounds(library, practice))),
        "cases": (
            "公开报道和自述",
            [items([[paragraph(*_case(case))] for case in practice.cases])] if practice.cases else [],
        ),
        "effort": ("要花多少时间", _effort(practice)),
        "more": ("", list(prose(practice.body, here, ENTRY))),
        "sources": ("来源和核对", list(_sources(library, practice))),
    }
    for name, (title, blocks) in sections.items():
        if blocks and title:
            yield heading(ENTRY + 1, f"{here}#{name}", title)
        yield from blocks


def _compare(library: Library, practice: Practice) -> list[Node]:
    if not practice.citations:
        return []
    head = [["中央要求"], ["常见做法"], ["结论与够用的做法"]]
    return [table((44, 24, 32), head, [_row(library, c) for c in practice.citations])]


def _row(library: Library, cited: Citation) -> list[list[Inline]]:
    provision = library.provision(cited)
    if provision is None:
        raise LookupError(f"{cited.directive}#{cited.provision} was not checked")
    requirement: list[Inline] = [marks.strength_badge(cited.strength or provision.strength), " ", provision.requirement]
    requirement += [line_break(), *marks.citation(library, cited)]
    if provision.locator:
        requirement += [line_break(), small(f"查原文找“{provision.locator}”")]
    return [requirement, [cited.demanded], [cited.bearing]]


def _keep(library: Library, practice: Practice) -> list[Node]:
    entries: list[list[Node]] = []
    for duty in practice.keep:
        cited: list[Inline] = [" ", *marks.citation(library, duty.citation)] if duty.citation else []
        entries.append([paragraph(duty.text, *cited)])
    return [items(entries)]


def _grounds(library: Library, practice: Practice) -> Iterator[Node]:
    yield paragraph(practice.verdict_reason)
    if not library.is_settled(practice):
        yield paragraph(
            "支持这个结论的条文还没有核对到两处以上的文本，所以标“结论待核对”。先当线索用，引用前请自己查原文。"
        )
    if practice.counter_evidence:
        yield items([[paragraph(item)] for item in practice.counter_evidence])
    searched = [d for i in practice.searched if (d := library.find(Directive, i))]
    if searched:
        names = marks.listed([marks.to_record(d, d.short, page=False) for d in searched])
        yield paragraph("查过、没有找到相关要求的文件：", *names, "。查的是收录的条款，不是每份文件的全文。")


def _case(case: Case) -> Iterator[Inline]:
    yield outside(case.url, case.publisher) if case.link and case.url else case.publisher
    yield f"，{chinese_date(case.date)}" if case.date else ""
    yield f"（{case.kind.label}）：{case.summary}"


def _effort(practice: Practice) -> list[Node]:
    effort = practice.effort
    if effort is None:
        return []
    minutes = f"{effort.minutes_low:g}—{effort.minutes_high:g} 分钟"
    return [paragraph(f"每次约 {minutes}，一年约 {effort.per_year:g} 次（来源：{effort.source}）。")]


def _sources(library: Library, practice: Practice) -> Iterator[Node]:
    cited = [d for i in dict.fromkeys(c.directive for c in practice.citations) if (d := library.find(Directive, i))]
    for directive in cited:
        force = directive.force_on(library.edition)[1]
        yield note(marks.to_record(directive), f"：{directive.public_text.label}，{force}")
    provisions = [p for c in practice.citations if (p := library.provision(c))]
    checked = [p.evidence.last_checked for p in provisions if p.evidence.last_checked]
    state = (
        f"{len(checked)} 处有人回原文核对过，最近一次是 {chinese_date(max(checked))}"
        if checked
        else "还没有人打开官方原文逐字核对过，核对程度见每条后面的标记"
    )
    yield note(f"本页审阅于 {chinese_date(practice.reviewed)}；所引 {len(provisions)} 处条款中，{state}。")
