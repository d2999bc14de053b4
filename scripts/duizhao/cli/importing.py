"""`duizhao import`: a record file that somebody sent, made into a page or a list of what to mend."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer

from ..contributing.correcting import Located, checklist, corrected, located
from ..contributing.faults import BadRecord
from ..contributing.practice_page import practice_page
from ..contributing.record_file import read_record
from ..exports.whole_file import write_whole
from ..findings import Finding
from ..model.practice import Practice
from ..model.record import ID_PATTERN
from ..model.submission import MAX_BYTES
from ..reading.walk import RESERVED_IDS
from ..reporting import FORMATS
from ..verification import verify
from ..writing.in_place import CannotChange
from .application import Today, Usage, app, complain, docs_folder, edition_day

LONGEST_ID = 80


@app.command(
    "import",
    short_help="导入别人发来的记录文件",
    help="导入表单存下来的记录文件：新做法写成一页；更正列成清单，只换文字的直接改好。"
    "例：duizhao import 照片.duizhao.json --id themed-day-photos --branch",
)
def import_command(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="记录文件（*.duizhao.json）")],
    page_id: Annotated[str, typer.Option("--id", help="新做法的编号，如 notes-chasing；不写就用标题的拼音")] = "",
    branch: Annotated[bool, typer.Option("--branch", help="先开一个 git 分支；不提交，看过再提交")] = False,
    today: Today = None,
) -> None:
    docs, day = docs_folder(context), edition_day(today)
    data = _read(file)
    library, before = verify(docs, day)
    try:
        record = read_record(data)
        if record.kind == "practice":
            _add(docs, page_id, practice_page(library, record.record, day), record.record, branch)
        else:
            _mend(docs, located(library, record.record), day, branch)
    except BadRecord as bad:
        _show_faults(file, bad)
    _show_new_findings(docs, day, before)


def _read(file: Path) -> bytes:
    if not file.is_file():
        raise Usage(f"没有这个文件：{file}")
    with file.open("rb") as opened:
        return opened.read(MAX_BYTES + 1)  # one byte more than allowed is enough to know


def _add(docs: Path, written_id: str, text: str, record: dict[str, object], branch: bool) -> None:
    from ..writing.ids import propose_id  # slow to load, and only this verb needs it

    page_id = written_id or propose_id(str(record["title"]), fallback="")
    path = _free_path(docs, page_id)
    _write(docs, path, text, f"import/{page_id}" if branch else "")
    print(f"已写出新的一页：{path}")
    print("编号是网址的一部分，定了就不改；要换，删掉这一页，加上 --id 再导入一次。")


def _free_path(docs: Path, page_id: str) -> Path:
    """Return where the new page goes. Raises Usage if the id cannot be one or is taken."""
    if not re.fullmatch(ID_PATTERN, page_id) or len(page_id) > LONGEST_ID or page_id in RESERVED_IDS:
        shown = f"“{page_id}”不能作编号" if page_id else "从标题里取不出编号"
        raise Usage(f"{shown}；用 --id 写一个，只用小写字母、数字和短横线，如 --id notes-chasing")
    path = docs / Practice.FOLDER / f"{page_id}.md"
    if path.exists() or path.is_symlink():
        raise Usage(f"已经有 {path} 这一页，没有覆盖；用 --id 换一个编号，或者请对方改填更正")
    return path


def _branch_part(correction: Located) -> str:
    return correction.correction.page.strip("/").replace("/", "-") or "home"


def _show_faults(file: Path, bad: BadRecord) -> None:
    lines = [f"{file}#{fault.pointer}: {fault.message} — {fault.fix}" for fault in bad.faults]
    complain("\n".join([*lines, f"共 {len(lines)} 处要改，什么也没有写"]), 1)


def _mend(docs: Path, correction: Located, day: str, branch: bool) -> None:
    """Show what to look at; put the replacement into the page where that can be done, else say why a person has to."""
    print(checklist(correction))
    name = f"correct/{_branch_part(correction)}" if branch else ""
    obstacle = correction.obstacle
    if not obstacle and correction.record is not None:
        path = Path(correction.record.path)
        try:
            text = corrected(path.read_bytes().decode(), correction, day)
        except CannotChange as reason:
            obstacle = str(reason)
        else:
            _write(docs, path, text, name)
            print(f"\n已改好并记入改动：{correction.position}。合并以前照上面的单子核对。", file=sys.stderr)
            return
    if name:
        _start_branch(docs, name)
    print(f"\n没有自动改：{obstacle}。请照上面的单子自己改。", file=sys.stderr)


def _write(docs: Path, path: Path, text: str, branch: str) -> None:
    if branch:
        _start_branch(docs, branch)
    write_whole(path, text.encode())


def _start_branch(docs: Path, name: str) -> None:
    """Start a git branch and go to it.

    Nothing is committed: whoever imports is to read the page first, and commits it under a name of their own.
    """
    try:
        done = subprocess.run(
            ["git", "-C", docs, "switch", "-q", "-c", name], capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        raise Usage("没有找到 git；装好它，或者去掉 --branch") from None
    if done.returncode:
        raise Usage(f"开不了分支 {name}，什么也没有写。git 说：{done.stderr.strip()}")
    print(f"已开分支：{name}", file=sys.stderr)


def _show_new_findings(docs: Path, day: str, before: list[Finding]) -> None:
    """Show what `check` finds that it did not find before, and end with 1 if there is anything."""
    known = {(finding.rule, finding.at.path, finding.message) for finding in before}
    _, after = verify(docs, day)
    found = [finding for finding in after if (finding.rule, finding.at.path, finding.message) not in known]
    print(FORMATS["text"](found), file=sys.stderr)
    raise typer.Exit(1 if found else 0)
