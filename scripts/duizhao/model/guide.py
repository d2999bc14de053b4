"""Plain pages: guides and contributor pages."""

from typing import ClassVar

from .record import Record, Text


class Guide(Record):
    """A plain page; its folder is its kind."""

    FOLDER: ClassVar[str] = "guide"

    description: Text
    """一句话简介，用在索引、搜索结果和页面描述里。"""
    aliases: tuple[Text, ...] = ()


class ContributePage(Guide):
    """A page for contributors."""

    FOLDER: ClassVar[str] = "contribute"


class HomePage(Record):
    """The home page; what stands under the search box is its body."""

    FOLDER: ClassVar[str] = ""

    description: Text
