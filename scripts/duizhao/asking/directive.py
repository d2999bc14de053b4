"""What is asked for a new directive: what it is, its four dates, where it was seen, its provisions."""

from ..model.library import Library
from ..model.vocabulary import Covers, DirectiveKind, EvidenceLevel, PublicText, SourceKind, Status, Strength
from ..rechecking.articles import article_number
from ..writing.ids import propose_id
from .asker import Option
from .questions import ID, Answers, Kind, Question, terms

STRENGTHS = {
    "must-not": "不得、严禁",
    "must": "应当、必须",
    "in-principle": "平常照此办，允许有例外",
    "generally": "通常这样，不是次次都必须",
    "may": "可以、提倡，没有要求必须做",
    "principle": "只讲方向，没有写具体做法",
    "silent": "专门找过，所见文本里没有写",
}
LEVELS = {
    "official": "在机关、党媒的网站或者官方出版物上读到过",
    "two-copies": "两处以上写的意思一致；同出一处的只算一处",
    "one-copy": "只有一处，或者几处其实同出一处",
    "unverified": "没有见到靠得住的文本，只作线索",
}
DAY = "如 2024-07-30、2024-07；不知道就直接回车"


def _addresses(library: Library, answers: Answers) -> list[Option]:
    return [Option(source["address"], source["address"], source["publisher"]) for source in answers.get("sources", ())]


def _known_names(library: Library, answers: Answers) -> list[str]:
    names = [name for directive in library.directives for name in directive.issuers]
    return list(dict.fromkeys(names))[:6]


def _provision_id(library: Library, answers: Answers) -> str:
    label = str(answers.get("label", ""))
    number = article_number(label)
    return str(number) if number else propose_id(label, fallback="part")


DIRECTIVE = (
    Question("title", "文件的全名？", flag="--title", help="照原文，不加书名号"),
    Question("short", "简称？", flag="--short", help="最多 30 个字"),
    Question(ID, "页面的编号（进网址，定了不改）", flag="--id", help="小写字母、数字和短横线，常用英文名加年份"),
    Question("aliases", "大家平时还怎么叫它？", Kind.LINES, "--alias", "没有就直接回车", needed=False),
    Question("issuers", "谁发的？", Kind.LINES, "--issuer", "一行一个，照原文", suggest=_known_names),
    Question("doc_number", "公开的文号？", flag="--doc-number", help="没有公开就直接回车，不要猜", needed=False),
    Question("kind", "性质？", Kind.CHOICE, "--kind", "党内法规不是法律", options=terms(DirectiveKind)),
    Question("adopted", "哪天通过？", flag="--adopted", help=DAY, needed=False),
    Question("issued", "哪天印发？", flag="--issued", help=DAY, needed=False),
    Question("published", "哪天公布？", flag="--published", help=DAY, needed=False),
    Question("effective", "哪天施行？", flag="--effective", help=DAY, needed=False),
    Question("status", "现在有效吗？", Kind.CHOICE, "--status", options=terms(Status)),
    Question("public_text", "公开到什么程度？", Kind.CHOICE, "--public-text", options=terms(PublicText)),
    Question("summary", "一两句话：管什么、不管什么？", flag="--summary"),
    Question("cautions", "引用时容易弄错什么？", Kind.LINES, "--caution", "没有就直接回车", needed=False),
    Question("official_urls", "官方地址？", Kind.LINES, "--official-url", "只写确知的，没有就直接回车", needed=False),
    Question(
        "sources",
        "在哪里看到的？",
        Kind.GROUPS,
        "--source",
        "写成 address=…;publisher=…;kind=…;covers=…",
        needed=False,
        parts=(
            Question("address", "地址？没有了就直接回车"),
            Question("publisher", "谁的网站、谁的转载？"),
            Question("kind", "哪一类？", Kind.CHOICE, options=terms(SourceKind)),
            Question("covers", "有多少原文？", Kind.CHOICE, options=terms(Covers)),
        ),
    ),
    Question(
        "provisions",
        "收录哪些条款？",
        Kind.GROUPS,
        "--provision",
        "写成 label=…;requirement=…;strength=…;locator=…;evidence.level=…;evidence.number_level=…;evidence.seen=地址",
        parts=(
            Question("label", "第几条？（照原文，如 第十六条；没有了就直接回车）"),
            Question("id", "条款编号（做锚点）", help="有条号用数字，没有用短英文词", suggest=_provision_id),
            Question("topics", "讲什么？写一两个词", Kind.LINES, needed=False),
            Question("requirement", "用自己的话复述，不照抄，语气不加重"),
            Question("strength", "语气？", Kind.CHOICE, options=terms(Strength, STRENGTHS)),
            Question("locator", "查找短语：原文里最好找的几个字，最多 12 个；没有就直接回车", needed=False),
            Question("evidence.seen", "在哪几处见到这一条？", Kind.CHOICES, options=_addresses, needed=False),
            Question("evidence.level", "内容核对到哪一步？", Kind.CHOICE, options=terms(EvidenceLevel, LEVELS)),
            Question("evidence.number_level", "条号核对到哪一步？", Kind.CHOICE, options=terms(EvidenceLevel, LEVELS)),
        ),
    ),
)
"""`repealed`, `superseded_by`, `limits` and links are written into the page by hand, or come from a file."""
