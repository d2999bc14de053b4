"""Submissions: what somebody without git sends us as a record file written by the form."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .dates import PartialDate
from .record import Key, Text, Value

FORMAT = "duizhao-record"
VERSION = 1
SUFFIX = ".duizhao.json"
MAX_BYTES = 256 * 1024
"""The longest page so far has 45 kB; the form refuses to save more, the import to read more."""

PagePath = Annotated[str, StringConstraints(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*/)*$", max_length=200)]


class Correction(Value):
    """What is wrong on a page we have, and where that can be seen."""

    page: PagePath
    """哪一页：网址里站点后面的部分，如 practices/notes-chasing/；首页是空的。"""
    field: Annotated[tuple[Key, ...], Field(max_length=12)] = ()
    """哪一处：从页面信息的最外层一级一级写下来；整页就留空。"""
    current: Text | None = None
    """现在写的：填表时这一处的文字。"""
    wrong: Text
    """哪里不对：一两句话说清楚。"""
    replacement: Text | None = None
    """应当写成：只是换文字的，把整段写在这里；拿不准就空着。"""
    source_says: Text
    """来源怎么说：哪份文件第几条，用自己的话；原话只留便于查找的几个字。"""
    address: Text
    """在哪里看到的：公开的网址；没有网址，写书名、页码或者哪里公开的。"""


class RecordFile(Value):
    """The frame around a record: everything but the record itself, which is checked by its kind."""

    format: Literal["duizhao-record"]
    version: Literal[1]
    kind: Literal["practice", "correction"]
    edition: PartialDate
    """The edition of the site the form came from."""
    created: PartialDate
    """The day on the device that saved it."""
    record: dict[str, object]
