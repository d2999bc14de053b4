"""Split a page into front matter and body."""

from dataclasses import dataclass

from ..model.record import Key
from .yaml_values import YamlFault, parse

FENCE = "---"


@dataclass(frozen=True)
class FrontMatter:
    """Values and their lines in the file, and the body with the line it starts on."""

    data: object
    lines: dict[tuple[Key, ...], int]
    body: str
    body_line: int


def split(text: str) -> FrontMatter:
    """Return the parts of a page. Raises YamlFault with lines counted in the whole file."""
    rows = text.split("\n")
    if rows[0].rstrip() != FENCE:
        raise YamlFault("PAGE-1", 1, "开头没有 --- 包起来的页面信息", "第一行写 ---，下面写字段，再用一行 --- 收尾")
    end = next((i for i, row in enumerate(rows[1:], 1) if row.rstrip() == FENCE), None)
    if end is None:
        raise YamlFault("PAGE-1", 1, "页面信息没有用第二个 --- 收尾", "在最后一个字段下面加一行 ---")
    try:
        # With its last line end, which a text of several lines may hold on to.
        data, lines = parse("".join(f"{row}\n" for row in rows[1:end]))
    except YamlFault as fault:
        raise YamlFault(fault.rule, fault.line + 1, fault.message, fault.fix) from None
    return FrontMatter(
        data=data,
        lines={keys: line + 1 for keys, line in lines.items()},
        body="\n".join(rows[end + 1 :]),
        body_line=end + 2,
    )
