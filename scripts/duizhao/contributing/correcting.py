"""From a correction that was sent in to what a maintainer does with it."""

import re
from dataclasses import dataclass

from pydantic import ValidationError

from ..model.library import Library
from ..model.record import Position, Record
from ..model.submission import Correction
from ..pages import DERIVED_PAGES, page_path, page_url
from ..rules.suggestion import nearest
from ..tools.form_parts import Part, parts
from ..writing.in_place import CannotChange, replaced, with_entry
from .faults import BadRecord, Fault, from_schema

BOM = "\ufeff"


@dataclass(frozen=True)
class Located:
    """A correction and what it is about. `record` is None for pages nobody writes; `part` is None for a whole page."""

    correction: Correction
    title: str
    record: Record | None
    part: Part | None

    @property
    def position(self) -> Position | None:
        """File and line of what is to be mended; None for pages nobody writes."""
        if self.record is None:
            return None
        return self.record.position(*self.part.keys) if self.part else self.record.position()

    @property
    def obstacle(self) -> str:
        """Why the replacement cannot be put in by itself; empty if it can."""
        if self.correction.replacement is None:
            return "没有写应当改成什么"
        if self.part is None:
            return "没有指明是哪一处"
        if not self.part.is_prose:
            return "这一处是判断、数字、日期、地址或者名称，要由人核对了再改"
        if self.correction.current != self.part.text:
            return "这一处在填表以后改过了"
        if self.correction.replacement == self.part.text:
            return "写的和现在一样"
        return ""


def located(library: Library, record: dict[str, object]) -> Located:
    """Return the correction with its place found. Raises BadRecord if there is no such page or place."""
    try:
        correction = Correction.model_validate(record)
    except ValidationError as error:
        raise from_schema(error, "record") from None
    pages = {page_url(page_path(found)): found for found in library.records()}
    derived = {page_url(path): page.title for path, page in DERIVED_PAGES.items()}
    found = pages.get(_address(correction))
    if found is None and _address(correction) not in derived:
        fix = nearest(correction.page, [*pages, *derived])
        raise BadRecord([Fault(("record", "page"), f"没有地址为“{correction.page}”的页面", fix)])
    if found is None:
        return Located(correction, derived[_address(correction)], None, None)
    return Located(correction, found.title, found, _part(library, found, correction))


def corrected(text: str, located: Located, today: str) -> str:
    """Return the page's text with the replacement in its place and an entry in its changes on the ISO day `today`.

    Everything else stays as it is, byte for byte. Raises CannotChange.
    """
    if located.obstacle or located.part is None or located.correction.replacement is None:
        raise CannotChange(located.obstacle)
    if "\r" in text or text.startswith(BOM):
        raise CannotChange("文件是照 Windows 的写法存的（换行或者开头的标记）")
    mended = replaced(text, located.part.keys, located.correction.replacement)
    return with_entry(mended, "changes", {"date": today, "summary": f"更正“{located.part.label}”的文字"})


def checklist(located: Located) -> str:
    """Return the correction as a Markdown list of what to look at, in order, with the place in the source."""
    correction = located.correction
    place = located.position
    lines = [
        f"# 更正：{located.title}",
        "",
        f"- 页面：`{correction.page or '首页'}`",
        f"- 位置：`{place}`" if place else "- 位置：这一页由程序生成，找它的数据或者模板",
        f"- 哪一处：{located.part.label if located.part else '整页'}",
        f"- 现在写的：{_quoted(located.part.text if located.part else '（没有指明）')}",
    ]
    if correction.current and located.part and correction.current != located.part.text:
        lines.append(f"- 填表时写的：{_quoted(correction.current)}")
    lines += [
        f"- 哪里不对：{_quoted(correction.wrong)}",
        f"- 应当写成：{_quoted(correction.replacement or '（没有写，由改的人定）')}",
        f"- 来源怎么说：{_quoted(correction.source_says)}",
        f"- 在哪里看到的：{_quoted(correction.address)}",
        "",
        "合并以前：",
        "",
        "- [ ] 打开来源，自己读过那一处",
        "- [ ] 用自己的话写，没有照抄；“原则上”“一般”“可以”没有写重",
        "- [ ] 核对程度照实写，没有因为这次更正往高里写",
        "- [ ] 结论还站得住；站不住就一起改",
        "- [ ] `duizhao check` 没有问题",
    ]
    return "\n".join(lines)


def _address(correction: Correction) -> str:
    return correction.page or page_url("index.md")


def _part(library: Library, record: Record, correction: Correction) -> Part | None:
    if not correction.field:
        return None
    known = parts(library, record)
    found = next((part for part in known if part.keys == correction.field), None)
    if found is None:
        shown = ".".join(str(key) for key in correction.field)
        raise BadRecord(
            [
                Fault(
                    ("record", "field"),
                    f"“{record.title}”里没有“{shown}”这一处",
                    "可能已经改过；请对方照现在的页面重填",
                )
            ]
        )
    return found


def _quoted(text: str) -> str:
    """Return text as code, so that nothing in it is markup wherever the list is pasted."""
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {text} {fence}" if longest else f"`{text}`"
