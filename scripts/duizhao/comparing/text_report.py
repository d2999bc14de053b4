"""The comparison for a terminal: headings, indented lines, nothing that a terminal would obey."""

import unicodedata
from collections.abc import Iterator

from .changes import Comparison, Count, Happened, PageChange

NO_CHANGE = "内容没有变化"


def text_report(found: Comparison) -> str:
    """Return the whole report, without a line end at its end."""
    return "\n".join(visible(line) for line in _lines(found))


def headline(found: Comparison) -> str:
    """Return how many pages came, went and changed, in one line."""
    if not found.pages:
        return NO_CHANGE
    numbers = {happened: sum(page.happened is happened for page in found.pages) for happened in Happened}
    told = "，".join(f"{happened.value} {number} 页" for happened, number in numbers.items() if number)
    wording = sum(page.is_wording for page in found.pages)
    return told + (f"（其中 {wording} 页只改了文字：结论、引用、语气、数字、证据都没有变）" if wording else "")


def count_line(count: Count) -> str:
    """Return a number before and after; one that went the wrong way says so."""
    return f"{count.name} {count.before} → {count.after}{'（退步）' if count.got_worse else ''}"


def page_line(page: PageChange) -> str:
    """Return what happened to a page, in a line."""
    return f"{page.happened.value}{page.kind} {page.name}" + ("（只改了文字）" if page.is_wording else "")


def visible(text: str) -> str:
    """Return a line in which every character that would not be seen, or would be obeyed, is spelt out."""
    return "".join(
        c if c == " " or unicodedata.category(c)[0] not in "CZ" or c == "\u3000" else f"<U+{ord(c):04X}>" for c in text
    )


def _lines(found: Comparison) -> Iterator[str]:
    yield f"从 {found.before} 到 {found.after}（按 {found.edition} 计算）"
    yield headline(found)
    if found.unreadable:
        yield ""
        yield "读不了的页面，没有比："
        yield from (f"  {state}：{finding}" for state, finding in found.unreadable)
    if found.effects:
        yield ""
        yield "会牵连到："
        yield from (f"  {effect}" for effect in found.effects)
    moved = [count for count in found.counts if count.before != count.after]
    if moved:
        yield ""
        yield "数目（读不了的页面不算）：" if found.unreadable else "数目："
        yield from (f"  {count_line(count)}" for count in moved)
    for page in found.pages:
        yield ""
        yield page_line(page)
        yield f"  {page.path}"
        for change in page.changes:
            yield f"  - {change.says}"
            if change.before:
                yield f"      原：{_one_line(change.before)}"
            if change.after:
                yield f"      现：{_one_line(change.after)}"
    if found.other_files:
        yield ""
        yield "其他文件："
        yield from (f"  {sentence}" for sentence in found.other_files)


def _one_line(text: str) -> str:
    return " ⏎ ".join(line.strip() for line in text.splitlines() if line.strip())
