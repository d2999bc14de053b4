"""What is asked for a new scene: its steps as the rules have them, and the records it needs."""

from dataclasses import replace

from ..model.vocabulary import RecordStatus
from .practice import CITATION, materials
from .questions import ID, Kind, Question, terms

STATUSES = {
    "must": "有条文写明要有，要引得出是哪一条",
    "may": "有用，没有规定必须有",
    "needless": "规定没有要求，不必为它另做一份",
}
SCENE = (
    Question("title", "这项活动叫什么？", flag="--title"),
    Question(ID, "页面的编号（进网址，定了不改）", flag="--id", help="小写字母、数字和短横线"),
    Question("aliases", "大家还会怎么叫它？", Kind.LINES, "--alias", "没有就直接回车", needed=False),
    Question("summary", "先给答案：规定了什么、没规定什么？", flag="--summary", help="最多 160 个字"),
    Question(
        "steps",
        "照规定，一步一步是什么？",
        Kind.GROUPS,
        "--step",
        "带条文写成 text=…;citation=文件编号#条款编号",
        parts=(Question("text", "这一步做什么？写完了就直接回车"), CITATION),
        inline=("text",),
    ),
    Question(
        "records",
        "哪些材料必须有、可以有、不必有？",
        Kind.GROUPS,
        "--record",
        "写成 material=…;status=…;note=…;citation=文件编号#条款编号",
        parts=(
            Question("material", "哪一样材料？", Kind.CHOICE, options=materials),
            Question("status", "要不要有？", Kind.CHOICE, options=terms(RecordStatus, STATUSES)),
            Question("note", "为什么，做到什么程度就够？"),
            replace(CITATION, needed=lambda part: part.get("status") == RecordStatus.MUST),
        ),
    ),
)
