"""`duizhao recheck`: go back to the sources, one provision at a time, and enter what was found."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from ..asking.asker import QUIT, Asker, Option, Stopped
from ..exports.whole_file import write_whole
from ..model.evidence import Check
from ..model.vocabulary import CheckOutcome
from ..model.worth import Checkable
from ..pages import page_path
from ..reading.saved_copy import UnreadableCopy, read_copy
from ..rechecking.asking import MEANINGS, NO_NAMES, addresses, after_entering, described, shown_suggestion
from ..rechecking.choosing import NotThere, chosen
from ..rechecking.comparing import suggest
from ..verification import verify
from ..writing.check_record import CannotEnter, with_check
from .application import Today, Usage, app, complain, docs_folder, edition_day
from .terminal import asker as find_asker

SKIP = Option("skip", "跳过", "下次再说")
OTHER = Option("other", "别的地址")
LONGEST_NAME = 20


@app.command(
    "recheck",
    short_help="回原文核对",
    help="回原文核对，记下结果。例：duizhao recheck --by 编者甲；duizhao recheck docs/directives/x.md --saved 原文.html --by 编者甲",
)
def recheck_command(
    context: typer.Context,
    paths: Annotated[list[Path] | None, typer.Argument(help="只核对这些文件页；不写就是到期和待核对的")] = None,
    by: Annotated[str, typer.Option("--by", help="谁核对的：职务或笔名，不用真名")] = "",
    provision: Annotated[list[str] | None, typer.Option("--provision", help="只核对这一条：文件编号#条款编号")] = None,
    outcome: Annotated[
        str | None, typer.Option("--outcome", help="结果：一致、有变化、已撤下、打不开；写了就不问")
    ] = None,
    source: Annotated[str, typer.Option("--source", help="看的是哪个地址")] = "",
    saved: Annotated[
        Path | None, typer.Option("--saved", help="存下来的原文（网页、PDF 或文本），程序先帮你找")
    ] = None,
    plain: Annotated[bool, typer.Option("--plain", help="一行一行地问，不用上下键")] = False,
    today: Today = None,
) -> None:
    docs, day = docs_folder(context), edition_day(today)
    library, _ = verify(docs, day)
    try:
        items = chosen(library, provision or (), [_within(docs, path) for path in paths or ()])
        copy = read_copy(saved) if saved else None
    except (NotThere, UnreadableCopy) as fault:
        raise Usage(str(fault)) from None
    except FileNotFoundError:
        raise Usage(f"没有这个文件：{saved}") from None
    if outcome is not None:
        _enter_at_once(docs, items, _outcome(outcome), source, _name(by), day, named=bool(provision))
        return
    asker = find_asker(plain=plain)
    if asker is None:
        _show(items, day, copy)
    else:
        _walk(asker, docs, items, _name(by), source, day, copy)


def _enter_at_once(
    docs: Path, items: Sequence[Checkable], outcome: CheckOutcome, source: str, by: str, day: str, *, named: bool
) -> None:
    if not named or not source:
        raise Usage("写了 --outcome，就要写明 --provision（哪一条）和 --source（看的哪个地址）")
    for item in items:
        _enter(docs, item, Check(date=day, outcome=outcome, source=source, by=by))


def _show(items: Sequence[Checkable], day: str, copy: str | None) -> None:
    """Show what there is to check where nobody can be asked; nothing is entered."""
    for item in items:
        print("\n".join(described(item, day)))
        if copy is not None:
            print("\n".join(shown_suggestion(suggest(copy, item.directive, item.provision))))
        print()
    print(
        f"共 {len(items)} 条，先看的在前。没有记下什么：在终端里运行会一条一条问；或者写 --provision、--outcome、--source、--by"
    )


def _walk(
    asker: Asker, docs: Path, items: Sequence[Checkable], by: str, source: str, day: str, copy: str | None
) -> None:
    """Go through the provisions. Each outcome is entered at once, so that whoever stops keeps what was done."""
    asker.say(f"共 {len(items)} 条，先看的在前。打开原文比一比再答；“{QUIT}”或 Ctrl+C 停下，记过的都在。")
    entered = 0
    try:
        for n, item in enumerate(items, 1):
            asker.say(f"\n[{n}/{len(items)}] " + "\n".join(described(item, day)))
            suggestion = suggest(copy, item.directive, item.provision) if copy is not None else None
            if suggestion:
                asker.say("\n".join(shown_suggestion(suggestion)))
            options = [*(Option(o.value, o.label, MEANINGS[o]) for o in CheckOutcome), SKIP]
            proposed = suggestion.outcome.value if suggestion and suggestion.outcome else ""
            answer = asker.choose("核对结果？", options, proposed)
            if answer == SKIP.value:
                continue
            seen_at = source or _source(asker, item)
            _enter(docs, item, Check(date=day, outcome=_outcome(answer), source=seen_at, by=by))
            entered += 1
    except Stopped as stopped:
        print(f"\n停下了，记了 {entered} 条。")
        raise typer.Exit(130 if stopped.interrupted else 0) from None
    asker.say(f"\n看完了，记了 {entered} 条。{'运行 duizhao check 查一遍，再提交。' if entered else ''}")


def _source(asker: Asker, item: Checkable) -> str:
    known = [Option(address, address, about) for address, about in addresses(item).items() if "://" in address]
    answer = asker.choose("看的是哪里？", [*known, OTHER]) if known else OTHER.value
    if answer != OTHER.value:
        return answer
    return asker.text("地址？（纸质的写书名、版次、页码）", fault=lambda text: None if text else "这一项要写")


def _enter(docs: Path, item: Checkable, check: Check) -> None:
    path = docs / page_path(item.directive)
    try:
        # Read and written as bytes: line ends and a byte-order mark stay what they are.
        edited = with_check(path.read_bytes().decode("utf-8"), item.provision.id, check)
    except CannotEnter as fault:
        complain(str(fault), 1)
    write_whole(path, edited.encode("utf-8"))
    print(f"已记下：{item.name} {check.outcome.label}（{check.date}，{check.by}）")
    for line in after_entering(item, check.outcome, check.source):
        print(line)


def _outcome(written: str) -> CheckOutcome:
    found = next((o for o in CheckOutcome if written in (o.value, o.label)), None)
    if found is None:
        raise Usage(f"没有“{written}”这种结果；可用：{'、'.join(o.label for o in CheckOutcome)}")
    return found


def _name(by: str) -> str:
    name = " ".join(by.split())
    if not name:
        raise Usage(f"要写明谁核对的。{NO_NAMES}")
    if len(name) > LONGEST_NAME or sum(c.isdigit() for c in name) >= 6:
        raise Usage(f"--by 太长，或者像电话、证件号。{NO_NAMES}")
    return name


def _within(docs: Path, path: Path) -> str:
    if not path.exists():
        raise Usage(f"没有这个文件或目录：{path}")
    if not path.absolute().is_relative_to(docs.absolute()):
        raise Usage(f"{path} 不在内容目录 {docs} 里；查别的目录用 --docs")
    return path.absolute().relative_to(docs.absolute()).as_posix()
