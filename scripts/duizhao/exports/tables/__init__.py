"""The tables of the published data: one definition, from which CSV and SQLite are both written."""

from .definition import Column, ForeignKey, Kind, Table
from .directives import DIRECTIVE_TABLES
from .lists import LIST_TABLES
from .practices import PRACTICE_TABLES
from .scenes import SCENE_TABLES

TABLES: tuple[Table, ...] = (*DIRECTIVE_TABLES, *PRACTICE_TABLES, *SCENE_TABLES, *LIST_TABLES)
"""In the order they are offered: documents, practices, scenes, then what stands by itself."""

__all__ = ["TABLES", "Column", "ForeignKey", "Kind", "Table"]
