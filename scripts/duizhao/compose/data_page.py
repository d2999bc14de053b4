"""数据和接口: what each published file is, its columns, and how to use it."""

from ..exports.catalogue import CALENDAR, FEED, RECORD_FILES, ROOT, SCHEMA_FILES, SUMMARY_FILES
from ..exports.csv_files import BETWEEN
from ..exports.feed import NEWEST
from ..exports.tables import TABLES, Kind
from ..exports.versions import PROMISES, VERSION, VERSIONS
from ..model.library import Library

KINDS = {Kind.INTEGER: "整数", Kind.REAL: "数", Kind.BOOLEAN: "1 或 0", Kind.LIST: "可以有几段"}
"""What readers are told of columns that hold something else than one text."""


def data_page(library: Library) -> dict[str, object]:
    """Return the files, and each table with the number of its rows."""
    return {
        "root": f"{ROOT}/",
        "tables": [(table, table.count(library)) for table in TABLES],
        "kinds": KINDS,
        "between": BETWEEN,
        "json_files": (*SUMMARY_FILES, *RECORD_FILES),
        "schema_files": SCHEMA_FILES,
        "feed": FEED,
        "newest": NEWEST,
        "calendar": CALENDAR,
        "version": VERSION,
        "versions": VERSIONS,
        "promises": PROMISES,
    }
