"""File names that any system can unpack: ASCII, short, and never two that differ in case alone."""

import re
from collections.abc import Iterable, Iterator

LONGEST = 199
"""Characters of a path within the zip. Windows stops at 260 with everything before it (MAX_PATH)."""
PLAIN = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*(?<!\.)")
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
"""Names Windows keeps for devices (Microsoft: Naming Files, Paths, and Namespaces)."""


def odd_names(names: Iterable[str], top: str) -> Iterator[str]:
    """Yield what is wrong with paths that will lie below the folder `top` (ending in a slash), in plain words."""
    seen: dict[str, str] = {}
    for name in sorted(names):
        if not all(PLAIN.fullmatch(part) and not RESERVED.fullmatch(part) for part in name.split("/")):
            yield f"{name}：文件名只用英文字母、数字、点、横线和下划线，也不能用 con、aux 这类 Windows 留着自己用的名字"
        if len(top + name) > LONGEST:
            yield f"{name}：加上外层文件夹有 {len(top + name)} 个字符，Windows 上可能解不开；缩短到 {LONGEST} 个以内"
        other = seen.setdefault(name.lower(), name)
        if other != name:
            yield f"{name}：和 {other} 只差大小写，Windows 和苹果电脑分不开；改一个名字"
