"""How to read the marks: one page at the front, in short; the method guide has it in full."""

from collections.abc import Iterator

from ...compose.marks import UNSETTLED
from ...model.library import Library
from ...model.vocabulary import EvidenceLevel, Strength, Verdict
from . import marks
from .nodes import Node, badge, heading, link, note, paragraph, table

PAGE = "reading-key"
METHOD = "guide/method.md"

VERDICTS = {
    Verdict.FORBIDDEN: "有条文明确禁止这样要求。条文禁到哪里，结论就到哪里",
    Verdict.CURB: "条文要求控制、合并或者减少，但没有一律禁止",
    Verdict.BEYOND: "有规定，眼前的要求比规定多；多出来的，看本地有没有正式文件",
    Verdict.UNFOUNDED: "查过的条款里没有找到。不等于违规，也不等于别处没有规定",
    Verdict.LOCAL: "中央条款没有定死，以本地正式文件为准",
    Verdict.REQUIRED: "有条文要求做，照做；条文没写的表格、份数和格式另当别论",
    Verdict.CONTESTED: "见到的条文、来源或者解释对不上，还定不下来",
}
STRENGTHS = {
    Strength.MUST_NOT: "原文用“不得”“严禁”：禁止",
    Strength.MUST: "原文用“应当”“必须”：要做到",
    Strength.IN_PRINCIPLE: "原文用“原则上”：平常照办，允许有例外",
    Strength.GENERALLY: "原文用“一般”：通常这样，不是次次都必须",
    Strength.MAY: "原文用“可以”“提倡”：允许或者鼓励，没有要求必须做",
    Strength.PRINCIPLE: "只讲方向，没有写具体做法、次数或者材料",
    Strength.SILENT: "不是一种要求：专门找过，所见文本里没有写",
}
LEVELS = {
    EvidenceLevel.OFFICIAL: "在机关、党媒的网站或者官方出版物上读到过，存档副本也算",
    EvidenceLevel.TWO_COPIES: "两处以上写的意思一致，可能是全文、节选，也可能是报道或摘要",
    EvidenceLevel.ONE_COPY: "只有一处，或者几处其实同出一处",
    EvidenceLevel.UNVERIFIED: "没有见到靠得住的文本，只作线索，不要引用",
}


def reading_key(library: Library) -> Iterator[Node]:
    """Yield the blocks of the page."""
    yield heading(1, PAGE, "怎么看标记", listed=True)
    yield paragraph(
        "看一条内容，分开看三件事：结论是什么，条文的语气有多重，对条文有多大把握。三件事各有标记，互不代替。全文见",
        link(METHOD, "方法与分级", page=True),
        "。",
    )
    yield heading(2, f"{PAGE}#verdicts", "结论")
    yield table((22, 78), [], [[[marks.verdict_term(term)], [text]] for term, text in VERDICTS.items()])
    unsettled = badge("unsettled", "", UNSETTLED)
    yield note(unsettled, " 支持这个结论的条文，还没有核对到两处以上的文本。先当线索用，引用前请自己查原文。")
    yield heading(2, f"{PAGE}#strength", "条文的语气")
    yield table((22, 78), [], [[[marks.strength_badge(term)], [text]] for term, text in STRENGTHS.items()])
    yield heading(2, f"{PAGE}#evidence", "核对程度")
    yield table((22, 78), [], [[[marks.evidence_badge(term)], [text]] for term, text in LEVELS.items()])
    number = EvidenceLevel.ONE_COPY
    yield note(
        badge("number", number.value, f"条号{number.label}"),
        " 标记说的是内容；条号见得比内容少的，另加这样一个标记。写着“条号待核对”的，引用时只说文件名和内容，不要说第几条。",
    )
