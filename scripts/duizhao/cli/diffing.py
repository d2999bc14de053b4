"""`duizhao diff`: what changed in the content, in the words of the subject."""

import sys
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from ..comparing import compare
from ..comparing.changes import State
from ..comparing.markdown_report import markdown_report
from ..comparing.text_report import text_report
from ..exports.whole_file import write_whole
from ..reading.revision import NoRevision, unpack
from ..reading.states import read_state
from .application import Today, Usage, app, docs_folder, edition_day, project

REPORTS = {"text": text_report, "markdown": markdown_report}
NOW = "工作区"


@app.command(
    "diff",
    short_help="内容改了什么",
    help="说清内容改了什么：结论、引用、语气、数字、证据。例：duizhao diff HEAD；duizhao diff main... --pages /tmp/对比",
)
def diff_command(
    context: typer.Context,
    before: Annotated[
        str, typer.Argument(metavar="版本", help="同哪个版本比：提交号、分支、标签；main... 是从 main 分出来的地方")
    ],
    after: Annotated[str | None, typer.Argument(metavar="版本2", help="不写就是现在的工作区")] = None,
    format: Annotated[str, typer.Option("--format", help="text 或 markdown（贴在合并请求里，不超过 60 kB）")] = "text",
    pages: Annotated[Path | None, typer.Option("--pages", help="把改前改后的页面并排写到这个目录，离线也能看")] = None,
    today: Today = None,
) -> None:
    if format not in REPORTS:
        raise Usage(f"没有“{format}”这种格式；可用：{'、'.join(REPORTS)}")
    if pages is not None and pages.exists() and (not pages.is_dir() or any(pages.iterdir())):
        raise Usage(f"{pages} 已经有了东西；换一个空目录")
    docs, day = docs_folder(context), edition_day(today)
    if not docs.is_dir():
        raise Usage(f"没有这个内容目录：{docs}")
    with tempfile.TemporaryDirectory(prefix="duizhao-diff-") as work:
        old = _state(docs, before, day, Path(work) / "before")
        new = _state(docs, after, day, Path(work) / "after") if after else read_state(docs, NOW, day)
    found = compare(old, new)
    print(REPORTS[format](found))
    if pages is not None:
        from ..comparing.side_by_side import side_by_side  # brings in the converter, which only this needs

        here = project()
        sheet = (here.shell / "assets/style.css").read_bytes()
        files = side_by_side(found, old.library, new.library, here.markdown_extensions, sheet)
        for name, data in files.items():
            write_whole(pages / name, data)
        print(f"改前改后的页面：{pages / 'index.html'}", file=sys.stderr)


def _state(docs: Path, revision: str, day: str, folder: Path) -> State:
    folder.mkdir()
    try:
        commit = unpack(docs, revision, folder)
    except NoRevision as fault:
        raise Usage(str(fault)) from None
    name = commit if revision.startswith(commit) else f"{revision}（{commit}）"
    return read_state(folder, name, day)
