"""What is asked for a new practice: first what happens, then what the clauses say, then what follows."""

from collections import Counter
from collections.abc import Sequence

from ..model.library import Library
from ..model.vocabulary import CaseKind, Verdict
from .asker import Option
from .matching import likely_scenes, mentioned
from .questions import ID, Answers, Kind, Question, terms

MEANINGS = {
    "forbidden": "有条文明确禁止这样要求；禁到哪里，结论就到哪里",
    "curb": "条文要求控制、合并或者减少，没有一律禁止",
    "beyond": "这件事有规定，眼前的要求比规定多",
    "unfounded": "查过的条款里没有找到；不等于违规",
    "local": "中央条款没有定死，可以由地方或者单位定",
    "required": "有条文要求做，照做",
    "contested": "见到的条文、来源或者解释对不上，还定不下来",
}
"""As the method page has them."""
COMMON = 6


def _is_unfounded(answers: Answers) -> bool:
    return answers.get("verdict") == Verdict.UNFOUNDED


def _scenes(library: Library, answers: Answers) -> list[Option]:
    return [Option(scene.id, scene.title) for scene in library.scenes]


def _likely_scene(library: Library, answers: Answers) -> str:
    found = likely_scenes(library, _words(answers))
    return found[0].id if found else ""


def materials(library: Library, answers: Answers) -> list[Option]:
    return [Option(material.id, material.title) for material in library.materials]


def _mentioned_materials(library: Library, answers: Answers) -> list[str]:
    return mentioned(_words(answers), ((m.id, (m.title, *m.aliases)) for m in library.materials))


def _words(answers: Answers) -> str:
    return " ".join([str(answers.get("title", "")), *answers.get("aliases", ()), str(answers.get("demand", ""))])


def _directives(library: Library, answers: Answers) -> list[Option]:
    return [Option(directive.id, f"《{directive.short}》") for directive in library.directives]


def _usual_askers(library: Library, answers: Answers) -> Sequence[str]:
    counted = Counter(who for practice in library.practices for who in practice.demanded_by)
    return [who for who, _ in counted.most_common(COMMON)]


CITATION = Question("citation", "这一条有条文吗？写几个字来找；没有就直接回车", Kind.PROVISION, needed=False)
PRACTICE = (
    Question("title", "这件事叫什么？", flag="--title", help="一线怎么说就怎么写，如：样样都要拍照"),
    Question(ID, "页面的编号（进网址，定了不改）", flag="--id", help="小写字母、数字和短横线"),
    Question("aliases", "大家还会怎么叫它、怎么打字？", Kind.LINES, "--alias", "一行一个，靠它们搜到这一页"),
    Question("demand", "常见做法：具体要什么？", flag="--demand", help="一两句，说事，不说哪个单位"),
    Question("scene", "属于哪个场景？", Kind.CHOICE, "--scene", options=_scenes, suggest=_likely_scene),
    Question(
        "materials",
        "涉及哪些材料？",
        Kind.CHOICES,
        "--material",
        options=materials,
        suggest=_mentioned_materials,
        needed=False,
    ),
    Question("demanded_by", "谁来要？", Kind.LINES, "--demanded-by", "只写哪一类，不写具体单位", suggest=_usual_askers),
    Question(
        "citations",
        "引用哪些条款？",
        Kind.GROUPS,
        "--cite",
        "写成 文件编号#条款编号:常见做法:结论与够用的做法",
        needed=lambda answers: not _is_unfounded(answers),
        parts=(
            Question("", "找条款：写几个字，如“照片”“支部条例 十七”；不再引用就直接回车", Kind.PROVISION),
            Question("demanded", "和这一条相对的，常见做法是什么？"),
            Question("bearing", "照这一条，结论是什么、怎样就够了？", help="数字照条文写；“一般”“原则上”不要说重"),
        ),
        inline=("", "demanded", "bearing"),
    ),
    Question("verdict", "结论是哪一种？", Kind.CHOICE, "--verdict", options=terms(Verdict, MEANINGS)),
    Question(
        "searched",
        "查过哪些文件，都没有找到？",
        Kind.CHOICES,
        "--searched",
        "结论是“未见依据”时要写",
        options=_directives,
        needed=_is_unfounded,
        asked_if=_is_unfounded,
    ),
    Question("verdict_on", "结论只针对什么？", flag="--verdict-on", help="一句话划清范围，写明什么不在内"),
    Question("verdict_reason", "为什么是这个结论？", flag="--reason", help="条文说了什么、没说什么、还有什么不知道"),
    Question("answer", "一句话的答案：怎样就够了？", flag="--answer", help="最多 120 个字，放在页面最上面"),
    Question("enough", "具体做到哪几样就够了？", Kind.LINES, "--enough", "一行一样"),
    Question(
        "keep",
        "真正还要做到的有哪些？",
        Kind.GROUPS,
        "--keep",
        "规定确实要做的，不能省；带条文写成 text=…;citation=文件编号#条款编号",
        parts=(Question("text", "还要做到什么？写完了就直接回车"), CITATION),
        inline=("text",),
    ),
    Question("say", "可以怎样客气地说？", Kind.LINES, "--say", "一行一句，当面能说出口的话"),
    Question("why_it_happens", "为什么会这样？", flag="--why", help="讲处境，不指责人"),
    Question(
        "counter_evidence",
        "有没有对结论不利、或者限制结论的？",
        Kind.LINES,
        "--counter",
        "没有就直接回车",
        needed=False,
    ),
    Question(
        "cases",
        "有公开报道吗？",
        Kind.GROUPS,
        "--case",
        "写成 publisher=…;kind=…;date=…;summary=…;url=…",
        needed=False,
        parts=(
            Question("publisher", "谁发布的？没有了就直接回车"),
            Question("kind", "哪一类？", Kind.CHOICE, options=terms(CaseKind)),
            Question("date", "哪天？（如 2025-02-09，不知道就直接回车）", needed=False),
            Question("summary", "用自己的话说一句，不写个人和省以下单位的名"),
            Question("url", "地址？（没有就直接回车）", needed=False),
        ),
    ),
)
