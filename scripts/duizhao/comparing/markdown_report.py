"""The comparison as a comment on a pull request: a summary first, nothing that calls people or makes links."""

import re
from collections.abc import Iterable, Iterator

from ..compose.escaping import escape
from .changes import Change, Comparison, PageChange
from .text_report import count_line, headline, page_line, visible

MOST_BYTES = 60_000
"""GitHub takes 65,536 characters in a comment, Gitee fewer bytes; what posts it adds a few lines of its own."""
LONGEST = 400
"""Characters of a text that are shown; the whole of it stands in the pull request."""
ADDRESS = re.compile(r"(?:https?://|www\.)[^\s`，。；、（）“”<>]+", re.IGNORECASE)
CALLING = re.compile(r"(?<=[@#$])(?=\w)")
"""After these, a name or number would call a person, link an issue or begin a formula."""
JOINER = "\u2060"
"""Not seen, and enough to make it plain text."""


def markdown_report(found: Comparison, most_bytes: int = MOST_BYTES) -> str:
    """Return the report in at most `most_bytes` bytes of UTF-8; pages left out are counted."""
    head = "\n".join(_head(found)) + "\n"
    room = most_bytes - len(head.encode()) - 200
    parts: list[str] = []
    for n, page in enumerate(found.pages):
        part = "\n".join(_page(page)) + "\n"
        room -= len(part.encode())
        if room < 0:
            parts.append(f"\n还有 {len(found.pages) - n} 页没有列出，运行 `duizhao diff` 看全部。\n")
            break
        parts.append(part)
    return head + "".join(parts)


def plain(text: str) -> str:
    """Return text as Markdown that shows it letter by letter; addresses as code, so that nobody is led anywhere."""
    shown = visible(" ".join(text.split()))
    shown = shown if len(shown) <= LONGEST else f"{shown[:LONGEST]}…（共 {len(shown)} 字）"
    at, parts = 0, []
    for match in ADDRESS.finditer(shown):
        parts += [_quiet(shown[at : match.start()]), f"`{match.group()}`"]
        at = match.end()
    return "".join([*parts, _quiet(shown[at:])])


def _quiet(text: str) -> str:
    return escape(CALLING.sub(JOINER, text)) if text.strip() else text


def _head(found: Comparison) -> Iterator[str]:
    yield "## 内容改了什么"
    yield ""
    yield f"从 {plain(found.before)} 到 {plain(found.after)}：{plain(headline(found))}。"
    worse = [count for count in found.counts if count.got_worse]
    yield from _list(
        "先看这些",
        [
            *(f"{state}读不了，没有比：{finding}" for state, finding in found.unreadable),
            *found.effects,
            *map(count_line, worse),
        ],
    )
    yield from _list("数目", (count_line(count) for count in found.counts if count.before != count.after))
    yield from _list("其他文件", found.other_files)


def _list(heading: str, sentences: Iterable[str]) -> Iterator[str]:
    """Yield a list, cut after a number of lines no reader goes through in a comment."""
    found = list(sentences)
    if found:
        yield ""
        yield f"**{heading}**"
        yield ""
        yield from (f"- {plain(sentence)}" for sentence in found[:40])
        if len(found) > 40:
            yield f"- ……共 {len(found)} 条"


def _page(page: PageChange) -> Iterator[str]:
    yield ""
    yield f"### {plain(page_line(page))}"
    yield ""
    yield f"`{page.path}`"
    yield ""
    for change in page.changes:
        yield from _change(change)


def _change(change: Change) -> Iterator[str]:
    yield f"- {plain(change.says)}"
    if change.before:
        yield f"    - 原：{plain(change.before)}"
    if change.after:
        yield f"    - 现：{plain(change.after)}"
