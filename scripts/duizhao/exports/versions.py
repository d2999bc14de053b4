"""The version of the data format, what is promised, and its change log: said once, shown on the data page and in index.json."""

from dataclasses import dataclass

SITE = "减负对照"
LICENCE = "CC-BY-4.0"
"""SPDX identifier of the licence of the content (LICENSE-CONTENT)."""


@dataclass(frozen=True)
class Version:
    """One version of the format: `number` is major.minor.patch, `date` an ISO day."""

    number: str
    date: str
    changes: tuple[str, ...]


VERSIONS = (
    Version(
        "1.1.0",
        "2026-11-25",
        (
            "增加表格（CSV）、数据库（SQLite）、更新订阅（Atom）、日历（ICS）和接口说明（OpenAPI）",
            "增加 changes.json：每一页的改动和每一次核对",
            "公开的数字增加 url",
            "meta.json 的 counts 增加各个表的行数",
            "JSON Schema 增加 words.json",
        ),
    ),
    Version("1.0.0", "2026-11-25", ("JSON 和 JSON Schema",)),
)
"""Newest first."""

VERSION = VERSIONS[0].number

PROMISES = (
    "编号（id）和页面地址定了不改，不会换给别的内容用。",
    "v1 里只增加文件、字段和列，不删除，不改名，不改意思。读的时候请忽略不认识的字段，按列名取列，不要按第几列取。",
    "要删、要改名，就另开 v2。",
)


def as_integer(number: str) -> int:
    """Return a version as one number that grows with it, e.g. 10100 for 1.1.0 (SQLite's user_version)."""
    major, minor, patch = map(int, number.split("."))
    return major * 10000 + minor * 100 + patch
