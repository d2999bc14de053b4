"""`duizhao new`: a page from answers, asked for one by one or given all at once."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from ..asking.asker import QUIT, Asker, Option, Stopped
from ..asking.drafts import drafts_folder, free_place, read_answers
from ..asking.flags import WrongAnswer, from_flags
from ..asking.page import (
    KINDS,
    NAMES,
    checker,
    faults,
    id_fault,
    missing,
    proposed_id,
    questions_for,
    record_of,
    taken_ids,
)
from ..asking.questions import ID, Question
from ..asking.session import ask_all
from ..exports.whole_file import write_whole
from ..findings import Finding
from ..model.library import Library
from ..reporting import FORMATS
from ..verification import verify
from ..writing.front_matter import write_page
from .application import Today, Usage, app, docs_folder, edition_day
from .question_options import signature
from .terminal import asker as find_asker

new = typer.Typer(
    help="新写一页。例：duizhao new practice；duizhao new practice --from-yaml 草稿.yaml", no_args_is_help=True
)
app.add_typer(new, name="new", short_help="新写一页：做法、文件、场景")

FromYaml = Annotated[
    Path | None, typer.Option("--from-yaml", help="从文件读答案（写法同页面开头的字段）；- 是标准输入")
]
Plain = Annotated[bool, typer.Option("--plain", help="一行一行地问，不用上下键")]


def _run(kind: str, docs: Path, day: str, given: dict[str, Any], source: Path | None, *, plain: bool) -> None:
    model, _ = KINDS[kind]
    library, before = verify(docs, day)
    answers = _given(kind, library, given, source)
    draft = partial(_keep, kind, docs, source)
    lacking = missing(KINDS[kind][1], answers)
    if lacking:
        asker = None if source == Path("-") else find_asker(plain=plain)
        if asker is None:
            raise Usage(_what_is_missing(lacking))
        _ask(asker, kind, library, answers, draft)
    answers.setdefault(ID, proposed_id(kind, library, answers))
    record = record_of(kind, answers, day)
    if wrong := faults(model, record):
        kept = [f"答过的在草稿里：{draft(answers)}"] if lacking else []
        raise Usage("\n".join(["没有写成页面，先改这些：", *(f"  {line}" for line in wrong), *kept]))
    path = docs / model.FOLDER / f"{answers[ID]}.md"
    if path.exists():
        raise Usage(f"{path} 已经有了，没有动它；换一个 --id")
    _write(path, write_page(record), asked=bool(lacking))
    _finish(path, docs, day, before)


def _given(kind: str, library: Library, given: dict[str, Any], source: Path | None) -> dict[str, Any]:
    """Return the answers of the file and of the flags, which go first."""
    model, questions = KINDS[kind]
    try:
        answers = (read_answers(source, model, sys.stdin) if source else {}) | from_flags(questions, given)
    except WrongAnswer as wrong:
        raise Usage(str(wrong)) from None
    fault = id_fault(str(answers[ID]), taken_ids(kind, library)) if ID in answers else None
    if fault:
        raise Usage(fault)
    return answers


def _ask(
    asker: Asker, kind: str, library: Library, answers: dict[str, Any], keep_draft: Callable[[dict[str, Any]], Path]
) -> None:
    """Ask for the rest. Whoever stops finds what was answered in a draft."""
    questions = questions_for(kind)
    asker.say(f"新写一页{NAMES[kind]}。一共 {len(questions)} 问；随时写“{QUIT}”或按 Ctrl+C 停下，答过的留作草稿。\n")
    try:
        ask_all(asker, questions, library, answers, checker(kind, library))
        asker.say(f"\n{write_page(record_of(kind, answers, library.edition))}")
        write, keep = Option("write", "写成页面"), Option("keep", "先留作草稿")
        if asker.choose("这样写成页面吗？", [write, keep], "write") == keep.value:
            raise Stopped
    except Stopped as stopped:
        if answers:
            draft = keep_draft(answers)
            print(f"\n草稿在 {draft}\n接着写：duizhao new {kind} --from-yaml {draft}")
        else:
            print("\n还没有答，没有留下草稿。")
        raise typer.Exit(130 if stopped.interrupted else 0) from None


def _keep(kind: str, docs: Path, source: Path | None, answers: dict[str, Any]) -> Path:
    """Write a draft, over the one the answers began with, and return where it lies."""
    again = source is not None and source.absolute().parent == drafts_folder(docs)
    draft = source if source and again else free_place(docs, kind, str(answers.get(ID, "")))
    _write(draft, write_page(answers), asked=True)
    return draft


def _write(path: Path, text: str, *, asked: bool) -> None:
    """Write a page. Where that fails, what somebody typed answer by answer is shown, so that it is not lost."""
    try:
        write_whole(path, text.encode())
    except OSError:
        if asked:
            print(f"没有写成 {path}。答过的都在下面，先抄下来：\n\n{text}")
        raise


def _what_is_missing(lacking: list[Question]) -> str:
    lines = [f"  {question.flag}  {question.ask}" for question in lacking]
    return "\n".join(
        ["还缺这些：", *lines, "补在命令后面，或用 --from-yaml；在终端里直接运行会一步一步问（--plain 一行一行问）"]
    )


def _finish(path: Path, docs: Path, day: str, before: list[Finding]) -> None:
    """Say what was written, what the rules find in it, and what comes next."""
    _, after = verify(docs, day)
    known = {(f.rule, f.at.path, f.message) for f in before}
    found = [f for f in after if (f.rule, f.at.path, f.message) not in known]
    shown = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
    print(f"写好了：{shown}")
    if found:
        print(f"\n规则查出这些，在页面里改好再提交：\n{FORMATS['text'](found)}\n")
    else:
        print("规则查过，没有发现问题。")
    print("接下来：")
    for step, why in (
        (f"duizhao check {shown}", "改过以后再查一遍"),
        ("duizhao serve", "在浏览器里看一眼"),
        ("duizhao diff HEAD", "看这次改动说成了什么"),
        (f"git add {shown}", "放进这次提交，再提合并请求"),
    ):
        print(f"  {step}  {why}")
    raise typer.Exit(1 if found else 0)


def _command(kind: str) -> Callable[..., None]:
    """Return a command whose options are the questions: what can be asked can be given."""

    def command(**values: Any) -> None:
        context: typer.Context = values.pop("context")
        source, plain, today = values.pop("from_yaml"), values.pop("plain"), values.pop("today")
        _run(kind, docs_folder(context), edition_day(today), values, source, plain=plain)

    own = [("from_yaml", FromYaml, None), ("plain", Plain, False), ("today", Today, None)]
    command.__signature__ = signature(KINDS[kind][1], own)  # type: ignore[attr-defined]
    return command


for _kind, _name in NAMES.items():
    new.command(
        _kind,
        short_help=f"新写一页{_name}",
        help=f"新写一页{_name}：一步一步问，或者全写在选项里。例：duizhao new {_kind}",
    )(_command(_kind))
